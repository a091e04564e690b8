// /api/model: the learned model of triage. Training makes a candidate; only a person puts it to use, and can always go back.
import { z } from "zod";
import { outcome, type Route, route } from "../route.ts";
import { modelStatus } from "../rows/model.ts";

const body = z.strictObject({ version: z.number().int().min(0) });
const name = (version: number): string => `Modell ${version}`;

export const modelRoutes: Route[] = [
  route({
    method: "get",
    path: "/api/model",
    role: "staff",
    summary: "Das gelernte Modell: was in Gebrauch ist, alle Versionen mit Vorher/Nachher, wartende Korrekturen, laufendes Training.",
    answers: { 200: modelStatus },
    run: async ({ port }) => ({ body: await port.model.status() }),
  }),
  route({
    method: "post",
    path: "/api/model/train",
    role: "admin",
    summary: "Aus den Korrekturen neu trainieren. Ergibt einen Kandidaten; in Gebrauch kommt er erst durch activate. Eines zur Zeit.",
    answers: { 202: modelStatus },
    async run({ port, actor }) {
      const reply = outcome(await port.model.train(actor), "Training");
      return reply && "body" in reply ? { ...reply, status: 202 } : reply;
    },
  }),
  route({
    method: "post",
    path: "/api/model/activate",
    role: "admin",
    summary: "Eine Version in Gebrauch nehmen; 0 ist das mitgelieferte Modell.",
    body,
    answers: { 200: modelStatus },
    run: async ({ port, body: { version }, actor }) => outcome(await port.model.activate(version, actor), name(version)),
  }),
  route({
    method: "post",
    path: "/api/model/discard",
    role: "admin",
    summary: "Einen Kandidaten verwerfen. Die Datei bleibt liegen.",
    body,
    answers: { 200: modelStatus },
    run: async ({ port, body: { version }, actor }) => outcome(await port.model.discard(version, actor), name(version)),
  }),
  route({
    method: "post",
    path: "/api/model/revert",
    role: "admin",
    summary: "Zurück zu dem Modell, das vorher in Gebrauch war.",
    answers: { 200: modelStatus },
    run: async ({ port, actor }) => outcome(await port.model.revert(actor), "Modell"),
  }),
];
