// Month names, weekdays and numbers of weeks as they are written in the languages that reach us. Add a spelling here.

/** Month number by lower-case spelling (without the dot of an abbreviation). */
export const MONTHS: Record<string, number> = months([
  "januar jan jänner jaenner january janvier styczeń stycznia january enero gennaio leden ledna januari ocak ene",
  "februar feb feber february février fevrier luty lutego febrero febbraio únor února februari şubat lut",
  "märz mär mrz maerz march mar mars marzec marca marzo březen března maart mart",
  "april apr avril kwiecień kwietnia abril aprile duben dubna nisan kwi abr",
  "mai may maj maja mayo maggio květen května mei mayıs",
  "juni jun june juin czerwiec czerwca junio giugno červen června haziran giu",
  "juli jul july juillet lipiec lipca julio luglio červenec července juli temmuz lug",
  "august aug août aout sierpień sierpnia agosto srpen srpna augustus ağustos",
  "september sep sept septembre wrzesień września septiembre settembre září eylül wrz",
  "oktober okt october oct octobre październik października octubre ottobre říjen října ekim ott paź",
  "november nov novembre listopad listopada noviembre listopadu kasım",
  "dezember dez december dec décembre decembre grudzień grudnia diciembre dicembre prosinec prosince aralık dic gru",
]);

/** ISO weekday by lower-case spelling. */
export const WEEKDAYS: Record<string, number> = {
  montag: 1,
  dienstag: 2,
  mittwoch: 3,
  donnerstag: 4,
  freitag: 5,
  samstag: 6,
  sonnabend: 6,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  lundi: 1,
  mardi: 2,
  mercredi: 3,
  jeudi: 4,
  vendredi: 5,
  samedi: 6,
  lunedì: 1,
  martedì: 2,
  mercoledì: 3,
  giovedì: 4,
  venerdì: 5,
  lunes: 1,
  martes: 2,
  miércoles: 3,
  jueves: 4,
  viernes: 5,
  poniedziałek: 1,
  poniedziałku: 1,
  wtorek: 2,
  wtorku: 2,
  środa: 3,
  środy: 3,
  środę: 3,
  czwartek: 4,
  czwartku: 4,
  piątek: 5,
  piątku: 5,
  pondělí: 1,
  úterý: 2,
  středa: 3,
  středy: 3,
  čtvrtek: 4,
  pátek: 5,
  pátku: 5,
  maandag: 1,
  dinsdag: 2,
  woensdag: 3,
  donderdag: 4,
  vrijdag: 5,
  pazartesi: 1,
  salı: 2,
  çarşamba: 3,
  perşembe: 4,
  cuma: 5,
};

/** Words before a week number. */
export const WEEK = `kalenderwoche|woche|kw|cw|week|wk|semaine|sem|tydzień|tygodniu|tygodnia|tyg|settimana|sett|semana|týdnu|týdne|týden|kt|hafta`;

function months(lines: readonly string[]): Record<string, number> {
  const table: Record<string, number> = {};
  for (const [index, line] of lines.entries()) for (const word of line.split(" ")) table[word] ??= index + 1;
  return table;
}
