// Criterion: the customer is not blamed, doubted or accused.
import { list, phraseCriterion } from "../phrases.ts";
import { GRAVE, SERIOUS } from "../weights.ts";

export const blame = phraseCriterion({
  name: "blame",
  de: "keine Schuldzuweisung, kein Vorwurf",
  en: "no blame, no accusation",
  cap: 60,
  groups: [
    {
      points: GRAVE,
      reason: "gibt dem Kunden die Schuld",
      de: list(`
        hätten Sie … (wäre~?|hätte~?|könnten?|müsste~?|bräuchte~?|würde~?); wenn Sie … hätten;
        hätten Sie … (sollen|müssen|können|dürfen); Sie hätten … (sollen|müssen|können|dürfen); (wäre~?|hätte~?) … (wenn|hätten) Sie;
        (Ihr~?|Ihr eigene~?) (eigene~ )?(Fehler|Versehen|Versäumnis|Verschulden|Irrtum|Schuld|Nachlässigkeit|Unachtsamkeit);
        (durch|wegen|aufgrund) Ihre~ (verspätete~?|späte~?|falsche~?|fehlerhafte~?|unvollständige~?|ungenaue~?|unklare~?|nachlässige~?);
        von Ihnen … (verschuldet|verursacht|versäumt|übersehen|falsch);
        (Schuld|Fehler|Ursache|Problem|Versäumnis) (liegt|lag|liegen) … (bei|an) Ihnen; liegt … (an|bei) Ihnen selbst;
        (uns|unser~?) (trifft|ist) … kein~ (Schuld|Verschulden|Fehler);
        nicht (unsere Schuld|unser Fehler|unser Problem|unser Verschulden); selbst schuld; sich selbst zuzuschreiben;
        selbst (verschuldet|verursacht); Eigenverschulden; Bedienungsfehler;
        (un)?sachgemäß~ (Behandlung|Lagerung|Verarbeitung|Handhabung|Pflege); Ihr Problem; Ihre Sache;
        Sie haben … (versäumt|übersehen|ignoriert|verschlafen|verbummelt|vergessen|verwechselt|falsch|missverstanden|nicht richtig|nicht aufgepasst);
        haben Sie … (ignoriert|versäumt|übersehen|verschlafen|missachtet);
        (dass|weil|da) Sie … (versäumt|übersehen|ignoriert|vergessen|verschlafen|verwechselt|missverstanden|nicht gelesen|nicht beachtet|falsch|zu spät) ~;
        (genau )?so (haben Sie|von Ihnen) … bestellt; haben Sie … (selbst|ja|doch) … (so )?(bestellt|gewollt|angegeben|verlangt);
        Ihre~ (Reklamation|Beschwerde|Forderung|Kritik|Behauptung|Vorwürfe?) … (unbegründet|unberechtigt|haltlos|überzogen|übertrieben|unsachlich|unangemessen|nicht nachvollziehbar|entbehr~);
        Sie (irren|täuschen) sich; Sie irren; nicht richtig gelesen;
        nicht (genau|sorgfältig|aufmerksam) (genug )?(gelesen|hingesehen|geprüft|gezählt); verzählt; auf Ihrer Seite
      `),
      en: list(`
        had you; if you had … (would|could|might|should); (would|could|might) … if you had; (would|could|might) … had you;
        (could|should|might|ought to) have … (told|asked|known|checked|read|noticed|ordered|informed|avoided|realised|let);
        you (should|ought to|could|might) have; you should … have;
        your own (fault|mistake|error|doing|negligence|oversight|responsibility|carelessness);
        (is|was|are|were) (entirely |purely |solely |clearly |obviously )?your (fault|mistake|error|responsibility|problem|doing|oversight);
        not our (fault|problem|mistake|responsibility|concern); no fault of ours;
        (fault|blame|problem|error|mistake|responsibility) (lies|rests|is) … with you; on your (side|end) alone;
        you (have )?(failed|neglected|forgot~|overlooked|ignored|misread|misunderstood|missed|refused|omitted|mixed up|got … wrong|did not (read|check|bother|notice|follow|listen|tell|inform|specify|ask));
        you (never|didn't) (\\p{L}+); your (failure|negligence|carelessness|lack of|inability|refusal|neglect|late order|misuse);
        you are (mistaken|wrong);
        your (complaint|claim|criticism) … (unfounded|unjustified|baseless|exaggerated|unreasonable|groundless);
        (mishandl~|misus~|improper (use|storage|handling)); exactly (what|as) you ordered; brought (this|it) (up)?on yourself;
        only (have )?yourself to blame; user error; miscounted
      `),
      unless: {
        de: list(`
        (ein|der|unser) Fehler unsererseits; hätten Sie (gern~?|lieber|Interesse|Zeit|Fragen|Bedarf);
        hätten Sie … erhalten (sollen|müssen); hätten Sie nicht … (dürfen|müssen); nicht auf Ihrer Seite;
        (Falls|Sollten|wenn) Sie … (versehentlich|bereits); zu Recht; vermutlich; sicher; gewiss; möglicherweise; vielleicht; versehentlich; (erwarten|erhalten) (dürfen|sollen|müssen)
      `),
        en: list(`
        (you should|you ought to|you could) have (received|had|been|expected|heard|got|to wait); no fault of yours;
        not your (fault|mistake); through no; (if|should|in case) you have;
        (it|this|that|they) (should|could|might|ought to) (not |never )?have; (we|I) (should|could|might|ought to) (not |never )?have
      `),
      },
    },
    {
      points: GRAVE,
      reason: "zieht den Kunden in Zweifel",
      de: list(`
        (angeblich|vermeintlich)~; Sie behaupten; Ihre Behauptung; das stimmt (so )?nicht; Unterstellung~?; verwahren uns; verbitten; Ihr Ton;
        im Ton vergriffen; (uns|mir) ist … (schleierhaft|rätselhaft|unverständlich|unbegreiflich);
        (wundert|verwundert|erstaunt|befremde~) (uns|mich); (uns|mich) … (wundert|verwundert|erstaunt|befremdet); wir wundern uns;
        (zu|wenig) glauben … Sie; (kaum|schwer) (zu glauben|vorstellbar|zu verstehen); (können|kann) … nicht (vorstellen|glauben|nachvollziehen); bezweifeln; Ausrede~?
      `),
      en: list(`
        alleged(ly)?; so-called; supposed(ly)?; you claim; your (assertion|allegation)s?; (that|this|it) is (simply |just )?not true; your tone;
        (we|I) (fail|cannot|do not) (to )?(see|understand) why you; (it|we|I) … (puzzl|baffl|astonish|surpris)(es|ed|ing) … you; (puzzl|baffl|astonish|surpris)~ … (us|to us);
        (hard|difficult|impossible) to (believe|imagine); (we|I) doubt; (your|another|the usual) excuses?
      `),
      unless: { en: list("pleasant~ surpris~; no surprise to us that you; our (own )?") },
    },
    {
      points: 30,
      reason: "Vorwurf",
      de: list(`
        (leider )?haben Sie … (nicht|kein~|nie|noch immer|weder); Sie haben … (nicht|kein~|nie|trotz|weder);
        trotz … (Aufforderung|Erinnerung~?|Mahnung~?|Hinweise?);
        (im|in) (Verzug|Rückstand); säumig~?; Zahlungsmoral; nicht für nötig; nicht einmal für nötig; schuldig geblieben
      `),
      en: list(`
        you have (still |yet )?(not|never|yet to); you (still )?(haven't|have not);
        despite … (reminders?|requests?|letters?|warnings?); in (default|arrears); breach;
        payment morale; delinquent; not seen fit
      `),
      unless: {
        de: list(`
        (erhalten|bekommen|gehört|empfangen|warten müssen); falls; sollten; müssen Sie nicht~?; Sie müssen nicht~?; keine? (Mehr)?kosten;
        kein Risiko; nicht nur; Bedenken Sie nicht; noch kein~ (Antwort|Nachricht) … (von uns|erhalten)
      `),
        en: list(`
        (received|heard|had (a|any|our)|been (sent|given|able)); if; should you; have not yet (had|seen); pleasant~ surpris~; whether
      `),
      },
    },
    {
      points: SERIOUS,
      reason: "schiebt die Schuld auf andere",
      de: list(`
        (der|die) (Kolleg~|Praktikant~|Azubi|Auszubildende~|Aushilfe|Lagermitarbeiter) … (geschlampt|vergessen|versagt|verbockt|Mist|geschlafen|schuld);
        (Spediteur|Paketdienst|DHL|Lieferant|Post) … (schuld|versagt|geschlampt|unfähig); geschlampt; verbockt; verschlampt
      `),
      en: list(`
        (blame|thank) (the |our )?(carrier|courier|colleague|warehouse|supplier|intern);
        (intern|trainee|colleague|warehouse|carrier) … (messed|screwed|forgot|failed|useless|incompetent|to blame|at fault|fault);
        messed up; screwed up
      `),
    },
  ],
});
