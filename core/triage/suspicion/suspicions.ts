// The registry of everything that makes a sender suspicious. One file a kind; adding a row is adding a check.
import type { Finding } from "../types.ts";
import type { View } from "../view.ts";
import { claimedName } from "./claimed-name.ts";
import { fraud } from "./fraud.ts";
import { lookAlike } from "./look-alike.ts";
import { authentication, payload } from "./payload.ts";
import { replyToElsewhere } from "./reply-to.ts";

export const SUSPICIONS = { lookAlike, claimedName, replyToElsewhere, fraud, payload, authentication } as const satisfies Record<
  string,
  (v: View) => Finding<string> | null
>;

/** All suspicions about a mail, in the order of the registry. */
export const suspicionsOf = (v: View): Finding<string>[] => Object.values(SUSPICIONS).flatMap((check) => check(v) ?? []);
