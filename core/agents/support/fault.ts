// Is a return our fault? Words for a wrong, short or faulty delivery, unless the sender takes the blame or denies the fault.

const OUR_FAULT = [
  /\b(falsch|fehl|minder)lieferung\p{L}*/iu,
  /\bfalsch(e[nrsm]?)?\b[^.!?\n]{0,40}\b(geliefert|erhalten|bekommen|zugeschickt|gesendet|geschickt|verpackt)\b/iu,
  /\b(geliefert|erhalten|bekommen)\b[^.!?\n]{0,40}\bfalsch(e[nrsm]?)?\b/iu,
  /\b(kam|kamen|erhielten|erhalten|bekommen|geliefert|waren|lagen|enthielt)\b[^.!?\n]{0,60}\b(statt|anstatt|anstelle)\b/iu,
  /\b(statt|anstatt|anstelle)\b[^.!?\n]{0,60}\b(kam|kamen|geliefert|erhalten|bekommen|gekommen|waren im)\b/iu,
  /\b(beschädigt\p{L}*|defekt\p{L}*|mangelhaft\p{L}*|fehlerhaft\p{L}*|kaputt\p{L}*|zerkratzt\p{L}*|verrostet\p{L}*|gebrochen\p{L}*)\b/iu,
  /\bihr(e[mrs]?)?\s+(fehler|versehen)\b/iu,
  /\b(von ihnen|ihrerseits)\s+(anerkannt|gesperrt|falsch|verwechselt)\p{L}*/iu,
  /\bwrong\b[^.!?\n]{0,40}\b(delivered|sent|shipped|received|arrived)\b/i,
  /\b(delivered|sent|shipped|received|got)\b[^.!?\n]{0,40}\b(wrong|instead of)\b/i,
  /\b(faulty|defective|damaged|broken|mis-?shipped|mis-?delivered)\b/i,
  /\byour (mistake|error)\b/i,
] as const;

const NOT_OURS = [
  /\b(mein|unser|eigener|eigenes)\s+(fehler|versehen)\b/iu,
  /\b(aus versehen|versehentlich|verklickt|vertan|verbestellt|fehlbestellung|selbst schuld|unsererseits|auf unsere kosten|überbestand)\b/iu,
  /\bfalsch\p{L}*\s+(\p{L}+\s+)?(bestellt|geordert|gewählt|ausgesucht)\b/iu,
  /\b(ist|sind|war|waren)\b[^.!?\n]{0,40}\b(nichts auszusetzen|einwandfrei|in ordnung|wunderschön)\b/iu,
  /\b(nichts auszusetzen|reklamation\?\s*(nein|eher))/iu,
  /\b(my|our)\s+(own\s+)?(fault|mistake|error)\b/i,
  /\b(over-?ordered|over-?bought|ordered (the wrong|too many|by mistake)|goods are (perfect|fine)|nothing wrong)\b/i,
] as const;

/** @returns the words that say so, or null */
export function ourFault(text: string): string | null {
  if (NOT_OURS.some((p) => p.test(text))) return null;
  for (const pattern of OUR_FAULT) {
    const found = pattern.exec(text)?.[0];
    if (found) return found.replace(/\s+/g, " ").trim();
  }
  return null;
}
