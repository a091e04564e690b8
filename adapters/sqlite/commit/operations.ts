// Which function carries out which operation: the one registry of everything that can be written.
import type { Operation } from "../../../core/change.ts";
import { joinCase, openCase, reachStep, updateCase, voidTimers } from "./cases.ts";
import { notify, queueLetter } from "./letters.ts";
import { changeOrder, createOrder, stepOrder } from "./orders.ts";
import { documentOfOrder, paymentOfOrder } from "./orders-by-themselves.ts";
import { addCorrection, addNote, noteModel, putMemory, putSetting } from "./records.ts";
import { askHuman, closeReview } from "./reviews.ts";
import { bounceLetter, fileMail } from "./silent.ts";
import { confirmLetter, discardLetter, releaseLetter } from "./standing-letters.ts";
import type { Unit } from "./unit.ts";
import { addWork, workAgain } from "./work.ts";

const OPERATIONS: { [K in Operation["op"]]: (unit: Unit, op: Extract<Operation, { op: K }>) => Promise<unknown> } = {
  "case.open": openCase,
  "case.join": joinCase,
  "case.update": updateCase,
  "human.ask": askHuman,
  "human.close": closeReview,
  "work.add": addWork,
  "work.void": (unit, op) => voidTimers(unit, op.uniqueKeyPrefix),
  "work.again": workAgain,
  "order.create": createOrder,
  "order.change": changeOrder,
  "order.step": stepOrder,
  "document.put": documentOfOrder,
  "payment.record": paymentOfOrder,
  "letter.queue": queueLetter,
  "letter.release": releaseLetter,
  "letter.discard": discardLetter,
  "letter.confirm": confirmLetter,
  "letter.bounce": bounceLetter,
  "mail.file": fileMail,
  "memory.put": putMemory,
  notify,
  "correction.add": addCorrection,
  "model.note": noteModel,
  "setting.put": putSetting,
  "sla.reached": reachStep,
  note: addNote,
};

export function carryOut(unit: Unit, operation: Operation): Promise<unknown> {
  return (OPERATIONS[operation.op] as (unit: Unit, op: Operation) => Promise<unknown>)(unit, operation);
}
