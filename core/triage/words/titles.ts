// Titles before a name, in the order in which they are written, and the salutations of other languages.

/** Matched at the beginning of what is left of a name, again and again. Canonical spelling beside it. */
export const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^prof(essor)?\.?(?=\s|$)\s*/i, "Prof."],
  [/^ddr\.?(?=\s|$)\s*/i, "DDr."],
  [/^dr\.?(?=\s|$)(\s*(med|jur|phil|rer\.? ?nat|ing|h\. ?c)\.?(?=\s|$))*\s*/i, "Dr."],
  [
    /^(dipl\.?|diplom)[- ]?(ing|kfm|kffr|des|oec|volksw|betriebsw|inform|chem|phys|wirt\.?-?ing)\.?(?=\s|$)(\s*\((fh|ba|univ)\))?\s*/i,
    "Dipl.",
  ],
  [/^mag\.?a?(?=\s|$)\s*/i, "Mag."],
  [/^ing\.?(?=\s)\s*/i, "Ing."],
  [/^mgr\.?(?=\s)\s*/i, "Mgr."],
  [/^(kapitaen|kapt?\.?)(\s*a\.\s?d\.)?(?=\s)\s*/i, "Kapt."],
];

export const SALUTATIONS: readonly (readonly [RegExp, "Herr" | "Frau"])[] = [
  [/^(herrn?|hr\.|mr\.?|mister|sir|monsieur|m\.|pan|sig\.|signor|se[nñ]or|sr\.|dhr\.?|bay|herra)(?=\s)\s*/i, "Herr"],
  [
    /^(frau|fr\.|mrs\.?|ms\.?|miss|madame|mme\.?|mlle\.?|pani|signora|sig\.ra|se[nñ]ora|sra\.|mevr\.?|mevrouw|mw\.|bayan|fru)(?=\s)\s*/i,
    "Frau",
  ],
];

/** Words that make a display name a desk and not a person. */
export const DESK =
  /\b(einkauf|beschaffung|buchhaltung|bestell\w*|vertrieb|verkauf|service|support|info|team|office|sales|purchas\w*|procurement|accounts?|accounting|payable|receivable|gateway|edi|sap|system|portal|shop|versand|lager|logistik|disposition|leitstand|werk|abteilung|dept|department|kreditoren\w*|debitoren\w*|rechnung\w*|faktur\w*|mahn\w*|forderung\w*|qualitaet\w*|quality|sekretariat|zentrale|redaktion|newsletter|news|hotline|kundenservice|bewerbung|personal|hr|delivery|mail|noreply|no-reply|gmbh|ag|kg|ohg|ltd|inc|llc|gbr|ug|sarl|e\.?k|ev|verein|schule|atelier|manufaktur|schneiderei|praktikum|geschaeftsfuehrung)\b/;
