// Charsets, encoded words and transfer encodings: missing, wrong, broken.
import type { Expectations } from "./expectation.ts";

export const CHARSETS: Expectations = {
  "base64-called-8bit": { fresh: "Bitte 500 Stück." },
  "base64-padding-inside": { fresh: "Bitte 500 Stck" },
  "base64-two-blocks": { fresh: "Bitte 1000 Stück" },
  "base64-with-junk": {
    fresh: "Bitte 500 StÃ¼ck liefern.ûáh¢×«",
    notes: ["Zeichensatz als utf-8 angegeben, aber ungültig: windows-1252 angenommen"],
  },
  "charset-gb2312-is-gbk": { fresh: "纽扣 镕 HB-K15-SW 500", subject: "纽扣" },
  "charset-gbk-undeclared-subject-known": { fresh: "纽扣 500", subject: "订单", notes: ["Zeichensatz nicht angegeben: gbk angenommen"] },
  "charset-html-meta-only": { fresh: "Proszę o 500 guzików" },
  "charset-iso2022jp": { fresh: "ボタン 500", subject: "ボタン" },
  "charset-koi8r": { fresh: "Заказ 500", subject: "Заказ" },
  "charset-latin1-is-utf8": { fresh: "Größe 18 mm für Jürgen", notes: ["Zeichensatz als iso-8859-1 angegeben: utf-8 erkannt"] },
  "charset-macroman": { fresh: "Knöpfe" },
  "charset-none-1252": { fresh: "Bitte 500 Knöpfe für €25,– liefern.", notes: ["Zeichensatz nicht angegeben: windows-1252 angenommen"] },
  "charset-quoted-twice": { fresh: "Knöpfe" },
  "charset-unknown-8bit": { fresh: "Knöpfe", notes: ["Zeichensatz als unknown-8bit angegeben: windows-1252 angenommen"] },
  "charset-utf16-base64": { fresh: "500 Knöpfe" },
  "charset-utf7": { fresh: "Knöpfe für uns, 1 + 1" },
  "charset-utf8-is-1252": {
    fresh: "Größe 18 mm, Straße 5",
    notes: ["Zeichensatz als utf-8 angegeben, aber ungültig: windows-1252 angenommen"],
  },
  "encoding-x-uuencode": { fresh: "Anbei." },
  "qp-broken": { fresh: "Größe 18=mm, 5=ZZ Stück an einem\nOrt" },
  "qp-lowercase": { fresh: "Knöpfe" },
  "word-in-quotes": { subject: "x", from: "Müller, Jana <jana@kunde.example>" },
  "word-split-inside-character": { subject: "Knöpfe" },
  "word-unknown-charset": { subject: "Knopf" },
  "word-with-spaces": { subject: "Bestellung für Knöpfe" },
  "word-without-end": { subject: "Knöpfe" },
};
