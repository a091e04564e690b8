// The model that ships with the product; `npm run train` writes it anew.
import data from "../model.json" with { type: "json" };
import type { Model } from "./types.ts";

export const SHIPPED_MODEL = data satisfies Model as Model;
