// read mail: MIME and attachments to text, tables and structured documents.
import { DOCUMENT_STATE_LABELS } from "../../core/labels.ts";
import { defineStep } from "../_kit/define-step.ts";

const TEXTS = {
  de: { characters: "Zeichen", attachments: "Anlagen", unread: "nicht gelesen" },
  en: { characters: "characters", attachments: "attachments", unread: "not read" },
} as const;

export default defineStep({
  type: "hb-read-mail",
  defaults: { name: "" },
  outputs: ["read"],
  async run(work, _config, services, context) {
    if (!work.mailId) return work;
    const mail = await services.read(work.mailId);
    const { language } = services.company;
    const t = TEXTS[language];
    const unread = mail.documents.filter((d) => d.state !== "ok");
    work.trace.push({
      node: context.id,
      type: "hb-read-mail",
      name: context.name,
      summary: `${mail.fresh.length} ${t.characters}, ${mail.attachments.length} ${t.attachments}${unread.length > 0 ? `, ${t.unread}: ${unread.map((d) => `${d.filename} (${DOCUMENT_STATE_LABELS[d.state][language]})`).join(", ")}` : ""}`,
      data: {
        notes: mail.notes,
        documents: mail.documents.map((d) => ({ filename: d.filename, kind: d.kind, state: d.state, reason: d.reason ?? null })),
      },
    });
    return { ...work, mail };
  },
});
