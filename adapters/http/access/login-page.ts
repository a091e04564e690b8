// The pages people see before they are in: login, "not for you". Plain HTML, no script, no outside files.
import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { LetterLanguage } from "../../../core/words.ts";
import type { Problem } from "../api/problem.ts";

const TEXTS = {
  de: {
    title: "Anmelden",
    user: "Benutzer",
    password: "Passwort",
    go: "Anmelden",
    other: "Als jemand anderes anmelden",
    back: "Zur Startseite",
    wrong: "Benutzer oder Passwort stimmt nicht.",
    wait: "Zu viele Fehlversuche. Bitte warten Sie {seconds} Sekunden.",
    unreadable: "Die Anmeldung kam nicht vollständig an. Bitte versuchen Sie es erneut.",
    bye: "Sie sind abgemeldet.",
    noKiosk: "Dieser Link für den Wandbildschirm gilt nicht oder nicht mehr. Ein Administrator kann einen neuen anlegen.",
  },
  en: {
    title: "Log in",
    user: "User",
    password: "Password",
    go: "Log in",
    other: "Log in as somebody else",
    back: "To the start page",
    wrong: "User or password is not right.",
    wait: "Too many failed attempts. Please wait {seconds} seconds.",
    unreadable: "The login did not arrive completely. Please try again.",
    bye: "You are logged out.",
    noKiosk: "This link for the wall screen is not valid, or no longer. An administrator can make a new one.",
  },
} as const satisfies Record<LetterLanguage, Record<string, string>>;

type Message = "wrong" | "wait" | "unreadable" | "bye" | "noKiosk";

const STYLE = `
body{margin:0;min-height:100vh;display:grid;place-items:center;background:#f3f5f7;color:#1d2733;font:16px/1.5 system-ui,sans-serif}
main{width:min(22rem,90vw);padding:2rem;border-radius:.75rem;background:#fff;box-shadow:0 2px 16px #0002}
h1{margin:0 0 .25rem;font-size:1.4rem}h1+p{margin:0 0 1.5rem;color:#5b6775}
label{display:block;margin:1rem 0 .25rem}input{box-sizing:border-box;width:100%;padding:.6rem;border:1px solid #9aa5b1;border-radius:.4rem;font:inherit}
button{width:100%;margin-top:1.5rem;padding:.7rem;border:0;border-radius:.4rem;background:#0b5cad;color:#fff;font:inherit;font-weight:600;cursor:pointer}
button:hover{background:#084a8c}:focus-visible{outline:3px solid #ffb300;outline-offset:2px}
[role=alert]{margin:1rem 0 0;padding:.6rem .8rem;border-left:4px solid #b3261e;background:#fdf0ef}a{color:#0b5cad}
@media(prefers-color-scheme:dark){body{background:#12181f;color:#e6ebf0}main{background:#1c242d}input{background:#12181f;color:inherit}h1+p{color:#a7b3bf}
[role=alert]{background:#3a1f1d}a{color:#7db8f0}}`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function send(res: ServerResponse, status: number, language: LetterLanguage, body: string): void {
  res.statusCode = status;
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.setHeader("Cache-Control", "no-store");
  res.setHeader(
    "Content-Security-Policy",
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  );
  res.end(`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Happy Buttons</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`);
}

export function loginPage(
  res: ServerResponse,
  status: number,
  show: { language: LetterLanguage; next: string; user?: string; message?: Message; seconds?: number },
): void {
  const t = TEXTS[show.language];
  const message = show.message ? `<p role="alert">${t[show.message].replace("{seconds}", String(show.seconds))}</p>` : "";
  send(
    res,
    status,
    show.language,
    `<h1>Happy Buttons</h1><p>${t.title}</p>${message}<form method="post" action="/login">
<input type="hidden" name="next" value="${escapeHtml(show.next)}">
<label for="user">${t.user}</label><input id="user" name="user" autocomplete="username" required ${show.user ? "" : "autofocus"} value="${escapeHtml(show.user ?? "")}">
<label for="password">${t.password}</label><input id="password" name="password" type="password" autocomplete="current-password" required ${show.user ? "autofocus" : ""}>
<button>${t.go}</button></form>`,
  );
}

/** For people who are logged in but may not go there. */
export function turnedAway(res: ServerResponse, why: Problem, language: LetterLanguage): void {
  const t = TEXTS[language];
  send(
    res,
    why.status,
    language,
    `<h1>${escapeHtml(why.title)}</h1><p>${escapeHtml(why.detail)}</p><p><a href="/">${t.back}</a> · <a href="/logout">${t.other}</a></p>`,
  );
}

/** Loads the same address again, this time from our own page, so that the browser sends its Strict cookie. */
export function samePageAgain(res: ServerResponse): void {
  res.statusCode = 200;
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.setHeader("Cache-Control", "no-store");
  res.end('<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0"><title>Happy Buttons</title>');
}
