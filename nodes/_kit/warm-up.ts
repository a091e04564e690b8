// Compiles patterns and unpacks the model before the first mail needs them: work is leased only once it can be done at full speed.
import { scoreLetter } from "../../core/courtesy/score.ts";
import { vote } from "../../core/triage/model/predict.ts";
import { LETTER_LANGUAGES } from "../../core/words.ts";
import type { Runtime } from "./runtime.ts";

export function warmUp(services: Runtime): void {
  vote(services.model(), "Bestellung", "Guten Tag, bitte liefern Sie 500 Stück.");
  for (const language of LETTER_LANGUAGES)
    scoreLetter({
      language,
      context: "general",
      recipient: { salutation: "", title: "", lastName: "" },
      text: language === "de" ? "Guten Tag,\n\nvielen Dank.\n" : "Dear Sir or Madam,\n\nThank you.\n",
    });
}
