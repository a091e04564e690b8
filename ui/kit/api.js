// The HTTP API as the pages use it: JSON in and out, and a refusal as an error that carries the API's own words.
import { say } from "./words.js";

const TEXTS = {
  unreachable: {
    de: "Der Server ist nicht erreichbar. Die Verbindung prüfen und noch einmal versuchen.",
    en: "The server cannot be reached. Check the connection and try again.",
  },
};

export class Refusal extends Error {
  /** @param problem RFC 9457: title, detail, errors[] */
  constructor(status, problem) {
    super(problem.detail || problem.title || String(status));
    this.status = status;
    this.errors = problem.errors ?? [];
  }
}

/** @throws Refusal, with the detail of problem+json as its message */
export async function api(path, { method = "GET", body, keepalive = false } = {}) {
  const options = { method, keepalive, headers: { Accept: "application/json" } };
  if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  const answer = await fetch(path, options).catch(() => {
    throw new Refusal(0, { detail: say(TEXTS).unreachable });
  });
  if (answer.status === 401) {
    // the login has ended; after a new one people come back here
    location.assign(`/login?next=${encodeURIComponent(location.pathname + location.hash)}`);
  }
  const text = await answer.text();
  const json = text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : {};
  if (!answer.ok) throw new Refusal(answer.status, json);
  return json;
}

export const post = (path, body = {}, options = {}) => api(path, { method: "POST", body, ...options });
export const put = (path, body) => api(path, { method: "PUT", body });
