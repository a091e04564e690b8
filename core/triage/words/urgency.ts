// What makes a mail urgent, as readable rows. Patterns run on the folded words of the writer only.
import type { Urgency } from "../../words.ts";

export interface UrgencyRow {
  level: Exclude<Urgency, "normal">;
  why: string;
  pattern: RegExp;
}

/** Phrases that contain an urgent word and mean nothing; they are removed before the rows are asked. */
export const HARMLESS: RegExp =
  /\b(ab sofort|per sofort|(ueberweis\w*|zahl\w*|begleich\w*) (ich |wir )?(dann |das |es |den betrag )?sofort|sofort(ig\w*)? (faellig|zahlbar|verfuegbar|lieferbar|ueberweis\w*|ab lager)|zahlbar sofort|nicht (sehr |so |besonders |ganz )?(dringend|eilig|eilbeduerftig)|nicht (mehr )?eil(t|ig)|eilt (aber )?(\w+ )?(nicht|keineswegs|ueberhaupt nicht|gar nicht)|pressiert (\w+ )?nicht|(keine|ohne|kein) (grosse |jede )?(eile|eilbedarf|dringlichkeit|zeitdruck|hektik|stress)|no (great |real |particular )?(rush|hurry|urgency)|not (that |very |so |at all |too )?urgent|nothing urgent|isn'?t urgent|in no (rush|hurry)|if (anything|your matter|it) is urgent|for (anything )?urgent\w*|bei dringenden|in dringenden|dringende(r|n)? (faelle|angelegenheit\w*|anfragen)|"[^"\n]{0,20}(schnellst|umgehend|sofort|dringend)[^"\n]{0,20}"|noch (in )?diese[r]? woche[^.!\n]{0,20}\?|diese woche noch[^.!\n]{0,20}\?|(sollten?|falls|wenn|if) .{0,80}(keine antwort|no (answer|reply))( (erhalten?|bekommen|receive))?|vor weihnachten waere schoen|dankbar fuer .{0,20}umgehend|(kann|koennte|ab) sofort (anfangen|beginnen|verfuegbar|frei)|((send|share|confirm|reply|revert)\b[^.!?\n]{0,40}|(\d|not before|week|kw)\b[^.!?\n]{0,15}) at the earliest|(danke?|dank|thanks?|merci) .{0,40}(schnelle|prompte|zuegige|rasche|quick|prompt|fast)\w*)/g;

export const URGENCY_ROWS = [
  {
    level: "critical",
    why: "Bandstillstand",
    pattern:
      /\b(band|linien|produktions|anlagen|maschinen)?-?stillst(and|aende)\b|\b(band|linien|produktions|fertigungs)-?stopp\w*\b|\b(band|linie|linien|produktion|fertigung|montage|naeherei|naeherinnen|anlage|maschinen|fabrik|werk)( \d+)? (steht|stehen)\b(?! (kurz )?(auf|im|fuer|unter|hinter|zur|zum|fest))|\bsteh(t|en) (.{0,40} )?(unsere|die|das|eine|am) (bezugs|montage|naeh)?(linie|band|produktion|fertigung|montage|naeherei)\b/,
  },
  {
    level: "critical",
    why: "Produktion steht (englisch)",
    pattern:
      /\b(?<!\b(knock|take|bring|cut|reduce|please|pos) )(line|plant|production|assembly|machines?)( \d+ (is|are|has|have|will be|was)| (is|are|has|have|will( be)?|was))? (down(?! to)|stopp(ed|ing|s)|stands? still|standing still|halted|idle)\b|\b(line|production)[ -](stoppage|stop|down|standstill|shutdown)\b|\bstops? (the |our )?(seat |assembly )?(line|production)\b|\brun(s|ning)? (dry|out of (buttons|parts|stock|snaps|material))\b.{0,40}\b(today|tonight|tomorrow|hours?|noon|am|pm)\b/,
  },
  {
    level: "critical",
    why: "Produktion steht (andere Sprachen)",
    pattern:
      /\b(ligne|chaine|production|usine|atelier) .{0,20}(a l'arret|arretee?|bloquee?|stoppee?)\b|\barret de (la )?(ligne|chaine|production)\b|\b(linia|produkcja|szwalnia|tasma) (\S+ ){0,2}(stoi|stanela|zatrzyman\w+)\b|\b(stoi|stanela) (\S+ ){0,2}(linia|produkcja|tasma)\b|\bprzestoj (linii|produkcji)\b|\b(linea|produzione|stabilimento) (\S+ ){0,2}(ferm[ao]|bloccat[ao])\b|\bfermo (linea|produzione)\b|\b(linea|produccion|planta) (\S+ ){0,2}(parada|detenida)\b|\bparo de (linea|produccion)\b|\b(lijn|productie|band) (\S+ ){0,2}(staat|ligt|valt) (\S+ )?stil\b|\b(lijn|productie)stilstand\b|\b(linka|vyroba|pas) (\S+ ){0,2}(stoji|zastaven\w*)\b|\b(stoji|zastavila se) (\S+ ){0,2}(linka|vyroba)\b|\b(hat|hatti|uretim|bant) (\S+ ){0,2}(durdu|duruyor|durmus)\b/,
  },
  {
    level: "critical",
    why: "Leute ohne Arbeit",
    pattern:
      /\b\d+ (leute|people|mitarbeiter\w*|naeherinnen|workers|operators)\b.{0,60}(an der linie|nichts mehr zu|vor leeren|standing around|standing idle|idle|herum)/,
  },
  {
    level: "critical",
    why: "Gefahr für Menschen",
    pattern:
      /\b(verschluck\w*|verschluckbar\w*|verschluckungsgefahr|erstick\w*|swallow\w*|chok(ed|ing)|etouff\w*)\b|\b(kind|kleinkind|baby|maedchen|junge|child|toddler|year-old|kinder)\b.{0,120}\b(im mund|in den mund|in the mouth|verletz\w*|verletzung|schnittwunde|injur\w*|hospital|krankenhaus|operiert|blut\w*)\b|\b(gequetscht|verletzt|injured|arbeitsunfall|unfall|schwer verletzt)\b|\bhospital\b/,
  },
  {
    level: "critical",
    why: "Rückruf oder Behörde wegen Sicherheit",
    pattern:
      /\b(rueckruf(aktion)?|product recall|recall)\b.{0,80}\b(kinder|kind|sicherheit|marktueberwachung|marktaufsicht|safety)\b|\b(rueckrufaktion|produktrueckruf|verkaufsstopp|product recall)\b.{0,80}\b(heute|today)\b|\b(marktueberwachung|marktaufsicht|rapex|safety gate)\b/,
  },
  {
    level: "critical",
    why: "Vertragsstrafe droht unmittelbar",
    pattern:
      /\b(poenale|konventionalstrafe|vertragsstrafe|ordnungsgeld|penalt(y|ies)|liquidated damages)\b|\bcharges? us \S{1,8} (an|per) hour\b/,
  },
  {
    level: "critical",
    why: "Vollstreckung oder Sperre steht bevor",
    pattern:
      /\b(vollstreckungsmassnahmen|kontenpfaendung|kontopfaendung|stromsperre|liefersperre ab (heute|morgen)|einstweilige verfuegung|versorgungssperre)\b/,
  },
  { level: "high", why: "dringend", pattern: /\bdringend\w*|\bdringlich\w*|\bvordringlich\w*/ },
  {
    level: "high",
    why: "eilt",
    pattern:
      /\beil(t|ig|ige|iger|iges|igst|auftrag|bestellung|lieferung|sendung|bedarf)\w*|\bwird es (sehr )?eng\b|\bpressiert\b|\bpressant\b|\bunter zeitdruck\b|\bhektisch\w*/,
  },
  {
    level: "high",
    why: "so schnell wie möglich",
    pattern:
      /\bschnellst(moeglich\w*|ens)\b|\bschnell(e[rsn]?)? (umtausch|ersatz|hilfe|antwort|rueckmeldung|loesung)\b|\bso (schnell|rasch) (wie|als) (moeglich|es geht|ihr koennt|sie koennen)|\bganz schnell\b|\bumgehend\w*|\bunverzueglich\w*|\bauf der stelle\b|\bflott\b|\bbitte (schnell|rasch|vorrangig|sofort|prompt)\b|\b(sofort|asap)\b|\bprompt(e[rn]?)? (antwort|bearbeitung|lieferung|ersatz)/,
  },
  {
    level: "high",
    why: "noch heute oder diese Woche",
    pattern:
      /\b(noch heute|heute noch|noch (in )?dieser? woche|diese woche noch|bis heute (abend|mittag|\d)|bis morgen( \S+)?( \d+)? (mittag|frueh|abend|uhr))\b|\bbis (spaetestens )?(heute|morgen)\b|\bbenoetigt bis morgen\b/,
  },
  {
    level: "high",
    why: "Eilversand",
    pattern:
      /\b(overnight|next[- ]day( air)?|expresslieferung|expressbestellung|expressversand|express-?sendung|per (overnight-)?express|als express|das express|by express|kurier heute|sonderfahrt|taxi courier)\b/,
  },
  {
    level: "high",
    why: "urgent (englisch)",
    pattern:
      /\burgent(ly)?\b|\basap\b|\bas soon as (you )?possibl[ey]\b|\bas fast as\b|\bat once\b|\bimmediate(ly)?\b|\brush\b|\bexpedite\b|\bpressing\b|\btime[- ]critical\b|\bat the earliest\b|\bright now\b|\bright away\b|\bby (end of )?(today|tomorrow|tonight)\b/,
  },
  {
    level: "high",
    why: "dringend (andere Sprachen)",
    pattern:
      /\b(urgen(te?s?|temente|za)|d'urgence|pilne?|pilnie|dringende?|spoed(ig|order)?|zo snel mogelijk|zsp|des que possible|au plus vite|le plus vite possible|jak najszybciej|lo antes posible|il prima possibile|quanto prima|nalehave|co nejdrive|okamzite|ihned|jeste dnes|natychmiast|niezwlocznie|jeszcze dzis|subito|immediatamente|entro oggi|immediatement|sans delai|onmiddellijk|per direct|vandaag nog|inmediatamente|cuanto antes|hoy mismo|hemen|derhal|bugun icinde|spesh\w*|acil(en)?)\b/,
  },
  {
    level: "high",
    why: "wiederholte Erinnerung",
    pattern:
      /\b(zweite|2\.|zweites|dritte|drittes|3\.|vierte|4\.|letzte|letztes|letztmalige|wiederholte|erneute) (und letzte )?(liefer|zahlungs)?(erinnerung|mahnung|nachfrage|anfrage(?!n)|aufforderung|mahnstufe|schreiben|frist\w*)\b|\b(second|2nd|third|3rd|final|last|another) (and final )?(payment )?(reminder|request|notice|demand|attempt|time i)\b|\bmahnstufe [2-9]\b|\b(zum|das) (zweiten|dritten|vierten|2\.|3\.) ?mal\b|\b(third|second|fourth) time\b|\btrotz (\w+ ){0,2}(erinnerung(en)?|mahnung(en)?|schreiben)\b|\b(asked|written|reminded)( you)? (twice|three times)\b|\bkeine antwort (erhalten|bekommen)|\bgot no (reply|answer)\b|\bblieben? ohne antwort\b|\b(schon |bereits )?(zweimal|dreimal|mehrfach|mehrmals) (geschrieben|angerufen|gemahnt|nachgefragt)|\bnicht reagiert\b|\bdritte fehllieferung\b/,
  },
  {
    level: "high",
    why: "verärgert",
    pattern:
      /\b(unverschaemt\w*|unfassbar|inakzeptabel|nicht (laenger )?hinnehmbar|nicht akzeptabel|veraergert|stinksauer|restlos bedient|geduld (ist |am |langsam )?\w*(ende|aufgebraucht|erschoepft)|(letzte|verliere ich die) geduld|jetzt reicht es|reicht uns wirklich|so geht das nicht|ungeheuerlich|frechheit|skandal\w*|zumutung|unacceptable|outrageous|disgrace\w*|furious|frankly annoyed|fed up|(i've|we've|have) had (it|enough)|very disappointed|appalling|very unhappy|stehen unfinished)\b/,
  },
  {
    level: "high",
    why: "Frist mit Drohung",
    pattern:
      /\b(versorgungs|liefer)engpass\b|\b(andernfalls|ansonsten|otherwise)\b.{0,60}\b(decken|beziehen|beauftragen|belasten|wechseln|cancel|charge)\b|\b(letzte frist|fristsetzung|frist laeuft|fruchtlos\w*|nachfrist)\b|\bsonst (kaufe ich|kaufen wir|kalkuliere ich|gehe ich|zahlen wir|bestellen wir (woanders|anderswo))\b|\bor we'?re done\b|\bzwangsgeld\b|\bbevor ich .{0,20}zum anwalt\b/,
  },
] as const satisfies readonly UrgencyRow[];
