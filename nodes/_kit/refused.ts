// What becomes of a piece of work whose result the store did not take.
import type { CommitResult } from "../../core/change.ts";
import type { Work } from "../../core/work.ts";
import type { Runtime } from "./runtime.ts";

type Refusal = Extract<CommitResult, { ok: false }>;

const TRY_AGAIN_MS = 2_000;

/** Nobody is to blame when the database takes nothing: the lease goes back, uncounted, as soon as it takes anything again. */
function giveBackWhenPossible(self: Runtime, work: Work): void {
  self.store.giveBack(work.id, work.token).catch(() => {
    self.clock.after(TRY_AGAIN_MS, () => giveBackWhenPossible(self, work));
  });
}

const WHAT_FOLLOWS = {
  /** somebody changed what was read: done again, not counted */
  version: (self, work) => self.store.giveBack(work.id, work.token),
  unavailable: async (self, work, detail) => {
    self.log.warn(`Arbeit ${work.id}: ${detail}`);
    giveBackWhenPossible(self, work);
  },
  /** a business rule said no: done again, counted, because the next look will see why */
  guard: async (self, work, detail) => {
    await self.store.commit(
      { operations: [], work: { id: work.id, token: work.token, outcome: { kind: "retry", reason: detail } } },
      { kind: "system", name: "commit" },
    );
  },
  lease_lost: async (self, work, detail) => self.log.warn(`Arbeit ${work.id}: ${detail}`),
  duplicate: async (self, work, detail) => self.log.warn(`Arbeit ${work.id}: ${detail}`),
} as const satisfies Record<Refusal["reason"], (self: Runtime, work: Work, detail: string) => Promise<void>>;

export const refused = (self: Runtime, work: Work, { reason, detail }: Refusal): Promise<void> => WHAT_FOLLOWS[reason](self, work, detail);
