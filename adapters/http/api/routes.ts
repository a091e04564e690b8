// The one table of all routes: what is not in it does not exist, and /openapi.json is printed from it.
import type { Route } from "./route.ts";
import { caseRoutes } from "./routes/cases.ts";
import { figureRoutes } from "./routes/figures.ts";
import { mailRoutes } from "./routes/mails.ts";
import { modelRoutes } from "./routes/model.ts";
import { orderRoutes } from "./routes/orders.ts";
import { outboxRoutes } from "./routes/outbox.ts";
import { peopleRoutes } from "./routes/people.ts";
import { recordRoutes } from "./routes/records.ts";
import { reviewRoutes } from "./routes/reviews.ts";

export const ROUTES: readonly Route[] = [
  ...figureRoutes,
  ...mailRoutes,
  ...caseRoutes,
  ...reviewRoutes,
  ...modelRoutes,
  ...orderRoutes,
  ...recordRoutes,
  ...outboxRoutes,
  ...peopleRoutes,
];
