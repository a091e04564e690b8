// Words about an order that exists already: changed, cancelled, asked after. They also speak against a new order. Folded text.
import { rules } from "./rule.ts";

export const THREAD_RULES = [
  ...rules("order_change", [
    [
      3.5,
      "subject",
      /\b(geaenderte[rns]? (menge|termin|bedarf|auftrag|bestellung|lieferadresse|stueckzahl)|(revision|rev\.?) ?[a-z0-9]\b|revised|pull(ing)? (forward|in)|push(ing)? (out|back)|reschedul\w*|(position|pos\.?|zeile|artikel|eine) .{0,20}\b(raus|weg|streichen)|andere lieferadresse|mengenkorrektur)\b/,
    ],
    [
      3.5,
      "text",
      /\b(bestellung|auftrag|order|po|bedarfe?|mengen?)\b.{0,90}\b(lautet (nun|jetzt|neu|wie folgt neu)|neue fassung|(hat|haben) sich .{0,40}geaendert|is (now )?(amended|revised)|rev\.? [a-z]\b)/,
    ],
    [
      4,
      "text",
      /\b(pos(ition)?\.?|zeile|line|item) ?\d*\b.{0,50}\b(faellt weg|weg|entfaellt|entfallen|gestrichen|raus|rausnehmen|can be (dropped|removed)|is no longer needed)\b|\bfaellt (die |der )?(position|pos\.?|artikel|zeile) .{0,40}weg\b/,
    ],
    [
      3.5,
      "text",
      /\b(doch|jetzt|nun|nunmehr|now|lieber) .{0,25}\d[\d.,']* .{0,25}\b(statt|anstatt|anstelle|instead of|rather than|nicht)\b.{0,15}\d|\bsollt(e|en) .{0,20}\d[\d.,']*.{0,40}\b(sein|nicht|statt)\b|\bshould (have been|be|read) \d/,
    ],
    [
      2,
      "text",
      /\b(vertippt|verschrieben|falsch (angegeben|eingetragen|eingetippt)|typo|zahlendreher|null (zu viel|zuviel|vergessen|zu wenig))\b/,
    ],
    [
      3.5,
      "text",
      /\b(pull|push|bring|move) (it|this|them|that|the (order|delivery|date))? ?(in|out|forward|back|up)\b|\b(a|one|two|\d) weeks? (earlier|later)\b|\b(ein|eine|zwei|\d) wochen? (frueher|spaeter)\b|\b(vorverlegen|nach hinten|hinausschieben|vorzeitig liefern)\b/,
    ],
    [
      3.5,
      "text",
      /\b(lieferung|liefertermin|termin|auslieferung|anlieferung|bestellung|auftrag|delivery)\b.{0,80}\b(auf|in|erst|nach|to|into)\b.{0,50}\b(legen|verlegen|schieben|ziehen|verschoben|umlegen|moved?|put back)\b/,
    ],
    [
      2.5,
      "text",
      /\b(ware|lieferung|sendung|bestellung|goods|shipment)\b.{0,40}\b(soll|sollte|should|muss)\b.{0,30}\b(direkt )?(an|nach|to)\b/,
    ],
    [3, "text", /\b(erst ?(ein)?mal|zunaechst|vorerst|zuerst) .{0,40}\d.{0,100}\b(rest|restlichen?|uebrigen|remaining|balance)\b/],
    [
      3,
      "text",
      /\b(sonst|ansonsten|im uebrigen|der rest|rest|alles andere|otherwise|everything else|line \d|the rest|quantit\w+)\b.{0,30}\b(bleibt|bleiben|passt|unveraendert|gleich|unchanged|as (is|before|they are)|same|stays?)\b/,
    ],
    [
      3,
      "text",
      /\b(supersedes|replaces (the|our|all) (previous|earlier|prior)|ersetzt (die|unsere) (bisherige|vorherige|bestellung|fassung)|disregard (the )?(rev|previous|earlier|old)|aktualisierte (auftragsbestaetigung|ab)\b|goes up to|goes down to)/,
    ],
  ]),
  ...rules("order_cancel", [
    [
      4,
      "text",
      /\b(aus (ihrer|der|eurer) (planung|produktion)|rueckgaengig|nicht mehr (ausfuehren|liefern|produzieren)|doch nicht (machen|liefern|schicken|ausfuehren|senden)|(bitte|sofort) (doch )?nicht (liefern|versenden|schicken|produzieren|machen|ausliefern)|nicht versenden|(raised|placed|issued|sent|entered) (in error|by mistake)|(please |pls )?(scrap|kill|bin|void) (po|order|our|the|[a-z]+-?\d+)|braucht es nicht mehr|hat sich erledigt, .{0,30}nicht liefern)\b/,
    ],
    [3, "subject", /\b(stopp?|abbruch|cancel\w*|auftragsstopp|rueckgaengig)\b/],
    [-2.5, "text", /\b(nur )?(position|pos\.?|line|zeile|item) ?\d+\b.{0,60}\b(weg|entfaellt|streichen|raus|drop|cancel)\b/],
    [-2, "text", /\b(rest (bleibt|passt)|instead|earlier|statt|vielen dank|danke fuer|thanks so much)\b/],
  ]),
  ...rules("order_status", [
    [
      3.5,
      "subject",
      /\b(open orders?|order report|backlog|offene (bestellungen|auftraege|positionen)|erinnerung.{0,20}(bestellung|auftrag|lieferung|po|order))\b/,
    ],
    [
      3.5,
      "text",
      /\b(open|backlog|past due) orders? (below|report|list)|\b(current|latest|updated|firm) (ship|delivery|despatch|dispatch) dates?\b|\b(provide|update|advise) .{0,40}\b(ship|delivery|despatch|dispatch) (dates?|status)\b/,
    ],
    [
      3.5,
      "text",
      /\b(bestellung|auftrag|order|ware|lieferung)\b.{0,160}\b(immer noch|noch|bis heute|bisher|still|yet)\b.{0,30}\b(nicht|not)\b.{0,30}\b(geliefert|da|eingetroffen|gekommen|angekommen|erhalten|bekommen|arrived|received|delivered)\b/,
    ],
    [
      3.5,
      "text",
      /\b(bestellt|gekauft|geordert|ordered)\b.{0,160}\b(wann|when|noch nicht|bisher nicht|rechnen|unterwegs|still waiting|auf dem weg)\b/,
    ],
    [
      3,
      "text",
      /\b(nachforschen|nachforschung|haengt .{0,30}(zoll|depot|lager)|liegt .{0,40}(seit|beim zoll)|stuck (in|at) customs|laut tracking)\b/,
    ],
    [2.5, "text", /\b(bestellung|order|auftrag)\b.{0,40}\b((bei ihnen |gut )?(angekommen|eingegangen)|arrived|received)\b.{0,10}\?/],
    [2.5, "text", /\b(verbindlichen?|konkreten?|neuen|aktuellen) (liefer)?(termin|stand|status)\b|\blieferzusage\b/],
  ]),
  ...rules("order", [
    // the letter opens with pieces, article and day
    [
      3.5,
      "text",
      /^\s*\d[\d.,']* ?(x|k|stk|stueck|st|pcs|pieces)?\.? ?(of )?hb-[a-z]\S* .{0,20}\b(zum|bis|fuer|am|by|for|on|before)\b.{0,12}\d/,
    ],
    // "add these to our account, as a fresh order"
    [
      4,
      "text",
      /\b(as|under|on|for) (a|another) (fresh|new|separate|second|further) (order|po)\b|\bals (eine? )?(neue[rn]?|separate[rn]?|eigene[rn]?|extra|gesonderte[rn]?|weitere[rn]?) (bestellung|auftrag)\b/,
    ],
    // below our confirmation of another order
    [
      3,
      "text",
      /\b(separately|in addition|apart from that|unrelated|besides|ausserdem|zusaetzlich|zugleich|gleichzeitig|unabhaengig davon|davon abgesehen|bei der gelegenheit)\b.{0,40}\b((new|another|further|fresh|second) (order|po)|(neue[rn]?|weitere[rn]?|zweite[rn]?) (bestellung|auftrag))\b/,
    ],
    [
      -2.5,
      "text",
      /\b(lautet (nun|jetzt|neu)|(hat|haben) sich .{0,60}geaendert|rev\.? [a-z]\b|doch .{0,30}\bstatt\b|anstatt|vertippt|faellt .{0,60}\bweg|rueckgaengig|doch nicht|(raised|placed) in error|nicht versenden|aktualisierte (auftragsbestaetigung|ab)\b|open orders|ship dates|immer noch nicht|a week earlier)/,
    ],
    [-2, "text", /\b(bestellung|order|auftrag) (von|vom|of|from) (voriger|vergangener|letzter|vorletzter|neulich|last|vorige\w*)\b/],
    [
      2.5,
      "text",
      /\b((nehmen|nehme) (wir |ich )?(gemaess|laut|wie in) (ihrer|dem|ihrem) (offerte|angebot)|(offerte|angebot|konditionen|preise?) (passt|passen|ist ok|sind ok)|happy with (the|your) (price|quotation|offer)|produce as offered|as (per )?(your )?(offer|quotation)|(angebot|offerte) .{0,30}(freigegeben|unterschrieben|annehmen|nehmen wir an)|bestaetigen .{0,30}angebot)\b/,
    ],
    [
      2.5,
      "text",
      /\b(releas(e|ing) the following|darf ich sie bitten, uns|haetten? gern\w? \d|um (uebersendung|zusendung|lieferung) von|(bitte|koennt ihr|koennen sie) .{0,20}\b(das|dies|folgendes?|die liste)\b .{0,30}\b(liefern|schicken|zusenden)|kindly (arrange|supply|process) (below|the below|following)|see below po|below (po|order)|wieder, bitte|gleich auf den weg)\b/,
    ],
  ]),
  ...rules("dunning_received", [
    [-3.5, "any", /\b(unsere|meine|our|my) (bestellung|order|auftrag)\b|\berinnerung (an )?(die |unsere )?(bestellung|lieferung)\b/],
  ]),
];
