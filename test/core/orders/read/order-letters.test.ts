// Orders written as a letter and sent as a PDF: lines break where the paper ends, no table anywhere.
import assert from "node:assert/strict";
import { checked } from "./checked.ts";
import { documentOf, mailOf, read } from "./mail-of.ts";

const HEAD =
  "Muster GmbH, Vorsetzen 41, 20459 Hamburg\nHamburg, den 18. November 2026\nBestellung RM/2026/0905\n\nSehr geehrte Damen und Herren,\n";

const letter = (text: string) =>
  read(mailOf("anliegend übersende ich Ihnen unser Bestellschreiben.", { documents: [documentOf({ text: HEAD + text })] }));

describe("an order as a letter in PDF", () => {
  const priced: Record<string, string> = {
    "its prices on the next line":
      "wir bestellen\n3.000 Stück Zierknopf 18 mm silber, Ihre Artikelnummer HB-Z18-SI,\nzum Preis von 51,61 EUR je 100 Stück,\n2.000 Stück Zierknopf 25 mm silber, Ihre Artikelnummer HB-Z25-SI,\nzum Preis von 61,35 EUR je 100 Stück.",
    "prices in brackets below":
      "wir ordern hiermit\n3.000 Stück HB-Z18-SI\n(51,61 € / 100 Stück)\n2.000 Stück HB-Z25-SI\n(61,35 € / 100 Stück).",
    "a sentence that breaks in the middle":
      "wir bestellen 3.000 Stück HB-Z18-SI zu\n51,61 EUR je 100 Stück und 2.000 Stück HB-Z25-SI zu\n61,35 EUR je 100 Stück.",
  };
  for (const [name, text] of Object.entries(priced))
    it(`given ${name}, then each position has its own`, () => {
      assert.deepEqual(
        letter(text).lines.map((l) => [l.articleNo, l.quantity, l.unitPrice, l.pricePer]),
        [
          ["HB-Z18-SI", 3000, "51.61", 100],
          ["HB-Z25-SI", 2000, "61.35", 100],
        ],
      );
    });
  it("given a price above each position, then none is given to the wrong one", () => {
    const facts = letter(
      "wir bestellen\nzum Preis von 51,61 EUR je 100 Stück\n3.000 Stück HB-Z18-SI\nzum Preis von 61,35 EUR je 100 Stück\n2.000 Stück HB-Z25-SI.",
    );
    assert.ok(facts.lines.every((l, n) => l.unitPrice === undefined || l.unitPrice === ["51.61", "61.35"][n]));
  });
  for (const said of [
    "Die Ware erwarten wir am 11.12.2026 in unserem Lager, Vorsetzen 41.",
    "Wir erwarten die Ware bis zum 11. Dezember 2026.",
    "Die Ware muss am 11.12.2026 bei uns sein.",
    "Goods to reach us by 11 December 2026.",
  ])
    it(`given "${said}", then that is the delivery`, () => {
      const facts = letter(`wir bestellen 3.000 Stück HB-Z18-SI.\n${said}`);
      assert.equal(facts.requestedDelivery?.value, "2026-12-11");
      assert.deepEqual(checked(facts), []);
    });
  it("given a day that may be the delivery's in words nobody knows, then a person is asked", () => {
    assert.notDeepEqual(checked(letter("wir bestellen 3.000 Stück HB-Z18-SI.\nIhr Kommen freut uns am 11.12.2026.")), []);
  });
  it("given a number behind the street of nobody's address, then a person is asked", () => {
    assert.notDeepEqual(checked(letter("wir bestellen 3.000 Stück HB-Z18-SI, dazu Vorlegen 41.")), []);
  });
});
