// Criterion: plain business language. Officialese and abbreviations make a courteous letter cold.
import { list, phraseCriterion } from "../phrases.ts";

export const officialese = phraseCriterion({
  name: "officialese",
  de: "klare Sprache statt Amtsdeutsch und Abkürzungen",
  en: "plain language, no officialese",
  cap: 24,
  groups: [
    {
      points: 5,
      reason: "Amtsdeutsch",
      de: list(`
        (unter )?Bezug ?nehmend; unter Bezugnahme; in Beantwortung; in obiger Angelegenheit; obig~; zwecks; betreffs; seitens;
        diesbezüglich; wird … zur Kenntnis gebracht; hierorts; anheimstellen; Anlage verbleibt; zu Händen; des Weiteren wird;
        Inanspruchnahme; in Abrede; höflichst; mitzuteilen, dass
      `),
      en: list(`
        pursuant to; hereby; herewith; hereinafter; aforementioned; aforesaid; the undersigned; please be (advised|informed); be advised;
        re your; duly noted; take note; kindly note; esteemed favour; in receipt of; beg to
      `),
    },
    {
      points: 4,
      reason: "Abkürzung",
      de: list(`
        bzgl[.]?; ggf[.]?; evtl[.]?; lt[.]?; i[.] ?d[.] ?R[.]?; u[.] ?U[.]?; o[.] ?g[.]?; m[.] ?E[.]?; sog[.]?; vsl[.]?; Best[.];
        Lief[.]; Rg[.]?; Rngs?[.]?
      `),
      en: ["e[.]?t[.]?a[.]?", "w/o", "b/c", "approx", "qty", "pcs", "inv[.]", "acct", "re:"],
    },
  ],
});
