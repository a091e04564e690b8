// The order's life as one table: who may ask for a transition, which fields must be there, what must hold, what follows.
// docs/orders.md is printed from it. Adding a row is adding a transition; whatever is not here does not happen.
import type { OrderState } from "../types.ts";
import type { EffectName } from "./effects.ts";
import type { FieldName } from "./fields.ts";
import type { GuardName } from "./guards.ts";
import { NOT_DELIVERED } from "./states.ts";

/** Who can ask. system: the product itself, when a letter was sent or a document or payment recorded. */
export const ASKERS = {
  flow: { de: "Flow", en: "flow" },
  staff: { de: "Mitarbeiter", en: "staff" },
  admin: { de: "Admin", en: "admin" },
  api: { de: "API", en: "API" },
  system: { de: "das Produkt selbst", en: "the product itself" },
} as const;
export type Asker = keyof typeof ASKERS;

export interface Transition {
  from: readonly OrderState[];
  to: readonly OrderState[];
  who: readonly Asker[];
  /** must be given */
  fields: readonly FieldName[];
  /** may be given */
  optional: readonly FieldName[];
  guards: readonly GuardName[];
  effects: readonly EffectName[];
  /** happens without being asked, as soon as the guards hold */
  byItself: boolean;
}

const PEOPLE = ["staff", "admin", "api"] as const;
const ALL = ["flow", ...PEOPLE] as const;
const plain = { fields: [], optional: [], guards: [], effects: [], byItself: false } as const;

export const TRANSITIONS: readonly Transition[] = [
  { ...plain, from: ["CREATED"], to: ["CONFIRMED"], who: [...PEOPLE, "system"], optional: ["confirmedDelivery"], guards: ["hasLines"] },
  { ...plain, from: ["CONFIRMED"], to: ["PLANNED"], who: ALL, fields: ["plannedFor"], optional: ["machine"], guards: ["plannedNotPast"] },
  { ...plain, from: ["PLANNED"], to: ["IN_PRODUCTION"], who: ALL, optional: ["machine"] },
  { ...plain, from: ["IN_PRODUCTION"], to: ["PRODUCED"], who: ALL, fields: ["producedQuantity"], guards: ["producedAll"] },
  { ...plain, from: ["PRODUCED"], to: ["PACKED"], who: ALL, fields: ["packages"] },
  { ...plain, from: ["PACKED"], to: ["SHIPPED"], who: ALL, fields: ["carrier", "trackingNo"], effects: ["delivery_note"] },
  {
    ...plain,
    from: ["SHIPPED"],
    to: ["DELIVERED"],
    who: ALL,
    fields: ["deliveredOn"],
    guards: ["deliveredNotFuture"],
    effects: ["ask_for_invoice"],
  },
  { ...plain, from: ["DELIVERED"], to: ["INVOICED"], who: [...PEOPLE, "system"], guards: ["invoiceRecorded"], byItself: true },
  { ...plain, from: ["INVOICED"], to: ["CLOSED"], who: [...PEOPLE, "system"], guards: ["invoicesPaid"], byItself: true },

  { ...plain, from: ["CREATED", "CONFIRMED"], to: ["ON_HOLD"], who: ALL },
  { ...plain, from: ["PLANNED", "IN_PRODUCTION", "PRODUCED", "PACKED", "SHIPPED"], to: ["ON_HOLD"], who: ALL, effects: ["tell_sales"] },
  { ...plain, from: ["ON_HOLD"], to: NOT_DELIVERED, who: ALL, guards: ["backWhereItWas"] },

  { ...plain, from: ["CREATED", "CONFIRMED"], to: ["CANCELLED"], who: ALL },
  { ...plain, from: ["PLANNED"], to: ["CANCELLED"], who: ALL, effects: ["tell_sales"] },
  // work and material are already spent: not for a flow and not for everyone
  { ...plain, from: ["IN_PRODUCTION", "PRODUCED", "PACKED"], to: ["CANCELLED"], who: ["admin"], effects: ["tell_sales"] },
  {
    ...plain,
    from: ["ON_HOLD"],
    to: ["CANCELLED"],
    who: ["flow", "staff", "api"],
    guards: ["heldBeforeProduction"],
    effects: ["tell_sales"],
  },
  { ...plain, from: ["ON_HOLD"], to: ["CANCELLED"], who: ["admin"], guards: ["heldBeforeShipping"], effects: ["tell_sales"] },
];
