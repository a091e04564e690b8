// Threats of lawyers, courts and authorities: such mail is answered by a person.
import { unfold } from "./fold.ts";
import type { Finding } from "./types.ts";
import type { View } from "./view.ts";

interface LegalRow {
  why: string;
  pattern: RegExp;
}

/** Looked for in the writer's own, folded words. */
const LEGAL_ROWS = [
  {
    why: "Anwalt",
    pattern:
      /\b(rechtsanw(alt|aelt)\w*|anwaltskanzlei|(unserem?|unseren?|meinem?|meinen?|mein|zum|einen|einem|einer) (rechts)?anw(alt|aelt)\w*|anwaltlich\w*|rechtsbeistand)\b/,
  },
  {
    why: "Gericht",
    pattern:
      /\b(gerichtlich\w*|(?<!kann )klage (zum|vor|ein|erheben|einreichen)|klage erheb\w*|klageweg|mahnbescheid\w*|mahnverfahren|landgericht|vor gericht|einstweilige\w* verfuegung|strafanzeige|vollstreckung\w*|pfaendung\w*)\b/,
  },
  {
    why: "rechtliche Schritte",
    pattern:
      /\b(rechtliche[nr]? (schritte|mittel|konsequenzen)|rechtsweg|juristische[nr]? (schritte|mittel)|abmahnung|unterlassungserklaerung|schadens?ersatz(ansprueche|forderung\w*)?|treten wir vom vertrag zurueck|ruecktritt vom (kauf)?vertrag|vertragsstrafe geltend)\b/,
  },
  {
    why: "Aufsichtsbehörde",
    pattern:
      /\b(datenschutz(aufsicht|behoerde)\w*|aufsichtsbehoerde|landesdatenschutz\w*|verbraucherzentrale|verbraucherschutz|gewerbeaufsicht|marktueberwachungsbehoerde)\b/,
  },
  {
    why: "Inkasso",
    pattern: /\b(an (ein|unser|das) inkasso\w*|inkasso(buero|unternehmen|partner|androhung|verfahren)|collection agency|debt collect\w*)\b/,
  },
  {
    why: "legal action",
    pattern:
      /\b(legal (action|steps|proceedings|advice|counsel|department will)|(our|my) (lawyers?|attorneys?|solicitors?|legal team)|court (proceedings|action|order)|sue (you|your)|litigation|small claims|data protection (authority|commissioner)|take (you|this) to court|breach of contract)\b/,
  },
  {
    why: "andere Sprachen",
    pattern: /\b(avocat|mise en demeure|tribunal|adwokat\w*|sadow\w*|pozew|avvocato|abogado|advocaat|gerechtelijk\w*)\b/,
  },
] as const satisfies readonly LegalRow[];

/** The first legal threat in the mail, or null. */
export function legalThreat(v: View): Finding<true> | null {
  const text = `${v.isReply ? "" : v.subject.text}\n${v.body.text}`;
  const folded = `${v.isReply ? "" : v.subject.folded}\n${v.body.folded}`;
  for (const row of LEGAL_ROWS) {
    const match = row.pattern.exec(folded);
    if (match !== null) {
      return {
        value: true,
        confidence: 0.85,
        reason: `Rechtliche Drohung: ${row.why}`,
        evidence: unfold(text, match.index, match.index + match[0].length),
      };
    }
  }
  return null;
}
