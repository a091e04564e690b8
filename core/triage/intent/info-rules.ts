// Words of general questions and applications. Patterns run on folded text.
import { rules } from "./rule.ts";

export const INFO_RULES = [
  ...rules("general_inquiry", [
    [
      2.5,
      "subject",
      /\b(werksbesichtigung|besichtigung|besuch|visit(ing)?|oeffnungszeiten|weihnachtsoeffnungszeiten|ansprechpartner|katalog|lagerverkauf|werksverkauf|fabrikverkauf|haendler|vertretung|distributor|dealer|kooperation|zusammenarbeit|dsgvo|datenschutz|auskunft(sersuchen)?|fragebogen|questionnaire|lieferantenerklaerung|selbstauskunft|code of conduct|spende|tombola|schulprojekt|school project|parken|anfahrt|museum|interview|foto\w*|photo|urheberrecht|abmahnung|statistik|monatserhebung|umfrage zur lieferkette|allgemeine (anfrage|frage)|new contact|supplier visit|lieferantenbewertung|pressenanfrage|presse(anfrage)?|sponsoring|unsubscribe)\b/,
    ],
    [
      3,
      "text",
      /\b(besichtig\w*|betriebsfuehrung|durch den betrieb|fuehrung|ihre fertigung|school class|schulklasse|klasse \d|grundschule|werksverkauf|fabrikverkauf|lagerverkauf|oeffnungszeiten|geoeffnet|besetzt|betriebsferien\?|zwischen den (jahren|feiertagen)|ansprechpartner\w*|wer ist (bei ihnen )?zustaendig|an wen (darf|kann|wende|wendet)|wo (kann|bekomme) (ich|man) .{0,60}(kaufen|geschaeft)|haendler in|vertriebspartner|agent in|katalog\w*|parken|anfahrt|person in charge)\b/,
    ],
    [
      3,
      "text",
      /\b(fragebogen|questionnaire|selbstauskunft|lieferantenerklaerung|lieferkettengesetz|lieferkettensorgfalt\w*|nachhaltigkeits\w*|sustainability|code of conduct|modern slavery|menschenrechte|certificate of incorporation|freistellungsbescheinigung|handelsregisterauszug|dsgvo|datenschutz\w*|personenbezogene[nr]? daten|art\.? ?15|gespeichert haben|supplier (review|portal|file)|unterlassungserklaerung|lizenz\b|statistische[sn]?|landesamt|meldung (zum|zur) \w*erhebung)\b/,
    ],
    [
      2.5,
      "text",
      /\b(interview|portraetieren|artikel ueber|blog\w*|redaktion|magazin|magazine|zeitschrift|reportage|abdrucken|bildrechte|presse(stelle|abteilung|anfrage|mitteilung)?|press (area|office)|sachspende\w*|spende|tombola|sponsor\w*|bastel\w*|reste|fehlpressungen|heimatmuseum|ausstellung|projektwoche|referat ueber|poster about|dissertation|kita)\b/,
    ],
    [
      2.5,
      "text",
      /\b(visit(ing)? (you|your)|drop by|short tour|tour of your|opening hours|who (looks after|is responsible)|distributor|sell to (normal|private)|retail shop|take me off|new contact|introduce (himself|herself)|leaving (the company|after)|ich gehe .{0,30}ruhestand|uebernimmt (frau|herr)|neue[r]? (einkaeufer(in)?|ansprechpartner(in)?)|zieht? um|verhuist|neue anschrift ab|umgezogen|moved to|change of address|adreswijziging|telefonnummern? .{0,40}(aendern|bleib)|who looks after|direct number|darf man .{0,30}(hinkommen|vorbeikommen)|privatperson)\b/,
    ],
    // meeting at a fair, if not to order there
    [
      3.5,
      "text",
      /\b(auf (der|einer|dieser) messe|messestand|at the (trade )?(fair|show)|your (booth|stand))\b.{0,160}\b(vorbeikommen|vorbeischauen|vorbeischaun|besuchen|treffen|kennenlernen|kaffee|come by|stop by|visit|meet|coffee)\b/,
    ],
    [2, "text", /\b(horaires|visite|catalogue|revendeur|godziny otwarcia|katalog|orari|visita|horario|openingstijden|bezoek)\b/],
    [-2, "text", /\b(ordern|hiermit bestell\w*|muster|samples?|preis(e)? (fuer|bei)|angebot ueber|reklamier\w*|bewerbung|lebenslauf)\b/],
    [
      3.5,
      "text",
      /\b(ueber|zwischen|an|rund um) (die|den) (feiertagen?|jahre)|\bmach(t|en) (ihr|sie) .{0,40}\bzu\b|\b(over|during) the (holidays|christmas)|\bchristmas (hours|closing|opening)|\bbetriebsferien\b|\b(sign|complete|fill in|ausfuellen|unterschreiben|unterzeichne\w*)\b.{0,60}\b(code of conduct|questionnaire|declaration|fragebogen|erklaerung|nda|vereinbarung|formular)\b/,
    ],
  ]),
  ...rules("job_application", [
    [
      4.5,
      "subject",
      /\b(bewerbung(?! um (einen )?lieferant)|initiativbewerbung|blindbewerbung|praktikum(splatz)?|ausbildung(splatz|sstelle)?|lehrstelle|minijob|aushilfe|stellenanzeige|stellenangebot|offene(n)? (stelle|position)|job application|application:|speculative application|vacancy|internship|candidatura|candidature|aplikacja|sollicitatie|werkstudent\w*|ferienjob|schuelerpraktikum|teilzeit \d+)\b/,
    ],
    [
      4,
      "text",
      /\b(bewerbe (ich )?mich|ich bewerbe|meine bewerbung|bewerbung(smappe|sunterlagen)?|lebenslauf|zeugnisse|gehaltsvorstellung|arbeitszeugnis|praktikum (bei|machen|vom)|praktikumsplatz|betriebspraktikum|ausbildungsplatz|ausbildung als|suche (ab .{0,20})?(eine )?(stelle|ausbildung|arbeit|praktik\w*|lehrstelle)|einladung zu(m| einem) (vorstellungs)?gespraech|vorstellungsgespraech|kuendigungsfrist|eintrittstermin|einsteigen koennte|verfuegbar ab|minijob\w*|meine unterlagen|berufserfahrung|aushilfe .{0,30}gesucht)\b/,
    ],
    [
      4,
      "text",
      /\b(my (cv|resume)|curriculum vitae|cv attached|apply for|application for (the|a)|vacancy|job opening|six-month internship|internship (in|at|from)|i am looking for (a )?(job|position|work)|years( of|')? experience|(i )?speak english|my qualifications|cover letter|should an opening arise|work permit|search people for)\b/,
    ],
    [
      3,
      "text",
      /\b(curriculum|mi curriculum|candidatura|lettre de motivation|mon cv|zyciorys|list motywacyjny|sollicitatiebrief|zivotopis|ozgecmis)\b/,
    ],
    [-3, "any", /\b(lieferantenplatz|bewerbungsfotos|praktikantin einkauf|praktikum einkauf|bewirbt|where i did my internship)\b/],
  ]),
];
