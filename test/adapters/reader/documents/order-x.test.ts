// Order-X: the order as data inside a PDF or by itself, held against the page around it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { detectKind } from "../../../../adapters/reader/documents/kind.ts";
import { readPdf } from "../../../../adapters/reader/documents/pdf.ts";
import { readXml } from "../../../../adapters/reader/documents/xml.ts";
import type { OrderFacts } from "../../../../core/orders/types.ts";
import type { Intent } from "../../../../core/words.ts";
import { checked } from "../../../core/orders/read/checked.ts";
import { documentOf, mailOf, read, short } from "../../../core/orders/read/mail-of.ts";
import { type Cell, hybridPdf } from "./hybrid.ts";

const XML = readFileSync(new URL("../../../fixtures/structured/order-x.xml", import.meta.url), "utf8");
const context = { filename: "order-x.xml", maxPages: 9 };
const orderOf = async (xml: string) => (await readXml(Buffer.from(xml), context)).order;
const COLUMNS = [50, 90, 180, 330, 400, 480] as const;
const row = (...texts: string[]): Cell[] => texts.map((text, at) => ({ x: COLUMNS[at]!, text }));

/** The page that belongs to the fixture; each change replaces a text on it. */
const page = (changes: Record<string, string> = {}) => {
  const lines = [
    "Bestellung Nr. 4500099001",
    "Liefertermin: 14.12.2026",
    row("Pos", "Artikel", "Bezeichnung", "Menge", "Preis/100", "Betrag"),
    row("1", "HB-K17-SW", "Hosenknopf 17 mm schwarz", "10.000 Stk", "4,35", "435,00"),
    row("2", "HB-K20-SW", "Hosenknopf 20 mm schwarz", "10.000 Stk", "4,64", "464,00"),
    "Summe netto 899,00 EUR",
  ];
  const change = (text: string): string => changes[text] ?? text;
  return lines.map((line) => (typeof line === "string" ? change(line) : line.map(({ x, text }) => ({ x, text: change(text) }))));
};

/** What a clerk would be told of a mail with this PDF. */
async function facts(xml: string, changes: Record<string, string> = {}, intent: Intent = "order"): Promise<OrderFacts> {
  const bytes = await hybridPdf({ lines: page(changes), attached: { name: "order-x.xml", content: Buffer.from(xml) } });
  const reading = await readPdf(bytes, context);
  return read(mailOf("anbei unsere Bestellung.", { documents: [documentOf({ ...reading, filename: "Bestellung.pdf" })] }), {
    customerNo: "10001",
    intent,
  });
}
const details = ({ human }: OrderFacts): string => human.map(({ detail }) => detail).join("; ");

describe("Order-X", () => {
  it("given the XML by itself, then number, places, windows, units and price bases as they stand", async () => {
    const { lines, ...head } = (await orderOf(XML))!;
    assert.deepEqual(head, {
      format: "order-x",
      orderNumber: "4500099001",
      orderDate: "2026-11-24",
      deliveryDate: "2026-12-14",
      currency: "EUR",
      total: "899.00",
      deliveryAddress: "Bergmann, Werk 2, Tor 3, Hafenweg 12, 48155 Münster, DE",
    });
    assert.deepEqual(lines, [
      {
        position: "1",
        buyerArticle: "BB-88123",
        supplierArticle: "HB-K17-SW",
        gtin: "4012345001037",
        description: "Hosenknopf 17 mm schwarz",
        quantity: "10000.00",
        unit: "H87",
        unitPrice: "4.35",
        priceBase: "100",
        amount: "435.00",
        deliveryDate: "2026-12-16",
        line: 1,
      },
      {
        position: "2",
        buyerArticle: "BB-88124",
        description: "Hosenknopf 20 mm schwarz",
        quantity: "10",
        unit: "MIL",
        unitPrice: "46.40",
        priceBase: "1000",
        amount: "464.00",
        line: 2,
      },
    ]);
  });
  it("given it without a declaration under another name, then it is known by its root", () => {
    const bare = XML.slice(XML.indexOf("<rsm:"));
    assert.equal(detectKind(Buffer.from(bare), "daten.bin", "application/octet-stream").kind, "xml");
  });
  it("given it inside a PDF whose page says the same, then the order is done from the data, and nobody is asked", async () => {
    const read = await facts(XML);
    assert.deepEqual(short(read), ["HB-K17-SW 10000", "HB-K20-SW 10000"]);
    assert.deepEqual(
      [read.customerOrderNo?.value, read.total?.value, read.requestedDelivery?.value],
      ["4500099001", "899.00", "2026-12-14"],
    );
    assert.deepEqual([read.human, checked(read, "10001")], [[], []]);
  });
});

describe("Order-X beside a page that says something else", () => {
  const pages: [string, Record<string, string>, RegExp][] = [
    ["another article", { "HB-K20-SW": "HB-K20-BR" }, /Artikel laut Seite HB-K20-BR, laut XML HB-K20-SW/],
    ["another price", { "4,35": "4,53" }, /HB-K17-SW laut Seite 4\.53 je 100, laut XML 4\.35 je 100/],
    ["another day", { "Liefertermin: 14.12.2026": "Liefertermin: 21.12.2026" }, /Liefertermin laut Seite 2026-12-21, laut XML 2026-12-14/],
    [
      "another number",
      { "Bestellung Nr. 4500099001": "Bestellnummer: 4500099777" },
      /Bestellnummer laut Seite 4500099777, laut XML 4500099001/,
    ],
    ["another sum", { "Summe netto 899,00 EUR": "Summe netto 989,00 EUR" }, /Summe laut Seite 989\.00, laut XML 899\.00/],
  ];
  for (const [what, changes, expected] of pages)
    it(`given ${what}, then a person is asked and told both`, async () => assert.match(details(await facts(XML, changes)), expected));
  it("given another quantity, then a person is asked; the order shows the data's", async () => {
    const read = await facts(XML.replace(">10000.00<", ">1000.00<").replace(">435.00<", ">43.50<"));
    assert.match(details(read), /HB-K17-SW laut Seite 10000 Stück, laut XML 1000 Stück/);
    assert.deepEqual(short(read), ["HB-K17-SW 1000", "HB-K20-SW 10000"]);
  });
  it("given a page that is only a covering letter, then the data stand", async () => {
    const bytes = await hybridPdf({
      lines: ["Unsere Bestellung 4500099001 liegt als Datei bei."],
      attached: { name: "order-x.xml", content: Buffer.from(XML) },
    });
    const reading = await readPdf(bytes, context);
    const read_ = read(mailOf("", { documents: [documentOf(reading)] }), { customerNo: "10001" });
    assert.deepEqual([short(read_), read_.human], [["HB-K17-SW 10000", "HB-K20-SW 10000"], []]);
  });
});

describe("Order-X that is no new order", () => {
  const kinds: [string, string, string, string][] = [
    ["TypeCode 230, a change", "<ram:TypeCode>220", "<ram:TypeCode>230", "change"],
    ["TypeCode 231, an answer", "<ram:TypeCode>220", "<ram:TypeCode>231", "response"],
    ["purpose 1, a cancellation", "<ram:PurposeCode>9", "<ram:PurposeCode>1", "cancellation"],
    ["a copy", "<ram:CopyIndicator><udt:Indicator>false", "<ram:CopyIndicator><udt:Indicator>true", "copy"],
    ["a test", "<ram:TestIndicator><udt:Indicator>false", "<ram:TestIndicator><udt:Indicator>true", "test"],
    [
      "a position taken out",
      "<ram:LineID>2</ram:LineID>",
      "<ram:LineID>2</ram:LineID><ram:LineStatusCode>2</ram:LineStatusCode>",
      "change",
    ],
  ];
  for (const [what, from, to, message] of kinds)
    it(`given ${what}, then no order is read from it, and a person is asked although the page looks like one`, async () => {
      const xml = XML.replace(from, to);
      const reading = await readXml(Buffer.from(xml), context);
      assert.deepEqual([reading.order, reading.message], [undefined, message]);
      assert.match(details(await facts(xml)), /Bestellung\.pdf ist laut den Daten darin /);
    });
});

describe("Order-X in the ways that systems write it", () => {
  const line = async (from: string, to: string) => (await orderOf(XML.replace(from, to)))?.lines[0];
  it("given GRO, DZN or a code nobody knows, then pieces, or a question", async () => {
    const quantity = async (amount: string, code: string) => {
      const order = await orderOf(XML.replace('unitCode="H87">10000.00', `unitCode="${code}">${amount}`));
      const { lines } = read(mailOf("", { documents: [documentOf({ kind: "xml", ...(order && { order }) })] }), { customerNo: "10001" });
      return lines[0]?.quantity;
    };
    assert.deepEqual(
      [
        await quantity("10", "GRO"),
        await quantity("50", "DZN"),
        await quantity("2.5", "T3"),
        await quantity("20", "HC"),
        await quantity("5", "KGM"),
      ],
      [1440, 600, 2500, 2000, undefined],
    );
  });
  it("given a price per 1 MIL for pieces, then per thousand; only a gross price, then that", async () => {
    const net = '<ram:NetPriceProductTradePrice><ram:ChargeAmount>4.35</ram:ChargeAmount><ram:BasisQuantity unitCode="H87">100';
    const thousand = await line(net, net.replace("4.35", "43.50").replace('"H87">100', '"MIL">1'));
    assert.deepEqual([thousand?.unitPrice, thousand?.priceBase], ["43.50", "1000"]);
    const gross = await line(`${net}</ram:BasisQuantity></ram:NetPriceProductTradePrice>`, "");
    assert.deepEqual([gross?.unitPrice, gross?.priceBase], ["4.73", "100"]);
  });
  it("given several deliveries of a position, then a person is asked and sees them", async () => {
    const event = /<ram:RequestedDeliverySupplyChainEvent><ram:OccurrenceDateTime>.*?<\/ram:RequestedDeliverySupplyChainEvent>/.exec(
      XML,
    )![0];
    const parts = ["20261216", "20270114"].map((day) =>
      event.replace("<ram:Occ", '<ram:UnitQuantity unitCode="H87">5000</ram:UnitQuantity><ram:Occ').replace("20261216", day),
    );
    assert.match(
      details(await facts(XML.replace(event, parts.join("")))),
      /HB-K17-SW in mehreren Lieferungen: 5000, 2026-12-16; 5000, 2027-01-14/,
    );
  });
  it("given words beside the data that ask for something, then a person is asked; the small print asks for nothing", async () => {
    const note = "<ram:IncludedNote><ram:Content>Bitte davon 3.000 Stück erst am 20.01.2027 liefern.</ram:Content></ram:IncludedNote>";
    assert.match(details(await facts(XML.replace("<ram:PurposeCode>9</ram:PurposeCode>", `$&${note}`))), /Nicht verstanden/);
  });
  it("given a number of another scheme, then it is no GTIN", async () => {
    assert.equal((await line('schemeID="0160"', 'schemeID="0088"'))?.gtin, undefined);
  });
});
