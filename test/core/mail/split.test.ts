// The layers of a mail body: what was written now, quoted, forwarded, signed.
import assert from "node:assert/strict";
import { splitBody } from "../../../core/mail/split.ts";

const split = (text: string, subject = "") => splitBody(text, { subject, ownDomain: "h-bu.de" });

describe("body of a reply", () => {
  const histories: [string, string][] = [
    [
      "Outlook, German",
      "Von: sales@h-bu.de <sales@h-bu.de>\nGesendet: Montag, 2. November 2026 10:11\nAn: a@kunde.example\nBetreff: AB-1\n\nAlter Text",
    ],
    [
      "Outlook, English",
      "From: Sales <sales@h-bu.de>\nSent: Monday, November 2, 2026 10:11 AM\nTo: a@kunde.example\nSubject: AB-1\n\nAlter Text",
    ],
    ["Outlook with a rule", "________________________________\nVon: Vertrieb\nGesendet: 02.11.2026\nAn: Kunde\n\nAlter Text"],
    ["Outlook, bold fields", "*Von:* Vertrieb <sales@h-bu.de>\n*Gesendet:* Montag\n*An:* Kunde\n*Betreff:* x\n\nAlter Text"],
    ["Outlook separator", "-----Ursprüngliche Nachricht-----\nVon: Vertrieb\nGesendet: 02.11.2026\n\nAlter Text"],
    ["English separator", "-----Original Message-----\nAlter Text"],
    ["Gmail, German", "Am Mo., 2. Nov. 2026 um 10:11 Uhr schrieb Vertrieb <sales@h-bu.de>:\n\n> Alter Text"],
    ["Gmail, English", "On Mon, Nov 2, 2026 at 10:11 AM Sales <sales@h-bu.de> wrote:\n\n> Alter Text"],
    ["Gmail, wrapped", "On Mon, Nov 2, 2026 at 10:11 AM Happy Buttons Sales\n<sales@h-bu.de> wrote:\n> Alter Text"],
    ["Apple Mail", "Am 02.11.2026 um 10:11 schrieb Vertrieb <sales@h-bu.de>:\n\nAlter Text"],
    ["Thunderbird", "Am 02.11.26 um 10:11 schrieb sales@h-bu.de:\n> Alter Text"],
    ["French", "Le lun. 2 nov. 2026 à 10:11, Vertrieb <sales@h-bu.de> a écrit :\n> Alter Text"],
    ["Polish", "W dniu 2.11.2026 o 10:11, Vertrieb pisze:\n> Alter Text"],
    ["Polish Gmail", "pon., 2 lis 2026 o 10:11 Vertrieb <sales@h-bu.de> napisał(a):\n\n> Alter Text"],
    ["plain quoting", "> Alter Text\n> noch mehr"],
  ];
  for (const [name, history] of histories) {
    it(`given ${name}, then the history is quoted and what was written now is fresh`, () => {
      const layers = split(`Bitte 500 Stück mehr.\n\n${history}`, "AW: AB-1");
      assert.equal(layers.fresh, "Bitte 500 Stück mehr.");
      assert.match(layers.quoted, /Alter Text/);
      assert.equal(layers.forwarded, "");
    });
  }

  it("given answers between quoted lines, then they stay fresh", () => {
    const layers = split("> Welche Farbe?\nSchwarz.\n> Welche Menge?\n2.000 Stück.", "Re: Anfrage");
    assert.equal(layers.fresh, "Schwarz.\n2.000 Stück.");
    assert.equal(layers.quoted, "Welche Farbe?\nWelche Menge?");
  });

  it("given an answer below a quoted block with its attribution, then the answer is fresh", () => {
    const layers = split("On Mon, 2 Nov 2026, Sales wrote:\n> old\n\nYes, please ship.", "Re: x");
    assert.equal(layers.fresh, "Yes, please ship.");
  });

  it("given a sentence that merely has a colon, then nothing is cut", () => {
    const text = "Am 3.11. brauchen wir:\n500 Stück HB-K15-SW\n\nVon: Lager Nord holen wir selbst ab.";
    assert.equal(split(text).fresh, text);
  });
});

describe("body of a forwarded mail", () => {
  const order = "Bitte bestellen: 2.000 HB-O18-RO";
  const forwards: [string, string, string][] = [
    [
      "Outlook WG:",
      "WG: Nachbestellung",
      `Von: Lang, Tobias\nGesendet: Dienstag, 1. Dezember 2026\nAn: Hoffmann, Lea\nBetreff: Nachbestellung\n\n${order}`,
    ],
    [
      "Gmail Fwd:",
      "Fwd: Nachbestellung",
      `---------- Forwarded message ---------\nFrom: T <t@kunde.example>\nDate: Tue, Dec 1, 2026\nSubject: Nachbestellung\nTo: <l@kunde.example>\n\n${order}`,
    ],
    [
      "Apple",
      "Fwd: Nachbestellung",
      `Anfang der weitergeleiteten Nachricht:\n\n> Von: T\n> Betreff: Nachbestellung\n> Datum: 1. Dezember 2026\n> An: L\n>\n> ${order}`,
    ],
    [
      "Thunderbird",
      "Fwd: Nachbestellung",
      `-------- Weitergeleitete Nachricht --------\nBetreff: Nachbestellung\nDatum: Tue, 1 Dec 2026\nVon: T <t@kunde.example>\nAn: l@kunde.example\n\n${order}`,
    ],
    [
      "mail between two others",
      "Bestellung für Dezember",
      `Von: t@kunde.example\nGesendet: 1. Dezember 2026\nAn: l@kunde.example\nBetreff: Nachbestellung\n\n${order}`,
    ],
  ];
  for (const [name, subject, body] of forwards) {
    it(`given ${name}, then the forwarded order is kept apart with its subject`, () => {
      const layers = split(`Guten Morgen, bitte übernehmen.\n\n${body}`, subject);
      assert.equal(layers.fresh, "Guten Morgen, bitte übernehmen.");
      assert.match(layers.forwarded, /2\.000 HB-O18-RO/);
      assert.match(layers.forwarded, /Betreff: Nachbestellung/);
      assert.equal(layers.quoted, "");
    });
  }

  it("given a forward of a reply, then the reply is forwarded and its history quoted", () => {
    const layers = split(
      "zK\n\nVon: A <a@kunde.example>\nGesendet: 2. Dezember\nAn: B\nBetreff: AW: Knöpfe\n\nJa, nimm 500.\n\nVon: B\nGesendet: 1. Dezember\nAn: A\nBetreff: Knöpfe\n\nSollen wir 300 nehmen?",
      "WG: AW: Knöpfe",
    );
    assert.match(layers.forwarded, /nimm 500/);
    assert.doesNotMatch(layers.forwarded, /300/);
    assert.match(layers.quoted, /300/);
  });

  it("given an answer to a forward, then it is a reply", () => {
    const layers = split("Danke.\n\nVon: sales@h-bu.de\nGesendet: gestern\nAn: x\nBetreff: WG: y\n\n900 Stück", "AW: WG: y");
    assert.equal(layers.forwarded, "");
    assert.match(layers.quoted, /900/);
  });
});
