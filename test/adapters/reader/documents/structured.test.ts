// EDIFACT, UBL, openTRANS, CII, CSV: structured documents by their rules and against their enemies.
import assert from "node:assert/strict";
import { readCsv } from "../../../../adapters/reader/documents/csv.ts";
import { readEdifact } from "../../../../adapters/reader/documents/edifact.ts";
import { parseSegments } from "../../../../adapters/reader/documents/edifact-segments.ts";
import { readXml } from "../../../../adapters/reader/documents/xml.ts";

const context = { filename: "x", maxPages: 1 };

describe("EDIFACT", () => {
  it("given other service characters, then UNA decides; the release character protects", () => {
    assert.deepEqual(parseSegments("UNA|*.! ~UNH*1*ORDERS|D~FTX*a!*b!~c!!~"), [
      [["UNH"], ["1"], ["ORDERS", "D"]],
      [["FTX"], ["a*b~c!"]],
    ]);
  });
  it("given D.01B with dates, numbers and addresses for each line, then all are read", async () => {
    const text = [
      "UNB+UNOC:3+1+2+261201:0815+1'UNH+1+ORDERS:D:01B:UN:EAN010'BGM+220+PO?+77+9'DTM+137:20261201:102'DTM+64:202650:616'",
      "NAD+DP+400::9++Muster GmbH+Hafenstr. 1+Kiel++24103+DE'CUX+2:EUR:9'LIN+10++HB-K15-SW:SA'PIA+1+4711:BP'IMD+F++:::Hosenknopf:15 mm'",
      "QTY+21:500:PCE'DTM+2:20261216:102'MOA+203:22.55'PRI+AAA:4.51:::100:PCE'UNS+S'MOA+79:22.55'UNT+1+1'UNZ+1+1'",
    ].join("\r\n");
    const { order, state } = await readEdifact(Buffer.from(text), context);
    assert.equal(state, "ok");
    assert.deepEqual(order, {
      format: "edifact-orders",
      orderNumber: "PO+77",
      orderDate: "2026-12-01",
      deliveryDate: "2026-W50",
      currency: "EUR",
      total: "22.55",
      deliveryAddress: "Muster GmbH, Hafenstr. 1, 24103 Kiel",
      lines: [
        {
          line: 1,
          position: "10",
          supplierArticle: "HB-K15-SW",
          buyerArticle: "4711",
          description: "Hosenknopf 15 mm",
          quantity: "500",
          unit: "PCE",
          unitPrice: "4.51",
          priceBase: "100",
          amount: "22.55",
          deliveryDate: "2026-12-16",
        },
      ],
    });
  });
  it("given no segments, then broken; given another message, then text without an order", async () => {
    assert.equal((await readEdifact(Buffer.from("hello"), context)).state, "broken");
    assert.equal((await readEdifact(Buffer.from("UNH+1+INVOIC:D'UNT+1'"), context)).order, undefined);
  });
});

describe("XML", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;"><!ENTITY x SYSTEM "file:///etc/hostname">]><Order><ID>A &amp; B&m;&x;</ID></Order>`;
  it("given entities of its own, then they are not expanded and no file is read", async () => {
    const { order } = await readXml(Buffer.from(bomb), context);
    assert.equal(order?.orderNumber, "A & B&m;&x;");
  });
  it("given deep nesting, then broken", async () => {
    assert.equal((await readXml(Buffer.from(`${"<a>".repeat(5_000)}${"</a>".repeat(5_000)}`), context)).state, "broken");
  });
  it("given a CII invoice, then its figures", async () => {
    const xml = `<rsm:CrossIndustryInvoice xmlns:rsm="a" xmlns:ram="b" xmlns:udt="c"><rsm:ExchangedDocument><ram:ID>R-1</ram:ID><ram:IssueDateTime><udt:DateTimeString format="102">20261116</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>S GmbH</ram:Name></ram:SellerTradeParty></ram:ApplicableHeaderTradeAgreement><ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxBasisTotalAmount>10.00</ram:TaxBasisTotalAmount><ram:GrandTotalAmount>11.90</ram:GrandTotalAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;
    const { invoice } = await readXml(Buffer.from(xml), context);
    assert.deepEqual(invoice, {
      format: "cii",
      number: "R-1",
      issueDate: "2026-11-16",
      currency: "EUR",
      net: "10.00",
      gross: "11.90",
      seller: "S GmbH",
    });
  });
  it("given other XML, then its text", async () => {
    const { state, text, order } = await readXml(Buffer.from("<catalog><item>Knopf</item></catalog>"), context);
    assert.deepEqual([state, text, order], ["ok", "Knopf", undefined]);
  });
});

describe("CSV", () => {
  const files: [string, string][] = [
    ["semicolons and decimal commas", "Artikel;Menge;Preis\nHB-K15-SW;500;4,51\n"],
    ["commas and quotes", 'Artikel,Menge,Preis\nHB-K15-SW,500,"4,51"\n'],
    ["tabs", "Artikel\tMenge\tPreis\nHB-K15-SW\t500\t4,51\n"],
    ["Excel's sep line", "sep=;\r\nArtikel;Menge;Preis\r\nHB-K15-SW;500;4,51\r\n"],
    ["a mark and windows line ends", "\ufeffArtikel;Menge;Preis\r\nHB-K15-SW;500;4,51"],
  ];
  for (const [name, text] of files) {
    it(`given ${name}, then the same table`, async () => {
      assert.deepEqual((await readCsv(Buffer.from(text), context)).tables, [
        { header: ["Artikel", "Menge", "Preis"], rows: [["HB-K15-SW", "500", "4,51"]] },
      ]);
    });
  }
  it("given an unclosed quote, then no row is lost", async () => {
    const { tables } = await readCsv(Buffer.from('Artikel;Menge;Text\nA;1;17" Rad\nB;2;x\n'), context);
    assert.equal(tables[0]?.rows.length, 2);
  });
});
