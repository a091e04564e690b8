import assert from "node:assert/strict";
import type { ReviewRow } from "../../../../adapters/http/api/rows/case.ts";
import { type Desk, openDesk, orderMail, STAFF, strangerMail } from "../desk.ts";
import { workList } from "./work-list.ts";

const all = { limit: 50, after: null };

describe("given a question on the work list", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());

  const { asked, caseOf, decided, open, refused } = workList(() => desk);
  const draftsOnly = () => desk.port.automation.set("order", "draft", STAFF);

  describe("when an order waits for approval", () => {
    let review: ReviewRow;
    beforeEach(async () => {
      await draftsOnly();
      review = await asked(orderMail("PO-7"));
    });

    it("then it shows the mail beside what was found, the draft and what would be carried out", async () => {
      const detail = await desk.port.reviews.get(review.review_id);
      assert.match(detail?.mail?.text ?? "", /Bestellnummer PO-7/);
      assert.equal(detail?.draft?.template, "order-confirmation");
      assert.match(
        detail?.proposed_text?.[0] ?? "",
        /^Auftrag AB-2026-00001 für Kunde 10004 \(Bestellnummer PO-7\) anlegen: 500 × HB-K15-SW, 1\.000 × HB-K17-SW; netto 69,85 EUR$/,
      );
      const facts = detail?.facts as { triage: { intent: { value: string } }; order: { lines: unknown[] } };
      assert.deepEqual([facts.triage.intent.value, facts.order.lines.length], ["order", 2]);
      assert.deepEqual([review.subject, review.department, review.has_draft], ["Bestellung PO-7 für Knöpfe", "sales", true]);
    });

    it("then its number stays reserved while others order, and is the order's once it is released", async () => {
      await desk.port.automation.set("order", "auto", STAFF);
      await desk.mail(orderMail("PO-8"));
      await desk.work();
      assert.deepEqual(
        (await desk.port.orders.list(all)).items.map((o) => o.order_no),
        ["AB-2026-00002"],
      );
      await decided(review, { kind: "send" });
      const orders = (await desk.port.orders.list({ ...all, customer_order_no: "PO-7" })).items;
      assert.deepEqual(
        orders.map((o) => o.order_no),
        ["AB-2026-00001"],
      );
    });

    it("then sending creates the order, lets the letter go as a person's, and closes the case; sent, the order is confirmed", async () => {
      const closed = await decided(review, { kind: "send" });
      assert.deepEqual([closed.state, closed.how, closed.closed_by], ["closed", "sent", "vera"]);
      const file = await caseOf(review);
      assert.deepEqual([file.state, file.orders[0]?.state, file.letters[0]?.state], ["done", "CREATED", "queued"]);
      const row = await desk.services.store.db.selectFrom("outbox").select("auto_submitted").executeTakeFirstOrThrow();
      assert.equal(row.auto_submitted, "no");
      assert.equal(await desk.deliver(), 1);
      const orderNo = file.orders[0]?.order_no ?? "";
      assert.equal((await desk.port.orders.get(orderNo))?.state, "CONFIRMED");
    });

    it("then the text may be changed, and the score is that of the text that leaves", async () => {
      await decided(review, { kind: "send", subject: "Ihre Bestellung", text: "Geht klar. MACHEN WIR SOFORT!!!" });
      const [letter] = (await caseOf(review)).letters;
      assert.equal(letter?.subject, "Ihre Bestellung");
      assert.equal((await desk.port.outbox.get(letter?.letter_id ?? ""))?.text, "Geht klar. MACHEN WIR SOFORT!!!");
      assert.ok((letter?.courtesy ?? 100) < 60);
    });

    it("then a second decision is refused and names who was first", async () => {
      await decided(review, { kind: "send" });
      assert.match(await refused(review, { kind: "discard", reason: "" }), /hat vera schon erledigt/);
      assert.equal((await desk.port.orders.list(all)).items.length, 1);
    });

    it("then two decisions at the same moment carry out one", async () => {
      const both = await Promise.all([1, 2].map(() => desk.port.reviews.decide(review.review_id, { kind: "send" }, STAFF)));
      assert.deepEqual(both.map((r) => r?.ok).sort(), [false, true]);
      assert.equal((await caseOf(review)).letters.length, 1);
    });

    it("then discarding leaves no order and no letter, and gives the number back", async () => {
      await decided(review, { kind: "discard", reason: "Testbestellung" });
      const file = await caseOf(review);
      assert.deepEqual([file.state, file.note, file.orders.length, file.letters.length], ["done", "Testbestellung", 0, 0]);
      await desk.port.automation.set("order", "auto", STAFF);
      await desk.mail(orderMail("PO-9"));
      await desk.work();
      assert.deepEqual(
        (await desk.port.orders.list(all)).items.map((o) => o.order_no),
        ["AB-2026-00001"],
      );
    });

    it("then corrected lines are worked on again and confirmed with them", async () => {
      await desk.port.automation.set("order", "auto", STAFF);
      await decided(review, { kind: "correct", corrections: { order: { lines: [{ article_no: "hb-k15-br", quantity: 700 }] } } });
      await desk.work();
      assert.deepEqual(await open(), []);
      const [order] = (await caseOf(review)).orders;
      assert.deepEqual(
        (await desk.port.orders.get(order?.order_no ?? ""))?.lines.map((l) => [l.article_no, l.quantity]),
        [["HB-K15-BR", 700]],
      );
      const kept = await desk.services.store.db.selectFrom("correction").select(["field", "was", "is_now", "by"]).execute();
      assert.deepEqual(kept, [{ field: "order_lines", was: "500 × HB-K15-SW, 1000 × HB-K17-SW", is_now: "700 × HB-K15-BR", by: "vera" }]);
    });

    it("then an unknown article or customer is refused by name, and nothing has changed", async () => {
      assert.match(
        await refused(review, { kind: "correct", corrections: { order: { lines: [{ article_no: "X-1", quantity: 5 }] } } }),
        /Artikel X-1/,
      );
      assert.match(await refused(review, { kind: "correct", corrections: { customer_no: "99999" } }), /Kunde 99999/);
      assert.match(await refused(review, { kind: "correct", corrections: { intent: "order" } }), /nichts geändert/);
      assert.equal((await open()).length, 1);
    });
  });

  it("when the customer was unknown and a person names it, then the order is taken for that customer", async () => {
    const review = await asked(strangerMail());
    assert.deepEqual(
      review.reasons.map((r) => r.code),
      ["unknown_customer"],
    );
    await decided(review, { kind: "correct", corrections: { customer_no: "10004" } });
    await desk.work();
    const file = await caseOf(review);
    assert.equal(file.customer_no, "10004");
    assert.equal(file.orders[0]?.customer_no, "10004", JSON.stringify(await open()));
    assert.equal(file.letters.at(-1)?.template, "order-confirmation");
    const trace = (await desk.port.cases.trace(file.case_id))?.flatMap((t) => t.steps as { summary: string }[]).map((s) => s.summary);
    assert.ok(trace?.some((s) => s.includes("vera stellt richtig: customer_no: – → 10004")));
  });

  it("when the matter was misunderstood, then the right department works on it and the figure of right routing knows", async () => {
    const review = await asked(strangerMail());
    await decided(review, { kind: "correct", corrections: { intent: "technical_question" } });
    const file = await caseOf(review);
    assert.deepEqual([file.department, file.intent, file.state], ["support", "technical_question", "open"]);
    await desk.work();
    const types = (await caseOf(review)).history.map((e) => e.type);
    assert.equal(types.filter((t) => t === "correction").length, 2);
    const accuracy = (await desk.port.kpis()).find((k) => k.key === "routing_accuracy");
    assert.deepEqual([accuracy?.value, accuracy?.n], [0, 1]);
  });

  it("when it turns out to be spam, then it is filed without work or answer", async () => {
    const review = await asked(strangerMail());
    await decided(review, { kind: "correct", corrections: { intent: "spam" } });
    await desk.work();
    const file = await caseOf(review);
    assert.deepEqual([file.state, file.letters.length, (await open()).length], ["filed", 0, 0]);
    assert.ok(file.history.some((e) => e.type === "case.filed"));
  });

  it("when it is handed over, then the other department's clerk looks at it with the note", async () => {
    const review = await asked(strangerMail());
    await decided(review, { kind: "hand_over", department: "finance", note: "Bitte Bonität prüfen" });
    const file = await caseOf(review);
    assert.deepEqual([file.department, file.note, file.state], ["finance", "Bitte Bonität prüfen", "open"]);
    await desk.work();
    const steps = (await desk.port.cases.trace(file.case_id))?.flatMap((t) => t.steps as { type: string }[]).map((s) => s.type);
    assert.ok(steps?.includes("hb-finance-agent"));
    assert.equal((await open())[0]?.department, "finance");
  });

  it("when a person answers in their own words where there is no draft, then it goes to the writer in the same thread", async () => {
    const { store } = desk.services;
    const review = await asked(strangerMail());
    await store.db.updateTable("review").set({ draft: null }).execute();
    assert.match(await refused(review, { kind: "send" }), /kein(en)? Entwurf/);
    await decided(review, { kind: "send", text: "Sehr geehrte Frau Fremd,\n\ngern.\n\nMit freundlichen Grüßen\nVera Klug" });
    const row = await store.db.selectFrom("outbox").selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([row.to_address, row.subject, row.from_address], ["erika@fremd.example", "Re: Bestellung", "sales@h-bu.de"]);
    assert.match(row.in_reply_to ?? "", /@kunde\.example>$/);
  });
});
