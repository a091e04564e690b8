// Runs in the browser before Node-RED's editor starts: German unless somebody has chosen another language in the editor's settings.
if (!localStorage.getItem("editor-language")) localStorage.setItem("editor-language", "de");
