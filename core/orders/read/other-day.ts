// Days that a letter names and that are not the delivery's: of events, payments, answers, absences, production.

/** A sentence with one of these is about a day of something else. */
export const OTHER_DAY =
  /acknowledg|quittier|standing in|stand in for|vertret|on leave|premiere|messe|fair|show|urlaub|ferien|holiday|geschlossen|closed|inventur|bestätig|confirm|rechnung|invoice|zahl|pay|gültig|valid|vom|dated|angebot|quot|offer|besuch|visit|termin bei|telefon|gespräch|meeting|anprobe|hochzeit|wedding|fest|feier|umzug|eröffnung|rückmeldung|antwort|reply|schreiben|letter|preisliste|price list|seit|since|geburtstag|birthday|auftritt|konzert|saison|season|gearbeitet|erreichbar|reach|im haus|office|stand |betriebs|feiertag|produktion|production|nähen|zuschnitt|auslief|verkauf|nicht (?:da|im büro)(?!\p{L})|krank|unterwegs|(?:out of|away from) (?:the )?office/iu;
