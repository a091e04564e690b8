// Shared by the HTTP tests: logging in as a browser does, and a server on a free port.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Fills in the login form; returns the cookie, "" if refused. */
export async function logIn(base: string, user: string, password: string): Promise<string> {
  const answer = await fetch(`${base}/login`, { method: "POST", redirect: "manual", body: new URLSearchParams({ user, password }) });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

/** Listens on 127.0.0.1 and returns the base address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
