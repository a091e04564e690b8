// The table of courtesy criteria. A criterion counts once it stands here; the order does not matter.
import { apology } from "./criteria/apology.ts";
import { blame } from "./criteria/blame.ts";
import { closing } from "./criteria/closing.ts";
import { command } from "./criteria/command.ts";
import { condescension } from "./criteria/condescension.ts";
import { contact } from "./criteria/contact.ts";
import { contractions } from "./criteria/contractions.ts";
import { denial } from "./criteria/denial.ts";
import { emptyPhrases } from "./criteria/empty-phrases.ts";
import { expectedFacts } from "./criteria/expected-facts.ts";
import { formalAddress } from "./criteria/formal-address.ts";
import { length } from "./criteria/length.ts";
import { mixedLanguage } from "./criteria/mixed-language.ts";
import { nameInText } from "./criteria/name-in-text.ts";
import { officialese } from "./criteria/officialese.ts";
import { placeholders } from "./criteria/placeholders.ts";
import { politenessHeap } from "./criteria/politeness-heap.ts";
import { remark } from "./criteria/remark.ts";
import { remedy } from "./criteria/remedy.ts";
import { repetition } from "./criteria/repetition.ts";
import { salutation } from "./criteria/salutation.ts";
import { sentenceForm } from "./criteria/sentence-form.ts";
import { shouting } from "./criteria/shouting.ts";
import { signature } from "./criteria/signature.ts";
import { slang } from "./criteria/slang.ts";
import { spelling } from "./criteria/spelling.ts";
import { substance } from "./criteria/substance.ts";
import { thanks } from "./criteria/thanks.ts";
import { threat } from "./criteria/threat.ts";
import { vagueness } from "./criteria/vagueness.ts";
import type { Criterion } from "./types.ts";

export const CRITERIA = [
  salutation,
  closing,
  signature,
  formalAddress,
  apology,
  remedy,
  denial,
  blame,
  threat,
  command,
  condescension,
  remark,
  slang,
  shouting,
  substance,
  expectedFacts,
  vagueness,
  politenessHeap,
  emptyPhrases,
  sentenceForm,
  length,
  thanks,
  contact,
  repetition,
  spelling,
  contractions,
  mixedLanguage,
  officialese,
  nameInText,
  placeholders,
] as const satisfies readonly Criterion[];
