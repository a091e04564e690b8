// Wishes and references that staff should see, as keywords; "same as last time" is the one that makes an order incomplete.

import { sentencesOf } from "./sentences.ts";

export const AS_BEFORE = "wie letzte Bestellung";

const REMARKS: readonly { remark: string; pattern: RegExp }[] = [
  {
    remark: AS_BEFORE,
    pattern:
      /(?:das ?selbe|das gleiche|die gleiche menge|gleiche mengen?|nochmal alles|mengen?) (?:wie|von) (?:\p{L}+ ){0,3}(?:letzte[nrsm]?|vorige[nrsm]?|gehabt|im|beim|bisher)|wie (?:(?:die|bei der|in der|unsere) )?letzte bestellung|bestellung wie gehabt|(?:bitte|wieder) wie gehabt (?:liefern|bestellen)|same (?:as|order as|quantit\p{L}+ as) (?:the )?(?:last|previous|before)|repeat (?:of )?(?:our |the )?(?:last |previous )?order|stückzahl wie gehabt|menge wie gehabt|wie üblich die (?:gleiche|übliche) menge|exactly as quoted|wie angeboten|laut angebot liefern/iu,
  },
  { remark: "wie gehabt", pattern: /wie (?:gehabt|immer|üblich|gewohnt)|as usual|comme d'habitude/i },
  { remark: "frei Haus", pattern: /frei haus|carriage paid|franco/i },
  {
    remark: "Teillieferung möglich",
    pattern:
      /teillieferung(?:en)? (?:ist |sind )?(?:zulässig|möglich|erlaubt|ok|ausdrücklich|kein)|partial (?:deliveries|shipments?) (?:are )?(?:ok|allowed|accepted|welcome)/i,
  },
  {
    remark: "keine Teillieferung",
    pattern: /keine teillieferung|nur komplett|komplettlieferung|no partial|partial deliver\w+ (?:are )?not/i,
  },
  { remark: "Express", pattern: /\bexpress\b|per express|overnight|next day|\bkurier/i },
  { remark: "Vorkasse", pattern: /vorkasse|vorab überweis|proforma|prepay/i },
];

/** "Ship to: GPD c/o Packing, same as last time": how it travels or is paid is as before, not what is ordered. */
const MANNER =
  /(?<!\p{L})(?:ship(?:ped|ping)? (?:to|via|by)|deliver(?:y|ed)? (?:to|address)|address|forwarder|carrier|courier|incoterms?|packing|packaging|labels?|payment|terms|lieferadresse|liefer(?:ung|n) an|anlieferung|adresse|spediteur|spedition|versand\p{L}*|verpack\p{L}*|etikett\p{L}*|zahlung|bezahlung|konditionen)(?!\p{L})/iu;
const WHAT = /(?<!\p{L})(?:menge|stückzahl|artikel|position|knöpf|order(?:ed)?|quantit|items?|bestell|buttons?)/iu;

export function remarksIn(text: string): string[] {
  const ordered = sentencesOf(text)
    .filter((s) => !MANNER.test(s.text) || WHAT.test(s.text))
    .map((s) => s.text)
    .join("\n");
  return REMARKS.filter((r) => r.pattern.test(r.remark === AS_BEFORE ? ordered : text)).map((r) => r.remark);
}
