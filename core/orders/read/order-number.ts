// The customer's own order number, whatever it is called. Never one of our numbers, a date, a phone, customer or article number.
import type { Customer, MasterData } from "../../master-data.ts";
import { findArticles } from "./article-index.ts";

export interface FoundNumber {
  value: string;
  line: number;
  text: string;
  /** higher is surer */
  weight: number;
}

/** One or more labels a row. `weight`: how surely what follows is the order's number. Add a label here. */
const LABELS: readonly { label: string; weight: number }[] = [
  {
    label: String.raw`(?:unsere?[rsmn]?|uns\.|our|notre|nasze?|naszego)\s+(?:bestell|best|order|po|auftrags?|commande|zamówieni\p{L}*|ref|nummer|nr|no|number|zeichen|p\.?o)[\p{L}.-]*(?:\s+(?:nummer|nr|no|number|numéro|de commande))?`,
    weight: 10,
  },
  { label: String.raw`(?:bestell|einkaufs|b)-?\s?(?:nummer|nr|no|zeichen|referenz|ref)`, weight: 10 },
  {
    label: String.raw`(?:best|po|p\.o|purchase order|order|auftrags?|aufträge?|abruf|kommissions?|komm)[.-]?\s?-?(?:nummer|nr|no|number|num|#)`,
    weight: 9,
  },
  {
    label: String.raw`(?:numéro de commande|n° de commande|commande n°|bon de commande(?: n°)?|zamówieni[ea] nr|nr zamówienia|numer zamówienia|pedido(?: n[º°])?|ordine n\.?|objednávka č\.?|inkooporder(?:nummer)?|ordernummer|bestelnummer|bestelling nr\.?|číslo objednávky|obj\. ?č\.?|numero (?:d['’]|di )ordine|n\. ?ordine|número de pedido|sipariş (?:no|numaras\p{L}*)|nr zam\.?)`,
    weight: 9,
  },
  {
    label: `(?:auftragszeichen|bestellzeichen|riferimento|référence|referencia|ihr zeichen bei uns|unser zeichen|zeichen|our ref(?:erence)?|referenz|reference|ref)`,
    weight: 7,
  },
  { label: String.raw`(?:purchase order|p\.o\.|po\s?#|po)`, weight: 9 },
  {
    label: String.raw`(?:einkaufsbestellung|bestellung|bestellschein|bestellformular|nachbestellung|sammelbestellung|bestellg|best|order|orders|commande|zamówieni\p{L}*|ordine|pedido|objednávk\p{L}*|bestelling|sipariş\p{L}*|kommission|komm|abruf|release|los)`,
    weight: 6,
  },
  { label: "(?:auftrag)", weight: 5 },
  { label: `(?:mit |unter |dazu |die )?(?:nr|no|nummer|number|unter|against|zu)`, weight: 3 },
];

const VALUE = String.raw`([\p{Lu}]{1,4}(?:-[\p{Lu}]{1,3})? \d{1,4}[/-]\d[\d/-]*|(?=[\p{L}\d/._-]*\d)[\p{L}\d][\p{L}\d]*(?:[/._–-][\p{L}\d]+)*)`;
const LINK = String.raw`(?:[ \t.]*(?:bei uns|von uns|unsererseits|unserseits|intern|with us|from us|on our side|chez nous|u nas|da noi|bij ons|ist die|ist|is|suivante|folgende|following|\(|lautet|lauten|:|=|nr\.?|no\.?|n°|nummer|number|#|est|dazu|hierzu|hierfür|dafür|for this(?: order| one)?|(?:f(?:ü|ue)r (?:die|ihre|eure|unsere)|for your|for our) (?:unterlagen|akten|rechnung|zwecke|buchhaltung|records?|files?|reference|invoice)|kommt [^\n\d:.]{0,30}(?=:)|vom \d{1,2}\.\d{1,2}\.(?:\d{2,4})?)){0,3}[ \t.:#]*["„“]?`;
const FINDERS = LABELS.map(({ label, weight }) => ({
  weight,
  pattern: new RegExp(String.raw`(?<![\p{L}\d-])${label}(?![\p{L}])${LINK}[ \t]*${VALUE}`, "giu"),
}));

/** "Bestellnummer LP 41": capitals, a blank and digits count only behind a label that says number; no week, no amount. */
const SPACED =
  /(?<![\p{L}\d-])(?:(?:[Bb]estell|[Aa]uftrags?|BESTELL)-?\s?(?:[Nn](?:ummer|r)|NR)|(?:[Oo]rder|PO|P\.O\.) (?:[Nn]o|[Nn]umber|[Nn]r))[ \t.:#]*((?!KW|CW|WK|HB)\p{Lu}{1,4} \d{2,10})(?![\p{L}\d]|[.,/-]\d|\s?(?:x|×|[Ss]tk|[Ss]t|[Ss]tück|pcs|mm)(?!\p{L}))/gu;

/** 'Bestellzeichen "BS-Premiere 02"': what stands in quotation marks behind a label that says number is the whole of it. */
const QUOTED =
  /(?<![\p{L}\d-])(?:(?:bestell|auftrags?|einkaufs)-?\s?(?:nummer|nr|zeichen|referenz|ref)|(?:unser|our) (?:zeichen|reference|ref)|(?:order|po|purchase order) (?:no|number|ref(?:erence)?)|(?:bestellt|bestellung|läuft|ordered|order) unter|(?:ordered|order) (?:under|as)|kommission|kennwort|stichwort)[ \t.:]*(?:ist|is|lautet|bei uns|von uns)?[ \t:]*["„“”»«](?=[^"„“”»«\n]*\d)([^"„“”»«\n]{2,30})["“”»«]/giu;

/** "Changes to LA-77031", "(our GPD-2026-3449)": without a word that says order, only letters, digits and a sign between them look like its number. */
const BARE =
  /(?<![\p{L}\d-])(?:(?:[Uu]nsere[rnm]?|[Uu]ns\.|[Oo]ur|[Nn]otre|[Nn]asz\p{L}*|[Nn]ostr[oa]|[Nn]uestr[oa])|(?:[Cc]hanges?|[Aa]mendments?) (?:to|for|on)|[Ää]nderung(?:en)? (?:zu|an|von|bei)) (?=[\p{L}\d/-]{4,24}(?![\p{L}\d/-]))(?=[\p{L}/-]*\d)(?=[\d/-]*\p{Lu})([\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)+)/gu;

/** "(unsere 26-1162)": digits alone with a sign between them count only where nothing follows that they could count. */
const OWN_DIGITS =
  /(?<!\p{L})(?:[Uu]nsere|[Uu]ns\.|[Oo]ur|[Nn]otre) (\d{2,8}[-/]\d{2,8}(?:[-/]\d{1,4})?)(?=[ \t]*(?:[)\],;:]|\.(?!\d)|$))/gmu;

/** "kommt noch etwas nach (S26-0871)": letters, digits and a sign between them, alone in brackets. */
const BRACKETED = /\((?=[\p{L}\d/-]{5,24}\))(?=[\p{Lu}/-]*\d)(?=[\d/-]*\p{Lu})([\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)+)\)/gu;

/** "PO-2026-5512" wherever it stands: letters that only orders begin with. */
const PREFIXED = /(?<![\p{L}\d/-])((?:PO|BE|EB|ORD|BO|BST|BEST|ZAM|CMD|CF)[-/](?=[\p{L}\d/-]*\d)[\p{L}\d]+(?:[-/][\p{L}\d]+)*)/gu;

/** `ours`: it says itself whose it is, whatever stands before. `further`: counts only for a number that nothing above found. */
const SHAPES: readonly { pattern: RegExp; weight: number; ours: boolean; further: boolean }[] = [
  { pattern: SPACED, weight: 10, ours: false, further: false },
  { pattern: QUOTED, weight: 12, ours: false, further: false },
  { pattern: BARE, weight: 6, ours: true, further: true },
  { pattern: OWN_DIGITS, weight: 6, ours: true, further: true },
  { pattern: BRACKETED, weight: 6, ours: true, further: true },
  { pattern: PREFIXED, weight: 7, ours: false, further: true },
];

/** Before the label: somebody else's order, or an order of ours. */
const FOREIGN_BEFORE =
  /(?:ihr|ihre|ihren|ihrer|ihrem|your|votre|państwa|angebots?|quotation|quote|rahmen\p{L}*|blanket|framework|letzte\p{L}*|vorige\p{L}*|last|previous|alte[nr]?|kunden|customer|lieferanten?|lief\.?|supplier|vendor|art\.?|artikel|item|konto|account|rechnungs?|invoice|tel\.?|fax|muster|sample|projekt|project|ticket|rma|reklamation|complaint|vergabenr\.?|lieferplan|scheduling agreement|proforma)[\s.:-]*$/iu;
const NOT_A_NUMBER = [
  /^(?:AB|AN|RE|LS|F)-\d{2,4}-\d+$/i, // ours
  /^\d{1,2}\.\d{1,2}\.?(?:\d{2,4})?$/, // date
  /^\d{1,2}\/\d{1,2}\/\d{2,4}$/,
  /^(?:19|20)\d\d-\d\d-\d\d$/,
  /^(?:kw|cw|wk|week)\W?\d{1,2}$/i,
  /^\d{1,2}(?:[.,]\d+)?$/, // too short to be one
  /^\d+(?:stk|st|stück|pcs|mm|x|k|er|tsd|ern)$/i,
  /^\d{1,3}(?:\.\d{3})+$/, // 5.000
  /^\d+[.,]\d{2}$/, // a price
  /^[\p{L}]+$/u,
];

/** All candidates in a text, surest first; an earlier one wins among equals. */
export function orderNumbersIn(text: string, customer: Customer | null, master: MasterData): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { pattern, weight } of FINDERS) {
    for (const m of text.matchAll(pattern)) {
      const value = whole(text, m, clean(m[1] ?? ""));
      const after = text.slice(m.index + m[0].length, m.index + m[0].length + 24).split("\n")[0] ?? "";
      if (/^\d+$/.test(value) && isAmount(value, weight, m[0], after, master, customer)) continue;
      const short = isShortNumber(value, m[0], after);
      if (isForeign(text, m.index) || !(short || isNumber(value, customer, master))) continue;
      if (weight + shape(value) < 3 || found.some((f) => f.value === value && f.weight >= weight)) continue;
      found.push({
        value,
        weight: weight + shape(value),
        line: lineAt(text, m.index),
        text: m[0].replace(/\s+/g, " ").trim(),
      });
    }
  }
  for (const { pattern, weight, ours, further } of SHAPES) {
    for (const m of text.matchAll(pattern)) {
      const value = clean(m[1] ?? "");
      if (!ours && isForeign(text, m.index)) continue;
      if (!isNumber(value, customer, master) || found.some((f) => f.value === value && (further || f.weight >= weight))) continue;
      found.push({ value, weight, line: lineAt(text, m.index), text: m[0] });
    }
  }
  return found.sort((a, b) => b.weight - a.weight);
}

/** A subject that consists of little more than the number: "BE-260519", "EB-114402 Einkaufsbestellung". */
export function orderNumberOfSubject(subject: string, customer: Customer | null, master: MasterData): FoundNumber | null {
  const labelled = orderNumbersIn(subject, customer, master)[0];
  if (labelled !== undefined) return labelled;
  for (const m of subject.matchAll(
    /(?<![\p{L}\d/-])((?=[\p{L}\d/-]*\d)[\p{Lu}\d][\p{L}\d]*(?:[/-][\p{L}\d]+)+|\d{6,12})(?![\p{L}\d/-])/gu,
  )) {
    const value = clean(m[1] ?? "");
    if (isNumber(value, customer, master) && !isForeign(subject, m.index)) return { value, weight: 4, line: 0, text: subject };
  }
  return null;
}

export function isNumber(value: string, customer: Customer | null, master: MasterData): boolean {
  if (value.length < 3 || value.length > 24 || NOT_A_NUMBER.some((p) => p.test(value))) return false;
  if (value === customer?.customerNo || master.customer(value) !== undefined) return false;
  return !findArticles(value, master, customer).some((a) => a.start === 0);
}

/** "Bestellung 500 HB-K17-SW", "order 1000 pcs": bare digits before an article or a unit are a quantity, short ones need a label that says number. */
function isAmount(value: string, weight: number, stated: string, after: string, master: MasterData, customer: Customer | null): boolean {
  if (/^[ \t]*(?:x|×|stück|stk|st|pcs|pieces|gros|tsd|packungen|k)(?!\p{L})/iu.test(after)) return true;
  const article = findArticles(after, master, customer)[0];
  if (article !== undefined && article.start <= 3) return true;
  const named = /n(?:r|o|ummer|umber)(?!\p{L})|#|n°/iu.test(stated);
  return value.length <= 4 && !named && weight < 9 && !value.startsWith("0");
}

/** Two digits are a number only behind "Nr." and where no amount follows: "Bestellung Nr. 88". */
function isShortNumber(value: string, stated: string, after: string): boolean {
  const named = /n(?:r|o|ummer|umber)(?!\p{L})|#|n°/iu.test(stated);
  return /^\d{2}$/.test(value) && named && !/^(?:[./,]?\d|\s*(?:stück|stk|st|x|gros|tsd|pack|k|mm|%)(?!\p{L}))/iu.test(after);
}

/** "unsere PO-2026-5512": letters that stand before the number with a hyphen and no blank belong to it, whatever they mean by themselves. */
function whole(text: string, match: RegExpMatchArray, value: string): string {
  const at = (match.index ?? 0) + match[0].lastIndexOf(match[1] ?? "");
  const prefix = /(?<![\p{L}\d-])(?!(?:NR|NO)-)[A-Z]{1,5}-$/u.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? "";
  return `${prefix}${value}`;
}

/** What stands before a place says that the number is somebody else's. A word behind which a sentence ends speaks of nothing behind it: "Schicken Sie die Rechnung. Nummer …". */
function isForeign(text: string, at: number): boolean {
  return FOREIGN_BEFORE.test(text.slice(Math.max(0, at - 24), at).replace(/^.*\p{L}{5}[.!?]\s+(?=\p{Lu}|$)/su, ""));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

function clean(value: string): string {
  return value.replace(/[.,;:)\]"“”]+$/, "").trim();
}

/** Numbers with a prefix or separators look more like an order number than bare small ones. */
function shape(value: string): number {
  if (/\p{L}/u.test(value) && /[-/]/.test(value)) return 1;
  return /^\d{1,3}$/.test(value) ? -3 : 0;
}
