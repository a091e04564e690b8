// Who sits before the screen, and what they may do. A wall's kiosk link is nobody and may only look.
import { api } from "./api.js";

const { reactive } = window.Vue;

const RANKS = ["kiosk", "viewer", "staff", "admin"];

export const me = reactive({ name: "", role: "kiosk", known: false });

export const may = (role) => RANKS.indexOf(me.role) >= RANKS.indexOf(role);

/** @param wall true: on the wall page a refusal means a kiosk link, no reason to ask for a password */
export async function learnWhoIAm(wall) {
  if (me.known) return;
  const answer = wall ? await fetch("/api/me").then((r) => (r.ok ? r.json() : null)) : await api("/api/me");
  if (answer) Object.assign(me, answer);
  me.known = true;
}
