// More words of complaints, technical questions, invoices, payments and dunning, as they are said in passing. Folded text.
import { rules } from "./rule.ts";

export const OFFICE_RULES = [
  ...rules("complaint", [
    [
      3.5,
      "any",
      /\b((customers?|kunden?|kundin\w*) .{0,40}(returned|zurueckgegeben|beschwer\w*|reklamier\w*)|comes? away|totally unacceptable|compensation|gelbstich|farbstich|farbunterschied\w*|farbton .{0,40}(anders|abweich\w*)|in (zwei|mehrere) teile|auseinander ?(gefallen|gegangen|gebrochen)|corrective action|scar\b|containment|lot .{0,30}(failed|rejected)|out of spec\w*|unter(schreit\w*|massig)|waren (nur|statt)|(zweimal|zwei mal|nach)gezaehlt|verschluckt|swallowed|nicht (zu gebrauchen|verwendbar|verarbeit\w+)|unbrauchbar\w*|verbogen\w*|q-?meldung|8d\b|so koennen wir .{0,30}nicht)\b/,
    ],
    [2, "text", /\b(gutschrift oder (nachliefer\w*|ersatz)|nachlieferung|auf ersatz|replace(ment)? or (credit|refund))\b/],
    [
      3,
      "text",
      /\b(loesen sich|geht ab|gehen ab|abfallen|faellt auseinander|fallen auseinander|abgesprungen|springt ab|brechen|bricht|reisst|come loose|pop(s|ped)? (open|off)|break(s|ing)?|snap(s|ped)? in)\b/,
    ],
  ]),
  ...rules("return_request", [
    [
      3.5,
      "any",
      /\b(retour ?(schein|label|nummer|etikett)|take (them|it|these|those|some) back|zuruecknehmen|zurueck ?nehmen|surplus|left ?over|uebrig|restbestaende|zu viel (gekauft|bestellt)|nicht benoetigten?|gutschrift fuer die rueckgabe|handling charge|restocking)\b/,
    ],
  ]),
  ...rules("technical_question", [
    [
      3.5,
      "any",
      /\b(svhc|kandidatenliste|candidate list|konformitaet\w*|stoffe .{0,60}(enthalten|liste)|frei von|phthalat\w*|cadmium|azofrei|gueltige\w* zertifikat\w*|(oeko-?tex|reach|gots|grs|bluesign)\b.{0,40}\b(zertifi\w+|certif\w+|konform\w*|standard|compliant|status|nachweis)|(stone|enzyme|acid|industrial) wash|industriewaesche|test (data|report)|kann man .{0,80}(faerben|einfaerben|waschen|buegeln|lackieren)|springt .{0,40}lack|welches (werkzeug|garn|loch)|wie dick darf|einschlagen|annietung|stoffdicke|materialstaerke)\b/,
    ],
    [2, "any", /\b(will|would|can|does|do) .{0,60}\b(survive|withstand|hold up|tarnish|rust|fade)\b/],
  ]),
  ...rules("invoice_question", [
    [
      4,
      "any",
      /\b(rechnung(en)?\b.{0,60}\b(abhandengekommen|verlegt|verloren|verschwunden|unauffindbar|nicht (mehr )?(finden|auffindbar)|noch ?(ein)?mal (schicken|senden|zusenden))|(ihre|die|eure) mahnung\b.{0,160}\b(nachvollziehen|bezahlt|beglichen|widersprech\w*|unberechtigt|irrtum|ueberwiesen)|(same delivery note|which (one|invoice) should|both invoices|duplicate (invoice|charge|billing|charge\?)|invoiced twice|billed twice|charged twice)|(rabatt|skonto|preis|konditionen)\b.{0,60}\b(nicht abgezogen|nicht beruecksichtigt|nicht gewaehrt|falsch)|vereinbarte[rn]? .{0,20}(rabatt|preis|nachlass)|(berechnet|in rechnung gestellt) .{0,60}\b(statt|obwohl|aber)\b|(ust-?id|steuernummer|kostenstelle|bestellnummer) .{0,40}(auf der rechnung|fehlt|ergaenzen)|rechnung .{0,40}(an die falsche|auf den falschen|anders adressier\w*))\b/,
    ],
    [2.5, "subject", /\b(duplicate|doppelte? (rechnung|berechnung)|rechnung (verlegt|fehlt|verloren)|ihre mahnung|mahnung zu re)\b/],
  ]),
  ...rules("payment_advice", [
    [
      3,
      "text",
      /\b(re-20\d\d-\d+ .{0,40}\b(went through|(has|have|is|was) (been )?(paid|cleared|released))|should (be with|reach) you (on |by )?\w+day|reguliert|folgende belege|lastschrift(einzug)? .{0,30}(erfolgt|ausgefuehrt)|geld ist (raus|unterwegs|ueberwiesen))\b/,
    ],
    [
      -3,
      "any",
      /\b(mahnung|new account|neues? konto|remittance details|account will be closed|bestellt .{0,80}bezahlt|which one should|rectifi\w+)\b/,
    ],
  ]),
  ...rules("dunning_received", [
    [
      3.5,
      "any",
      /\b(our (ledger|accounts?|books) (shows?|show)|days (past|overdue|late)|past (its|the) due date|arrange (for )?payment|credit control|(rechnung|posten) .{0,80}\bseit (dem )?.{0,20}(faellig|offen|ueberfaellig)|(bitten|ersuchen) (wir )?(sie )?um (zahlung|ueberweisung|begleichung)|noch immer nicht (ausgeglichen|bezahlt|beglichen)|konnten (wir )?.{0,30}keinen? (zahlung\w*|eingang)|sicher (haben sie|nur) .{0,40}uebersehen|account (is )?overdue)\b/,
    ],
    [-3, "text", /\b(ihre mahnung|von ihnen .{0,20}mahnung|nachvollziehen|bereits (bezahlt|beglichen|ueberwiesen))\b/],
  ]),
  ...rules("bank_details_change", [
    [
      5,
      "any",
      /\b(((future|all|further|outstanding) payments?|remit\w*|zahlungen|ueberweisungen|bitte zahlen sie) .{0,80}\b(new|following|different|neues?|folgendes?|anderes?|nachstehendes?) (bank )?(account|konto|iban|bankverbindung)|(updated?|new|changed?) (remittance|payment|banking) (details|instructions)|old account .{0,20}(closed|cancelled)|kontowechsel|(bank|hausbank|kreditinstitut) gewechselt|(haben|hat) .{0,20}(die|unsere) (haus)?bank gewechselt|neue kontonummer)\b/,
    ],
  ]),
  ...rules("invoice_received", [
    [
      2.5,
      "any",
      /\b(your invoice .{0,30}(is )?(now )?available|(rechnung|abschlag\w*|betrag) .{0,80}(eingezogen|abgebucht|belastet)|charged to your card|liegt bei|gutschrift \d+)\b/,
    ],
  ]),
];
