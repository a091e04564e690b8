// Letters in our own words, not used for training: what triage must understand beyond the samples.
import type { Intent, Urgency } from "../../../core/words.ts";

export interface LabelledLetter {
  intent: Intent;
  urgency: Urgency;
  subject: string;
  text: string;
  language?: string;
}

const of = (intent: Intent, rows: readonly (readonly [string, string, Urgency?, string?])[]): LabelledLetter[] =>
  rows.map(([subject, text, urgency = "normal", language]) => ({
    intent,
    urgency,
    subject,
    text,
    ...(language === undefined ? {} : { language }),
  }));

export const LETTERS: readonly LabelledLetter[] = [
  ...of("order", [
    [
      "Bestellung 4711-26",
      "Sehr geehrte Damen und Herren,\n\nbitte liefern Sie uns wie folgt:\n\n2.000 Stk HB-K15-SW\n1.000 Stk HB-K17-BR\n\nLiefertermin KW 48, Anlieferung an unser Werk in Bielefeld.\n\nMit freundlichen Grüßen\nAnke Lohse",
    ],
    [
      "Nachschub",
      "Hallo Herr Albrecht, unser Lager ist leer, ich brauche nochmal 3000 von den schwarzen 15ern und 500 Knebel 40 mm. Rechnung wie üblich. Danke! Gruß, Rolf",
    ],
    [
      "PO 88231",
      "Dear team,\n\nplease find our PO 88231 attached. Delivery to Leeds by 12 December please, and send us your order acknowledgement.\n\nKind regards\nAlison Park\nBuyer",
    ],
    [
      "Auftrag Nr. 2026/1180",
      "Guten Tag,\n\nhiermit erteilen wir Ihnen den Auftrag über 4.000 Druckknöpfe 12 mm silber zum Preis von 12,40 EUR je 100. Bitte um Auftragsbestätigung bis Freitag.\n\nFreundliche Grüße\nEinkauf",
    ],
    [
      "AW: Ihr Angebot AN-2026-00231",
      "Guten Tag Frau Weidner,\n\nvielen Dank für Ihr Angebot, das wir hiermit annehmen. Bitte liefern Sie die 5.000 Stück wie angeboten bis Mitte Januar.\n\nBeste Grüße\nT. Wegner",
    ],
    ["Bestellung", "Anbei unsere Bestellung als PDF. Bitte bestätigen.\n\nDanke\nSusi Heller"],
    [
      "order",
      "Hi, could you please send us 1,500 of the HB-J17-KU jeans buttons? Same delivery address as last time. Our reference is SO-559. Thanks, Greg",
    ],
    [
      "EILBESTELLUNG Jeansknöpfe",
      "Guten Morgen, wir brauchen dringend 2.500 Jeansknöpfe 17 mm kupfer, bitte per Express bis spätestens Donnerstag. Bestellnummer 26-7781.\nDanke, Meike Dorn",
      "high",
    ],
    [
      "Produktionsstopp – Druckknöpfe sofort!",
      "Sehr geehrter Herr Albrecht,\nseit heute Morgen steht bei uns die Linie, weil die Druckknöpfe fehlen. Bitte schicken Sie umgehend 10.000 Stück HB-D10-SW per Sonderfahrt. Bestell-Nr. 991-B.\nJ. Kranz, Fertigungsleitung",
      "critical",
    ],
    [
      "Commande de boutons",
      "Bonjour,\n\nNous vous passons commande de 3 000 boutons HB-K15-SW, livraison à Lille avant le 10 décembre. Merci de confirmer.\n\nCordialement\nJulien Petit",
      "normal",
      "fr",
    ],
    [
      "Zamówienie 55/2026",
      "Dzień dobry, zamawiamy 4 000 szt. HB-K20-BR z dostawą do 18 grudnia. Proszę o potwierdzenie. Pozdrawiam, Marta Lis",
      "normal",
      "pl",
    ],
    [
      "Bestelling 2026-778",
      "Beste, graag bestellen wij 1.000 stuks HB-M28-SW. Levering naar ons magazijn in Gent, liefst voor 15 december. Groeten, Tom",
      "normal",
      "nl",
    ],
    ["Abruf 7 aus Rahmenvertrag 2026-R-12", "Wir rufen ab: 5.000 Stück HB-H11-WS, Lieferung zum 07.12.2026, Abladestelle Tor 3."],
    ["", "guten abend, ich möchte gerne 500 hemdknöpfe 9mm weiss haben. adresse wie immer. vielen dank m. sommer"],
  ]),
  ...of("order_change", [
    [
      "Änderung zu Auftrag AB-2026-10611",
      "Guten Tag,\n\nbitte erhöhen Sie in unserem Auftrag AB-2026-10611 die Menge von 2.000 auf 3.500 Stück. Alles andere bleibt wie bestätigt.\n\nGruß\nPetra Lang",
    ],
    [
      "Liefertermin AB-2026-10322",
      "Sehr geehrte Damen und Herren, wäre es möglich, die Lieferung eine Woche vorzuziehen? Unser Kunde hat uns den Termin verkürzt. Danke für eine kurze Rückmeldung.\nMit freundlichen Grüßen\nKarl Engel",
    ],
    [
      "Change to our order 77120",
      "Hello, please change the delivery address of our order 77120 (your AB-2026-10700) to our new warehouse: 12 Dock Road, Liverpool. Quantities remain unchanged. Best, Ellie",
    ],
    [
      "AW: Auftragsbestätigung AB-2026-10455",
      "Hallo, in Pos. 2 bitte statt HB-K17-SW die HB-K17-BR liefern, da hat sich ein Fehler eingeschlichen. Menge bleibt gleich. Danke und Gruß, Tom Kramer",
    ],
    [
      "Bestellung 26-300: Ergänzung",
      "Guten Tag, könnten Sie zu unserer Bestellung 26-300 bitte noch 500 Stück HB-O15-BL dazupacken? Danke.",
    ],
    [
      "Dringend: Termin verschieben",
      "Bitte die Lieferung zum Auftrag AB-2026-10833 dringend auf Januar verschieben, wir haben ab morgen Inventur und können nichts annehmen.\nLager Süd",
      "high",
    ],
  ]),
  ...of("order_cancel", [
    [
      "Stornierung Bestellung 26-4410",
      "Sehr geehrte Damen und Herren,\n\nleider müssen wir unsere Bestellung 26-4410 vollständig stornieren, da der Kunde abgesprungen ist. Wir bitten um Bestätigung.\n\nMit freundlichen Grüßen\nSilke Arndt",
    ],
    ["AB-2026-10544", "Guten Tag, wir möchten vom Auftrag AB-2026-10544 zurücktreten. Bitte liefern Sie nicht aus.\nViele Grüße, B. Koch"],
    ["Please cancel our PO 5541", "Hi, we need to cancel PO 5541 completely, the project was put on hold. Please confirm. Regards, Mike"],
    [
      "Bestellung doppelt ausgelöst",
      "Hallo, durch einen Systemfehler ist unsere Bestellung 9912 zweimal bei Ihnen eingegangen. Bitte die zweite löschen. Danke!",
    ],
  ]),
  ...of("quote_request", [
    [
      "Anfrage Zierknöpfe",
      "Sehr geehrte Damen und Herren,\n\nbitte bieten Sie uns 5.000 Stück Zierknopf 25 mm gold an, mit Angabe von Lieferzeit und Staffelpreisen ab 10.000 Stück.\n\nMit freundlichen Grüßen\nJan Behrens",
    ],
    [
      "Preise 2027",
      "Hallo, können Sie uns bitte Ihre aktuelle Preisliste für Hemdknöpfe schicken? Uns interessieren vor allem 9 und 11 mm bei Abnahme von ca. 20.000 Stück im Jahr. Gruß, Atelier Nova",
    ],
    [
      "Request for quotation: snap fasteners",
      "Dear Sir or Madam,\n\nwe are interested in 30,000 snap fasteners 15 mm, silver. Please let us have your best offer including lead time and payment terms.\n\nYours faithfully\nH. Brooks",
    ],
    [
      "Sonderfarbe möglich?",
      "Guten Tag, könnten Sie den Ösenknopf auch in Petrol fertigen, und was würde das bei 4.000 Stück kosten?\nFreundliche Grüße, Modeatelier Rieger",
    ],
    [
      "Angebot erbeten bis morgen",
      "Wir benötigen dringend ein Angebot über 8.000 Hosenknöpfe 20 mm braun, der Kunde entscheidet morgen. Danke! Firma Held",
      "high",
    ],
    [
      "Richiesta preventivo",
      "Buongiorno, vorremmo ricevere un preventivo per 2.000 bottoni in legno da 40 mm. Grazie, Lucia Ferri",
      "normal",
      "it",
    ],
  ]),
  ...of("sample_request", [
    [
      "Musteranfrage",
      "Guten Tag, für die Freigabe beim Kunden benötigen wir je 3 Muster von HB-M23-DB und HB-M28-DB. Senden Sie diese bitte an unsere Entwicklung. Danke, Nora Fink",
    ],
    ["Farbkarte bitte", "Hallo, könnten wir eine Farbkarte von Ihnen bekommen? Wir richten gerade unser Atelier ein. LG Caro"],
    [
      "Samples",
      "Hi there, before we decide on an order, could you send us some samples of your horn buttons in 28 and 34 mm? Thanks! Beth",
    ],
    [
      "Ansichtsexemplar",
      "Sehr geehrte Damen und Herren, wäre es möglich, uns zwei Probeknöpfe Perlmutt zur Ansicht zuzusenden? Vielen Dank. Schneiderei Thoma",
    ],
  ]),
  ...of("order_status", [
    [
      "Wo bleibt unsere Lieferung?",
      "Guten Tag, die Lieferung zu AB-2026-10390 war für Montag zugesagt und ist noch nicht eingetroffen. Können Sie mir sagen, wo sie ist?\nGruß, Timo Frank",
    ],
    ["AB-2026-10610", "Hallo, wie ist der Stand bei unserem Auftrag? Wann können wir mit der Ware rechnen? Danke, Uwe"],
    [
      "Delivery date PO 6610",
      "Hello, could you confirm when PO 6610 will ship? We need the tracking number for our warehouse. Thanks, Joanne",
    ],
    [
      "Auftragsbestätigung zu Bestellung 8831",
      "Sehr geehrte Damen und Herren, zu unserer Bestellung 8831 vom 2. November haben wir bisher keine Auftragsbestätigung erhalten. Bitte teilen Sie uns den Liefertermin mit.\nFreundliche Grüße\nEinkauf Brandstetter",
    ],
    [
      "3. Mahnung Liefertermin!!!",
      "Jetzt schreibe ich zum dritten Mal: wann kommt endlich unsere Ware aus AB-2026-10288? Ich erwarte heute noch eine Antwort.\nD. Pohl",
      "high",
    ],
    [
      "Bandstillstand droht heute 16 Uhr",
      "Der LKW mit den Druckknöpfen zu AB-2026-10721 ist nicht da. Unser Bestand reicht bis 16 Uhr, dann steht die Montage. Wo ist das Fahrzeug? Bitte sofort zurückrufen: 0621 555 0.",
      "critical",
    ],
    [
      "Statut de notre commande",
      "Bonjour, pourriez-vous nous dire quand sera expédiée notre commande AB-2026-10600 ? Merci d'avance. Sophie Lambert",
      "normal",
      "fr",
    ],
  ]),
  ...of("complaint", [
    [
      "Reklamation LS-2026-20811",
      "Sehr geehrte Damen und Herren,\n\nvon den gelieferten Hornknöpfen sind rund 50 Stück gesprungen. Wir bitten um Ersatz.\n\nMit freundlichen Grüßen\nMarion Seidel",
    ],
    [
      "Falsche Knöpfe",
      "Hallo, wir haben 11 mm bestellt und 9 mm bekommen (Lieferschein LS-2026-20901). Was machen wir jetzt? Gruß, Nähstube am Markt",
    ],
    [
      "Fehlmenge",
      "Guten Tag, im letzten Karton waren nur 800 statt 1.000 Knöpfe. Bitte um Nachlieferung oder Gutschrift. Viele Grüße, Olaf Brand",
    ],
    [
      "Quality issue with snaps",
      "Dear Sirs, the snap fasteners from your last delivery open by themselves under light load. About 10% of them are affected. Please advise how you want to proceed. Regards, QA",
    ],
    [
      "Unmöglich!",
      "Das ist nun schon die zweite Lieferung mit verkratzten Zierknöpfen. Ich bin sehr verärgert und erwarte umgehend eine Lösung!\nGisela Thomas",
      "high",
    ],
    [
      "Knopf verschluckt",
      "Guten Tag, eine Kundin meldet, dass sich ein Knopf von der Babyjacke gelöst hat und ihr Sohn ihn beinahe verschluckt hätte. Wir haben den Verkauf gestoppt. Bitte melden Sie sich sofort.\nKinderladen Zwerg",
      "critical",
    ],
    [
      "Farbe weicht ab",
      "Sehr geehrter Herr Ritter, die Knöpfe der Charge 5512 sind deutlich heller als das Freigabemuster. Fotos im Anhang. Bitte um Stellungnahme bis Ende der Woche. Freundliche Grüße, QS Halberg",
    ],
  ]),
  ...of("return_request", [
    [
      "Rücksendung",
      "Hallo, ich habe mich in der Größe vertan und möchte zwei ungeöffnete Packungen HB-K20-SW zurückgeben. Wie läuft das bei Ihnen? Danke, Elke",
    ],
    [
      "Retoure AB-2026-10555",
      "Guten Tag, wir möchten 1.000 Stück aus AB-2026-10555 retournieren, da wir zu viel bestellt haben. Die Ware ist originalverpackt. Bitte nennen Sie uns die Rücksendeadresse.",
    ],
    ["Return", "Hi, we ordered the wrong size by mistake. Can we return the unopened bags for a credit note? Cheers, Dan"],
  ]),
  ...of("technical_question", [
    ["Waschbarkeit", "Guten Tag, bis zu welcher Temperatur sind Ihre Perlmuttknöpfe waschbar? Und vertragen sie den Trockner? Danke, Ines"],
    [
      "Zertifikat OEKO-TEX",
      "Sehr geehrte Damen und Herren, bitte senden Sie uns das aktuelle OEKO-TEX-Zertifikat für die Polyesterknöpfe sowie das Sicherheitsdatenblatt. Mit freundlichen Grüßen, QM",
    ],
    [
      "Which tool for 12 mm snaps?",
      "Hello, which die do we need for the HB-D12-SI with your hand press, and how thick may the fabric be? Regards, Tom",
    ],
    ["Nickel?", "Hallo, sind die Zierknöpfe nickelfrei? Meine Kundin ist Allergikerin. Viele Grüße, Schneiderei Kern"],
  ]),
  ...of("invoice_received", [
    [
      "Rechnung 2026-0815",
      "Sehr geehrte Damen und Herren,\n\nanbei erhalten Sie unsere Rechnung 2026-0815 für die Wartung der Kompressoren. Zahlbar innerhalb von 14 Tagen ohne Abzug.\n\nMit freundlichen Grüßen\nDrucklufttechnik Weiß",
    ],
    [
      "Invoice INV-7741",
      "Dear customer, please find attached invoice INV-7741 for your subscription in November. Amount due: EUR 89.00. Kind regards, Billing",
    ],
    [
      "Ihre Telefonrechnung November",
      "Guten Tag, Ihre Rechnung für November steht bereit und liegt als PDF bei. Der Betrag von 142,80 EUR wird am 05.12. abgebucht.",
    ],
  ]),
  ...of("payment_advice", [
    [
      "Zahlungsavis 11/2026",
      "Wir haben heute folgende Rechnungen zur Zahlung angewiesen:\nRE-2026-31555  1.230,00 EUR\nRE-2026-31560    410,00 EUR\nabzgl. 2 % Skonto",
    ],
    ["Payment sent", "Hello, we have paid invoice RE-2026-31701 today by bank transfer, value date 24 November. Best, Accounts"],
    ["Rechnung bezahlt", "Guten Tag, die Rechnung RE-2026-31600 habe ich soeben überwiesen. Viele Grüße, Inge Blum"],
  ]),
  ...of("invoice_question", [
    [
      "Frage zur Rechnung RE-2026-31777",
      "Guten Tag, auf der Rechnung RE-2026-31777 ist der Rabatt von 5 % nicht berücksichtigt. Bitte prüfen Sie das und schicken Sie uns eine korrigierte Rechnung. Danke, Buchhaltung Vogt",
    ],
    [
      "Rechnungskopie",
      "Hallo, uns fehlt die Rechnung zu Ihrer Lieferung LS-2026-20777. Können Sie uns bitte eine Kopie schicken? Danke, Lara",
    ],
    [
      "Invoice RE-2026-31802",
      "Dear accounts team, the invoice shows the wrong VAT number. Could you please issue a corrected one? Many thanks, Claire",
    ],
  ]),
  ...of("dunning_received", [
    [
      "Zahlungserinnerung",
      "Sehr geehrte Damen und Herren, zu unserer Rechnung 77120 vom 01.10.2026 konnten wir noch keinen Zahlungseingang feststellen. Bitte begleichen Sie den offenen Betrag von 312,00 EUR bis zum 05.12.2026.\nBuchhaltung Elektro Funk",
    ],
    [
      "2. Mahnung",
      "Trotz unserer Zahlungserinnerung ist die Rechnung 4412 weiterhin unbezahlt. Wir fordern Sie auf, 580,00 EUR zuzüglich 5,00 EUR Mahngebühr innerhalb von 7 Tagen zu überweisen.",
      "high",
    ],
  ]),
  ...of("bank_details_change", [
    [
      "Neue Bankverbindung",
      "Sehr geehrte Damen und Herren, bitte beachten Sie, dass sich unsere Bankverbindung zum 01.01.2027 ändert. Die neue IBAN entnehmen Sie dem beigefügten Schreiben.\nKartonfabrik Main",
    ],
    [
      "Change of bank account",
      "Dear partner, please note that our bank details have changed. Kindly use the new account below for all future payments. Regards, Finance dept.",
    ],
  ]),
  ...of("general_inquiry", [
    [
      "Öffnungszeiten Werksverkauf",
      "Hallo, haben Sie samstags geöffnet und kann man bei Ihnen auch als Privatperson einkaufen? Danke, Familie Roth",
    ],
    [
      "Besuch bei Ihnen",
      "Sehr geehrte Damen und Herren, unsere Berufsschulklasse würde gern einmal Ihre Produktion besichtigen. An wen können wir uns wenden? Mit freundlichen Grüßen, Bettina Haas",
    ],
    [
      "Supplier self-assessment",
      "Dear supplier, please complete the attached self-assessment questionnaire on environmental and social standards by the end of January. Thank you, Procurement Compliance",
    ],
    ["Ansprechpartner", "Guten Tag, wer ist bei Ihnen seit dem Weggang von Herrn Maier unser Ansprechpartner? Vielen Dank, H. Otto"],
    [
      "Auskunft nach DSGVO",
      "Hiermit bitte ich um Auskunft, welche personenbezogenen Daten Sie über mich gespeichert haben. Mit freundlichen Grüßen, K. Jung",
    ],
  ]),
  ...of("job_application", [
    [
      "Bewerbung als Industriekauffrau",
      "Sehr geehrte Damen und Herren, hiermit bewerbe ich mich auf die ausgeschriebene Stelle. Meine Unterlagen finden Sie im Anhang. Über eine Einladung zum Gespräch freue ich mich. Mit freundlichen Grüßen, Lena Vogt",
    ],
    [
      "Application warehouse assistant",
      "Dear Sir or Madam, I would like to apply for the position of warehouse assistant. My CV is attached. I have five years of experience. Kind regards, Adam",
    ],
    ["Ferienjob?", "Hallo, suchen Sie für die Sommerferien noch Aushilfen? Ich bin 17 und wohne in Frankfurt. Gruß, Luca"],
  ]),
  ...of("auto_reply", [
    [
      "Abwesenheitsnotiz",
      "Vielen Dank für Ihre Nachricht. Ich bin bis zum 30. November nicht im Büro. In dringenden Fällen wenden Sie sich bitte an Frau Wolf.",
    ],
    [
      "Automatic reply: Order confirmation AB-2026-10488",
      "I am out of the office until Monday. For urgent orders please contact purchasing@acme.example.",
    ],
    [
      "Ihre Nachricht an uns",
      "Vielen Dank für Ihre E-Mail. Wir haben Ihre Anfrage erhalten und werden sie schnellstmöglich bearbeiten. Dies ist eine automatisch erzeugte Nachricht.",
    ],
    [
      "Re: Auftragsbestätigung",
      "Liebe Geschäftspartner, unser Büro ist vom 23.12. bis 06.01. geschlossen. Ihre E-Mails werden in dieser Zeit nicht gelesen. Frohe Feiertage!",
    ],
  ]),
  ...of("bounce", [
    [
      "Undeliverable: Your invoice RE-2026-31555",
      "Delivery has failed to these recipients or groups: buchhaltung@firma.example. The email address you entered couldn't be found.",
    ],
    [
      "Nicht zustellbar: Auftragsbestätigung AB-2026-10333",
      "Ihre Nachricht konnte nicht an alle Empfänger übermittelt werden. 550 5.1.1 User unknown",
    ],
  ]),
  ...of("newsletter", [
    [
      "Textil-News November: Die Trends der Saison",
      "Liebe Leserin, lieber Leser, in dieser Ausgabe: Nachhaltige Materialien, Messetermine 2027 und ein Interview. Wenn Sie den Newsletter nicht mehr erhalten möchten, klicken Sie hier.",
    ],
    ["Black Week: 30 % auf alles", "Nur bis Sonntag! Sichern Sie sich jetzt 30 % Rabatt auf unser gesamtes Sortiment. Zum Shop. Abmelden"],
    [
      "Einladung zum kostenlosen Webinar",
      "Melden Sie sich jetzt an: E-Rechnung 2027 – was Sie wissen müssen. 26. November, 11 Uhr, online. Sie erhalten diese E-Mail, weil Sie sich registriert haben. Abbestellen",
    ],
  ]),
  ...of("spam", [
    [
      "Get more customers for h-bu.de",
      "Hi, I noticed your website could rank higher on Google. We offer affordable SEO packages with guaranteed results. Interested? Just reply YES.",
    ],
    [
      "Ihr Konto wurde eingeschränkt",
      "Sehr geehrter Kunde, wir haben ungewöhnliche Aktivitäten festgestellt. Bitte bestätigen Sie Ihr Konto innerhalb von 24 Stunden über den folgenden Link, sonst wird es gesperrt.",
    ],
    [
      "Investment opportunity",
      "Dear friend, I am a lawyer of a late client who left 8.5 million dollars. I need your assistance to transfer the funds. You will receive 40%.",
    ],
    [
      "Günstige Leads für Ihren Vertrieb",
      "Hallo, wir liefern Ihnen monatlich 50 qualifizierte Leads, garantiert. Wann passt Ihnen ein kurzes Telefonat? Antworten Sie einfach mit JA.",
    ],
  ]),
];
