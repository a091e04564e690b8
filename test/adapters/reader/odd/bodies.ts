// Texts: flowed, html, quoted, forwarded, signed.
import type { Expectations } from "./expectation.ts";

export const BODIES: Expectations = {
  "empty-body": { fresh: "" },
  "flowed-delsp": { fresh: "Bitte liefern Sie Mantel-knöpfe und Hosenknöpfe.", quoted: "> zitiertweiter" },
  "flowed-signature": { fresh: "Bitte 500 Stück.", signature: "--\nJana" },
  "forward-apple-fr": { fresh: "Voir ci-dessous.", forwarded: "Betreff: Boutons\n\n500 HB-K15-SW" },
  "forward-chain": { fresh: "zur Bearbeitung", forwarded: "Betreff: WG: Bedarf\n\ns.u.\n\nBetreff: Bedarf\n\nWir brauchen 500 HB-K15-SW." },
  "forward-gmail-en": { fresh: "Please handle.", forwarded: "Betreff: Buttons\n\n500 HB-K15-SW" },
  "forward-pl": { fresh: "Proszę o realizację.", forwarded: "Betreff: Guziki\n\n500 HB-K15-SW" },
  "html-layout-table": { fresh: "Guten Tag,\n\nbitte 500 Stück HB-K15-SW." },
  "html-only-table": {
    fresh: "Wir bestellen:\n\nArtikel  Menge\nHB-K15-SW  500\nHB-M28-DB  1.000",
    tables: [
      ["Artikel", "Menge"],
      ["HB-K15-SW", "500"],
      ["HB-M28-DB", "1.000"],
    ],
  },
  "html-word": { fresh: "Bitte 500 Stück." },
  "quote-apple-de-below": { fresh: "Bitte 500 mehr.", quoted: "Am 30.11.2026 um 10:11 schrieb Sales <sales@h-bu.de>:\n\nAlter Text" },
  "quote-apple-fr": { fresh: "Merci d’ajouter 500.", quoted: "Le 30 nov. 2026 à 10:11, Sales <sales@h-bu.de> a écrit :\n\nAlter Text" },
  "quote-gmail-pl": { fresh: "Proszę o 500 więcej.", quoted: "pon., 30 lis 2026 o 10:11 Sales <sales@h-bu.de> napisał(a):\nAlter Text" },
  "quote-html-stub": {
    fresh: "Bitte 500 mehr.",
    quoted:
      "________________________________\nVon: Sales <sales@h-bu.de>\nGesendet: Montag, 30. November 2026 10:11:12\nAn: Jana\nBetreff: AB\n\nAlter Text",
  },
  "quote-outlook-de": {
    fresh: "Bitte 500 mehr.",
    quoted:
      "Von: sales@h-bu.de <sales@h-bu.de>\nGesendet: Montag, 30. November 2026 10:11\nAn: Jana Muster\nBetreff: AB-2026-10001\n\nAlter Text",
  },
  "quote-outlook-fr": {
    fresh: "Merci d’ajouter 500.",
    quoted: "De : sales@h-bu.de\nEnvoyé : lundi 30 novembre 2026 10:11\nÀ : Jana\nObjet : AB-2026-10001\n\nAlter Text",
  },
  "quote-outlook-pl": {
    fresh: "Proszę o 500 więcej.",
    quoted: "Od: sales@h-bu.de\nWysłano: poniedziałek, 30 listopada 2026 10:11\nDo: Jana\nTemat: AB-2026-10001\n\nAlter Text",
  },
  "quote-wrapped-en": {
    fresh: "Please add 500.",
    quoted: "On Mon, Nov 30, 2026 at 10:11 AM Happy Buttons Sales Department <\nsales@h-bu.de> wrote:\nAlter Text",
  },
  "signature-legal": {
    fresh: "Bitte 500 Stück HB-K15-SW.",
    signature:
      "Mit freundlichen Grüßen\nJana Muster\nMuster GmbH\nTel. +49 431 1234\n\nDiese E-Mail enthält vertrauliche Informationen. Bestellungen über 1000 EUR bedürfen der Schriftform.",
  },
};
