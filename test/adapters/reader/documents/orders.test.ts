// Structured orders and invoices in the forms that systems really send: each file with what it says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readEdifact } from "../../../../adapters/reader/documents/edifact.ts";
import { readPdf } from "../../../../adapters/reader/documents/pdf.ts";
import { readXml } from "../../../../adapters/reader/documents/xml.ts";
import type { RawInvoice, RawOrder } from "../../../../core/mail/types.ts";
import { documentOf, mailOf, read } from "../../../core/orders/read/mail-of.ts";
import { hybridPdf } from "./hybrid.ts";

const file = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/structured/${name}`, import.meta.url));
const context = { filename: "x", maxPages: 9 };
const edifact = async (name: string): Promise<RawOrder | undefined> => (await readEdifact(file(name), context)).order;
const xml = async (name: string) => readXml(file(name), context);

const D96A: RawOrder = {
  format: "edifact-orders",
  orderNumber: "PO-4711",
  orderDate: "2026-12-01",
  deliveryDate: "2026-12-18",
  currency: "EUR",
  total: "1798.50",
  deliveryAddress: "MUSTER TEXTIL GMBH, LAGER NORD, HAFENSTR. 1, 24103 KIEL",
  lines: [
    {
      line: 1,
      position: "1",
      gtin: "4006381333931",
      supplierArticle: "HB-K15-SW",
      buyerArticle: "BB-90310",
      description: "HOSENKNOPF POLYESTER 15 MM SCHWARZ",
      quantity: "10000",
      unitPrice: "4.51",
      priceBase: "100",
      amount: "451.00",
    },
    { line: 2, position: "2", supplierArticle: "HB-M28-DB", quantity: "2.5", unit: "MIL", unitPrice: "539", priceBase: "1000" },
  ],
};

describe("EDIFACT orders", () => {
  it("given D.96A by GTIN, then net price, hundreds and thousands in pieces, and no customs number as article", async () => {
    assert.deepEqual(await edifact("d96a-eancom.edi"), D96A);
  });
  it("given the same in lines of 80 characters, then the same order", async () => assert.deepEqual(await edifact("wrapped-80.edi"), D96A));
  it("given D.01B with decimal commas, segments in another order and a week, then point, price and week", async () => {
    const order = await edifact("d01b-comma.edi");
    assert.deepEqual([order?.orderNumber, order?.deliveryDate, order?.total], ["26+99", "2026-W50", "45.10"]);
    assert.deepEqual(order?.lines, [
      {
        line: 1,
        position: "10",
        supplierArticle: "HB-K15-SW",
        description: "Hosenknopf, 15 mm DE",
        quantity: "1000",
        unit: "PCE",
        unitPrice: "4.51",
        priceBase: "100",
        amount: "45.10",
        deliveryDate: "2026-12-16",
      },
    ]);
  });
  it("given partial deliveries, then the whole quantity and the first date", async () => {
    const order = await edifact("schedule.edi");
    assert.equal(order?.orderNumber, "26-1187");
    assert.deepEqual([order?.lines[0]?.quantity, order?.lines[0]?.deliveryDate], ["800", "2026-12-10"]);
    assert.deepEqual([order?.lines[0]?.unitPrice, order?.lines[0]?.priceBase], ["31.40", "100"]);
    assert.deepEqual(order?.lines[0]?.schedule, ["800", "500", "2026-12-10", "300", "2027-01-14"]);
  });
  it("given two orders in one file, or a change, then text and no order: a person looks", async () => {
    for (const name of ["two-orders.edi", "order-change.edi"]) {
      const { state, order, text } = await readEdifact(file(name), context);
      assert.deepEqual([state, order], ["ok", undefined]);
      assert.match(text, /HB-Z25-GO/);
    }
  });
});

describe("orders by EDI that are not to be filled as they stand", () => {
  const source = file("schedule.edi").toString();
  const facts = async (text: string) => {
    const reading = await readEdifact(Buffer.from(text), context);
    return read(mailOf("", { documents: [documentOf({ ...reading, kind: "edifact", filename: "b.edi" })] }), { customerNo: "10001" });
  };
  it("given one position in several deliveries, then a person is asked and sees them", async () => {
    const { lines, human } = await facts(source);
    assert.equal(lines[0]?.quantity, 800);
    assert.match(human[0]?.detail ?? "", /in mehreren Lieferungen: 800; 500; 2026-12-10; 300; 2027-01-14/);
  });
  for (const [code, what] of [
    ["1", "a cancellation"],
    ["4", "a change"],
    ["7", "a duplicate"],
  ])
    it(`given ${what} in the form of an order, then no order is read and a person is asked`, async () => {
      const text = source.replace("BGM+220++9", `BGM+220++${code}`);
      assert.equal((await readEdifact(Buffer.from(text), context)).order, undefined);
      assert.notDeepEqual((await facts(text)).human, []);
    });
  it("given a copy of a UBL order, then no order is read", async () => {
    const text = file("ubl-order.xml").toString().replace("<b:ID>AT-77", "<b:CopyIndicator>true</b:CopyIndicator><b:ID>AT-77");
    assert.equal((await readXml(Buffer.from(text), context)).order, undefined);
  });
});

describe("XML orders", () => {
  it("given UBL with any prefixes, then lines, periods and the place; prices of thousands in pieces", async () => {
    const { order } = await xml("ubl-order.xml");
    assert.deepEqual(
      { ...order, lines: [] },
      {
        format: "ubl-order",
        orderNumber: "AT-77",
        orderDate: "2026-12-01",
        deliveryDate: "2026-12-14",
        currency: "EUR",
        total: "1798.50",
        deliveryAddress: "Lager Nord, Hafenstr. 1, 24103 Kiel, DE",
        lines: [],
      },
    );
    assert.deepEqual(order?.lines[0], {
      position: "10",
      buyerArticle: "BB-1",
      supplierArticle: "HB-K15-SW",
      gtin: "4006381333931",
      description: "Hosenknopf 15 mm",
      quantity: "10000",
      unit: "C62",
      unitPrice: "4.51",
      priceBase: "100",
      amount: "451.00",
      deliveryDate: "2026-12-16",
      line: 1,
    });
    assert.equal(order?.lines[1]?.priceBase, "1000");
  });
  it("given openTRANS 2.1 with BMEcat prefixes, then its lines, place and dates", async () => {
    const { order } = await xml("opentrans-21.xml");
    assert.deepEqual(
      [order?.orderNumber, order?.orderDate, order?.deliveryDate, order?.total, order?.currency, order?.deliveryAddress],
      ["EB-1", "2026-12-01", "2026-12-14", "1798.50", "EUR", "Lager, Tor 3, Hafenstr. 1, 24103 Kiel"],
    );
    const [first, second] = order!.lines;
    assert.deepEqual([first?.supplierArticle, first?.gtin, first?.buyerArticle], ["HB-K15-SW", "4006381333931", "BB-1"]);
    assert.deepEqual([first?.quantity, first?.unitPrice, first?.priceBase, first?.amount], ["10000", "4.51", "100", "451.00"]);
    assert.deepEqual([second?.quantity, second?.unit, second?.priceBase], ["2.5", "MIL", "1000"]);
  });
  it("given openTRANS 1.0, then articles and prices by their old names", async () => {
    const { order } = await xml("opentrans-10.xml");
    const line = order?.lines[0];
    assert.deepEqual([order?.deliveryAddress, order?.currency], ["Lager, Hafenstr. 1, 24103 Kiel", "EUR"]);
    assert.deepEqual(
      [line?.supplierArticle, line?.buyerArticle, line?.unitPrice, line?.priceBase, line?.amount],
      ["HB-K15-SW", "BB-1", "4.51", "100", "22.55"],
    );
  });
});

describe("invoices that come in", () => {
  const invoice: Omit<RawInvoice, "format" | "number"> = {
    issueDate: "2026-11-16",
    dueDate: "2026-12-16",
    currency: "EUR",
    net: "100.00",
    gross: "119.00",
    seller: "Garn & Co GmbH",
    iban: "DE02120300000000202051",
    orderReference: "BE-9",
  };
  const files: [string, RawInvoice][] = [
    ["xrechnung-ubl.xml", { format: "ubl-invoice", number: "R-2026-5", ...invoice }],
    ["cii.xml", { format: "cii", number: "R-2026-6", ...invoice }],
    ["credit-ubl.xml", { format: "ubl-invoice", credit: true, number: "G-2026-1", ...invoice }],
    ["credit-cii.xml", { format: "cii", credit: true, number: "G-2026-2", ...invoice }],
  ];
  for (const [name, expected] of files) {
    it(`given ${name}, then its figures, credit notes named as such`, async () => assert.deepEqual((await xml(name)).invoice, expected));
  }
  for (const attached of ["factur-x.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml"]) {
    it(`given a PDF that carries ${attached}, then the figures of the XML and the text of the page`, async () => {
      const bytes = await hybridPdf({ lines: ["Rechnung R-2026-6"], attached: { name: attached, content: file("cii.xml") } });
      const reading = await readPdf(bytes, context);
      assert.deepEqual(reading.invoice, files[1]![1]);
      assert.match(reading.text, /Rechnung R-2026-6/);
    });
  }
});
