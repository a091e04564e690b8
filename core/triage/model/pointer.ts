// Which of the house's models is in use, and the way back: what a person may do with them. Pure; the file is adapters/files/models.ts's business.
import { z } from "zod";

/** 0 stands for the model that ships with the product. */
export const SHIPPED = 0;
const version = z.number().int().min(SHIPPED);

export const pointerSchema = z.object({
  active: version,
  by: z.string(),
  /** UTC ISO */
  at: z.string(),
  /** what was in use before, last at the end */
  previous: z.array(version),
  /** versions that a person did not want, or went back from; they stay, and can still be put to use */
  discarded: z.array(version),
});
export type Pointer = z.infer<typeof pointerSchema>;

/** Before anybody has chosen. */
export const AT_FIRST: Pointer = { active: SHIPPED, by: "", at: "", previous: [], discarded: [] };

/** So many steps back are kept. */
const STEPS_BACK = 50;

export type Moved = { ok: true; pointer: Pointer } | { ok: false; reason: string };

export const modelName = (number: number): string => (number === SHIPPED ? "das mitgelieferte Modell" : `Modell ${number}`);

/** Puts a version to use. @param now who and when; @param stands false: what `was` names cannot be used, so that saying it anew is a choice */
export function activate(was: Pointer, number: number, now: { by: string; at: string }, stands = true): Moved {
  if (stands && number === was.active) return { ok: false, reason: `${modelName(number)} ist schon in Gebrauch; nichts geändert` };
  return {
    ok: true,
    pointer: {
      active: number,
      ...now,
      previous: number === was.active ? was.previous : [...was.previous, was.active].slice(-STEPS_BACK),
      discarded: was.discarded.filter((d) => d !== number),
    },
  };
}

/** Back to what was in use before; what was left is no candidate any more. */
export function revert(was: Pointer, now: { by: string; at: string }): Moved {
  const before = was.previous.at(-1);
  if (before === undefined)
    return {
      ok: false,
      reason: "Zurück geht es nicht weiter: vorher war keines in Gebrauch; möglich: eine Version aus der Liste übernehmen",
    };
  const left = was.active === SHIPPED || was.discarded.includes(was.active) ? [] : [was.active];
  const discarded = [...was.discarded.filter((d) => d !== before), ...left];
  return { ok: true, pointer: { active: before, ...now, previous: was.previous.slice(0, -1), discarded } };
}

/** Says no to a candidate. */
export function discard(was: Pointer, number: number): Moved {
  if (number === SHIPPED) return { ok: false, reason: "Das mitgelieferte Modell kann nicht verworfen werden; es ist der letzte Rückweg" };
  if (number === was.active)
    return { ok: false, reason: `${modelName(number)} ist in Gebrauch und kann nicht verworfen werden; zuerst zum vorigen zurück` };
  if (was.discarded.includes(number)) return { ok: false, reason: `${modelName(number)} ist schon verworfen; nichts geändert` };
  return { ok: true, pointer: { ...was, discarded: [...was.discarded, number] } };
}
