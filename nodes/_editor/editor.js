// Node-RED loads .js files by require(), which takes this export's name; the plugin itself is in the .ts file beside this one.
import editor from "./editor.ts";

export { editor as "module.exports" };
