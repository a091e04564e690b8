// read mail: MIME and attachments to text, tables and structured documents.
import { defineStep } from "../_kit/define-step.ts";

export default defineStep({
  type: "hb-read-mail",
  defaults: { name: "" },
  outputs: ["read"],
  async run(work, _config, services, context) {
    if (!work.mailId) return work;
    const mail = await services.read(work.mailId);
    const unread = mail.documents.filter((d) => d.state !== "ok");
    work.trace.push({
      node: context.id,
      type: "hb-read-mail",
      name: context.name,
      summary: `${mail.fresh.length} Zeichen, ${mail.attachments.length} Anlagen${unread.length > 0 ? `, nicht gelesen: ${unread.map((d) => `${d.filename} (${d.state})`).join(", ")}` : ""}`,
      data: {
        notes: mail.notes,
        documents: mail.documents.map((d) => ({ filename: d.filename, kind: d.kind, state: d.state, reason: d.reason ?? null })),
      },
    });
    return { ...work, mail };
  },
});
