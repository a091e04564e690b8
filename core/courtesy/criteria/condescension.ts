// Criterion: no sarcasm, no lecturing, no passive aggression, no talking the matter down.
import { list, phraseCriterion } from "../phrases.ts";
import { GRAVE } from "../weights.ts";

export const condescension = phraseCriterion({
  name: "condescension",
  de: "keine Belehrung, kein Spott, kein Kleinreden",
  en: "no lecturing, no sarcasm, no belittling",
  cap: 60,
  groups: [
    {
      points: GRAVE,
      reason: "herablassend oder passiv-aggressiv",
      de: list(`
        wie (wir )?(Ihnen )?(bereits|schon) … (mitgeteilt|erwähnt|geschrieben|erklärt|gesagt|erläutert|hingewiesen|ausgeführt|dargelegt);
        wie (bereits|schon) (mehrfach|mehrmals|wiederholt|x-mal|oft);
        (mehrfach|wiederholt|x-mal|oft genug) (mitgeteilt|erklärt|geschrieben|gesagt|hingewiesen|erinnert);
        zum (wiederholten|x-ten|zigsten|letzten|soundsovielten) Male?;
        (noch einmal|nochmals?) (für Sie|zum Mitschreiben|ganz langsam|in aller Deutlichkeit); zum Mitschreiben; in aller Deutlichkeit;
        (aufmerksam|genau|sorgfältig|gründlich)~ (Lesen|Lektüre|Hinsehen|Prüfung) … (hätte~|wäre~|könn~|erkannt|entnehmen);
        hätten … (entnehmen|sehen|lesen|wissen|erkennen|merken|denken) (können|müssen|sollen|dürfen); wer lesen kann;
        wie (jeder|jedes Kind|man|alle) weiß; wie (allgemein|jedermann) bekannt; bekanntlich;
        wie (Ihnen|Sie) … (bekannt sein|wissen) (dürfte~?|sollte~?|müsste~?);
        (dürfte|sollte|müsste) … (auch|selbst|eigentlich|sogar) (Ihnen|Sie); (selbst|sogar) (Sie|Ihnen);
        (auch|eigentlich) (Ihnen|Sie) … (sollte~?|müsste~?|dürfte~?); (sollte|dürfte|müsste) Ihnen … (klar|bekannt|bewusst|einleuchten);
        (offenbar|offensichtlich|anscheinend|scheinbar|augenscheinlich|wohl|ganz offenkundig) … (Sie|Ihnen|Ihre~);
        (Sie|Ihnen) … (offenbar|offensichtlich|anscheinend|scheinbar|augenscheinlich|wohl kaum);
        ist Ihnen (überhaupt |eigentlich )?(klar|bewusst|bekannt); (falls|wenn|sofern) (es|das) Ihnen nicht zu … (viel|schwer|mühsam);
        wenn (es )?Ihnen … (nicht passt|nicht gefällt);
        (vielleicht|womöglich) (schaffen|gelingt|finden|haben|könnten|lesen) (es )?(Sie|Ihnen) … (diesmal|einmal|endlich|mal|sich|ja);
        schaffen Sie es; (Sie sind|sind Sie|Sie haben|haben Sie) ja; (in|mit) einfachen Worten; (einfach|verständlich) (erklärt|ausgedrückt); (vielleicht|vermutlich|wahrscheinlich) … nicht (wissen|kennen|verstehen);
        (wissen|kennen|verstehen) Sie (vielleicht|vermutlich|wahrscheinlich|wohl) nicht; (Anfragen|Vorschläge~?|Beschwerden|Kunden|Leute~?|Wünsche~?|Aufträge~?|Betriebe~?) wie (Ihre~|Sie); (nutzlos|unbrauchbar|wertlos|überflüssig|belanglos)~;
        (es )?(würde|wäre) … (helfen|hilfreich|schön|nett) wenn Sie; (versuchen|probieren) Sie (es )?(doch|mal|einmal); ausnahmsweise (mal|einmal); Scherz; schlechter Witz; (nicht|kann|können) … rechnen können; kann nicht rechnen; (merkt|stört|interessiert) … (kein Mensch|niemanden?|keinen); Ihre Größenordnung; normalerweise (keine?|nicht);
        (als|für eine?) (Frau|Mann|Ausländer~?|Laie|Anfänger~?|Rentner~?|Student~?) … (schwer~|wissen|verstehen|überrascht|gar nicht|erstaunlich); (andere|hundert|tausend|viele|schon) … vor Ihnen; (wann|wie|was|wenn) (wir|es uns) (es )?(für richtig|wollen|passt|belieben); nicht der erste; wie immer bei Ihnen; wie (von|bei) Ihnen gewohnt; wenn Sie (unbedingt|schon) … (müssen|wollen|darauf);
        (gewaltig|riesig|gigantisch|imposant|stattlich)~ (Bestellung|Auftrag|Menge|Order); (der|die|das) übliche~ (Ärger|Theater|Beschwerde); Theater; Gejammer; jammern; (Sie|Ihnen|Ihr~) … endlich; endlich … (Sie|Ihr~); schon wieder;
        (ständig|dauernd|andauernd) … (Sie|Ihr~|anrufen|nachfragen|melden); (Sie|Ihr~) … (ständig|dauernd|andauernd); geruhen;
        sich (dazu )?bequem~; herablassen; unverbindliche Empfehlung~?; Wunschkonzert; so ist das (nun|eben|halt|nun einmal);
        (ist|sind) (nun (ein)?mal|eben|halt) so; (nun (ein)?mal|halt|eben) (so|nicht anders|passier~|vorkomm~);
        (kann|können|darf) (ja |doch |schon )*(mal |einmal )?(jedem |überall )?(passieren|vorkommen);
        (sowas|so etwas|dergleichen) (passiert|kommt vor|kann); halb so (schlimm|wild);
        (nicht|kaum) (so|weiter|der Rede) (schlimm|wert|tragisch|wild|dramatisch);
        kein (Drama|Beinbruch|Weltuntergang|Grund zur Aufregung|Anlass zur Aufregung); Aufregung; regen Sie sich; beruhigen Sie sich;
        stellen Sie sich nicht; übertreib~; übertrieben~?; lächerlich~?; kleinlich~?; pingelig~?; Lappalie; Kleinigkeit; Bagatelle;
        wegen (der|ein|so ein~|dieser|Ihrer) (paar|wenigen|Handvoll); die paar;
        (unsere|andere|übrigen|sämtliche) (anderen )?Kunden … (zufrieden|nicht|nie|keine|verstehen|begreifen|schaffen|kommen);
        niemand (sonst )?… (beschwert|beanstandet|reklamiert); (noch nie|bisher) … (beschwert|beanstandet|reklamiert); Besseres zu tun;
        (wichtigere|größere) (Kunden|Dinge|Aufträge); (auch )?noch andere Kunden; nicht (Ihr|der) einzige~? Kunde; nichts anfangen;
        lohnt (sich )?… (nicht|kaum); nicht der Mühe wert; Mühe nicht wert;
        (unverschämt|dreist|frech|unfähig|inkompetent|dumm|peinlich|naiv|ahnungslos|weltfremd)~; Laien?; Frechheit; Zumutung;
        Dreistigkeit; Nachhilfe; Grundkenntnisse~?; gesunde~? Menschenverstand;
        (sollten|müssen) Sie … (einfach )?(lernen|hinnehmen|verstehen|einsehen|begreifen);
        Geduld (ist|hat|am) … (Ende|Grenzen|erschöpft); (unsere|die) Geduld; woanders; anderweitig umsehen;
        (ist|bleibt) … Ihre Entscheidung; dann eben nicht; oder eben nicht; Pech; herzlichen Glückwunsch;
        schön, dass (Sie|auch) … (auch|endlich|melden); gut Ding; hellsehen; Hellseher; Gedanken lesen; Kristallkugel; im Wald;
        nicht auf Bäumen; selbstredend wissen; Das war(’|')?s dann; aus der Luft gegriffen
      `),
      en: list(`
        as (we |I )?(have |had )?(already|previously|repeatedly|clearly|patiently|frequently) … (stated|mentioned|explained|told|said|written|advised|informed|indicated|pointed);
        as (stated|mentioned|explained|advised) (repeatedly|several times|many times|before|already);
        (as )?per (my|our) (last|previous|earlier); (we|I) have (already |repeatedly )+(told|explained|said|written|informed);
        for the (second|third|fourth|last|umpteenth|final) time; yet again; once (and for all|more for); let (me|us) (spell|repeat);
        spell (it|this) out; how many times; had you (\\p{L}+ )?(read|looked|bothered|troubled|cared);
        if you (had|would) (only |just |actually |bothered )+; (bothered?|troubled|deign~|condescend~|cared) to;
        as (everyone|everybody|anyone|any child) (knows|can see); common (knowledge|sense);
        (even|surely|clearly|obviously|evidently|apparently|presumably) … you;
        you (\\p{L}+ )?(apparently|obviously|evidently|clearly|presumably|supposedly|seemingly);
        (it )?(seems|appears|would (seem|appear)) (that )?you; you (seem|appear) (to|not|un~);
        you (do )?(realise|realize|are aware|surely|will understand that we cannot|can hardly|cannot expect|can't expect|cannot seriously);
        do you (realise|realize|know how|really|seriously|honestly); are you (aware|serious|sure you); surely; you (might|could|may) (want to |like to |wish to )?(try|learn|consider (reading|checking|planning)); for once; (had|if) (anyone|someone|anybody|somebody|your) … would; you would (know|have known|have seen|realise|realize); (get|got) what you pay for; beyond us; (tired|sick|weary) of; for a (woman|man|lady|foreigner|student|small); as a (woman|lady|layman|foreigner|beginner); see fit; not the first (one )?(to|who); (hundreds|dozens|many) … before you;
        (serious|decent|honest|proper|professional|reputable) (compan(y|ies)|business(es)?|customers?|people|firms?) (would|pay|do|does|know|never|always); (in|with) (simple|plain) (terms|words|language|english); you may not (know|be aware|be familiar|realise|realize|understand|have noticed); (requests|suggestions|complaints|orders|customers|people|enquiries|companies) like (yours|you|these);
        useless; pointless; worthless; (it )?would (help|be (nice|helpful|good|easier)) if you; properly; instead of (leaving|writing|calling|complaining|sending); like every other; like all your; do try; if you (really )?(insist|must);
        (in|at) your (office|company|house) (has|have) stopped; the usual (complaint|drama|story); whin(e|ing); whinge~; moan~;
        perhaps you (could|should|might|would) (finally|try|consider reading|manage|learn|like to read);
        if (it is|that is|it's) not too much; finally (manage|pay|decide|get|bother|read|reply|answer)~?; get round to; see fit;
        (these|such) things (do )?happen; (accidents|mistakes|things) (do )?happen; nobody('s| is) perfect; no one('s| is) perfect;
        (it is|it's|that is|that's|this is) (hardly|scarcely|not exactly|only|not) (a|an|the|that) … (disaster|tragedy|catastrophe|end|deal|crisis|emergency|bad|serious|terrible);
        not the end of the world; no big deal; (not|hardly) (such )?a big deal; calm down; overreact~; exaggerat~; make a fuss; fuss~?;
        petty; trivial; trifl~; storm in a teacup; a (mere )?few (\\p{L}+ )?buttons;
        (don't|isn't|aren't|won't|wouldn't|doesn't|didn't|haven't|hasn't|can't|do|is|are|does) (they|it|you|we|she|he)[?];
        (our )?other customers … (never|manage|no|happy|satisfied|understand|problem|do);
        (no one|nobody|no other customer) (else )?(has|have)?… (complained|complain|problem);
        never (had|received) (a|any|such) … (complaint|problem); better things to do; more important (customers|matters|things|orders);
        not (our|the) only customer; other customers (too|as well); cannot be generous; not worth (our|the); hardly worth;
        waste (of )?(our )?time;
        (ridiculous|absurd|silly|stupid|foolish|ignorant|incompetent|naive|rude|outrageous|embarrassing|laughable); (our )?patience;
        elsewhere; (it is|that is|that's|it's) your (choice|call|loss); tough luck; bad luck; too bad; like it or not; good luck;
        congratulations; how nice of you to (finally|at last); at long last; mind reader~?; crystal ball; read (your|minds);
        grow on trees; not a charity; beggars; for dummies; basic (arithmetic|english|reading|knowledge); learn to; with all due respect;
        frankly; to be (perfectly |quite )?(honest|frank|blunt)
      `),
      unless: {
        de: list(`
        uns … (offenbar|offensichtlich|anscheinend) … (Fehler|Versehen|Irrtum|Missverständnis);
        (offenbar|offensichtlich|anscheinend) … (uns|wir|unser~|unterlaufen|Irrtum|Missverständnis|Störung); sicher;
        Unterlagen … endlich; unendlich; (uns|mir) … peinlich~?; (Danke?|entschuldig~) … Geduld; Geduld … (dank~|bitten|Verständnis);
        (um|für) (Ihre |etwas |noch etwas )?Geduld; keine Kleinigkeit; Kleinigkeit … (beigelegt|Aufmerksamkeit);
        (nicht|kein~) übertrieben
      `),
        en: list(`
        (thank|grateful|appreciat~|ask) … patience; (our|we|us) … (apparently|evidently|clearly) (made|sent|overlooked|failed);
        we (have )?(clearly|evidently|obviously|apparently); it (appears|seems) (that )?(we|our|one of our); not trivial;
        wish … good luck; congratulations on your; embarrass~ … (us|our)
      `),
      },
    },
    {
      points: GRAVE,
      reason: "misst den Kunden an anderen",
      contexts: ["complaint", "dunning", "order_confirmation"],
      de: ["(andere~?|viele|die meisten|unsere übrigen) (Kunden|Kundinnen|Betriebe|Firmen|Abnehmer)"],
      en: ["(other|many|most|all our other) (of our )?(customers|clients|companies|people|firms)"],
      unless: { de: ["bitten … (andere|viele)"] },
    },
    {
      points: 12,
      reason: "klingt belehrend oder spitz",
      de: list(`
        schließlich; immerhin; wenigstens; (ja|doch|eben|halt|schon) (wohl|selbst|wissen|klar); eigentlich; ohnehin; bekannt ist;
        zur Kenntnis genommen; wie gesagt; ehrlich gesagt; unter uns( gesagt)?; sicherlich verstehen Sie; Sie werden (sicher )?verstehen;
        verstehen Sie bitte; überhaupt (nicht|kein~); gar (nicht|kein~); nichts dafür; Ihnen hoffentlich; hoffentlich; versprochen
      `),
      en: list(`
        after all; actually; simply; of course you; you will (surely |certainly )?(understand|appreciate) that; as you (know|are aware);
        in any case; between you and me; hopefully
      `),
    },
  ],
});
