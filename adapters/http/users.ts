// The people, tokens and kiosk links that may come in: users.json and sessions.json in the data folder.
import { join } from "node:path";
import bcrypt from "bcryptjs";
import { readState, writeState } from "../files/state-file.ts";
import { type AccountFile, accountFile, type UserRow } from "./access/account-file.ts";
import { createKeys, type Keys } from "./access/keys.ts";
import type { Identity, UserRole } from "./access/roles.ts";
import { newPassword, secretFrom } from "./access/secrets.ts";
import { openSessions } from "./access/sessions.ts";

/** bcryptjs computes in JavaScript: cost 10 keeps the event loop for about 50 ms a login. */
const BCRYPT_COST = 10;
/** Compared against when the name is unknown, so that the answer takes as long: the hash of a random password that nobody kept. */
const NOBODY = "$2b$10$1Cf15LzJvSZRXc1of/7YOORnNrwqGGVr/qJa/da7mfK.Kw1/cR1DG";

export type UserView = Omit<UserRow, "password">;
/** A refusal is German, names the object and the way out. */
export type Refusable<T> = { ok: true; value: T } | { ok: false; reason: string };

export interface Users {
  /** made on a first start without users and without HB_ADMIN_PASSWORD; print it once, it is kept nowhere */
  readonly firstPassword: string | null;
  readonly keys: Keys;
  /** right name and password: a new session's id for the cookie */
  login(name: string, password: string): Promise<string | null>;
  /** who a session cookie belongs to; `use` keeps the session alive */
  bySession(id: string, use: boolean): Identity | null;
  logout(id: string): void;
  list(): UserView[];
  add(name: string, role: UserRole, password: string): Promise<Refusable<UserView>>;
  change(name: string, set: { role?: UserRole; password?: string }): Promise<Refusable<UserView>>;
  remove(name: string): Refusable<null>;
  /** called with the key of each login that ended (logout, expiry, revocation, changed role or password) */
  onEnded(listener: (key: string) => void): void;
  /** drops expired sessions and writes the file; call it now and then and at the end */
  sweep(): void;
}

/** @throws if a file in the data folder is broken or HB_ADMIN_PASSWORD(_FILE) cannot be used */
export async function openUsers(dataFolder: string, env: NodeJS.ProcessEnv, now: () => Date = () => new Date()): Promise<Users> {
  const path = join(dataFolder, "users.json");
  const file: AccountFile = readState(path, accountFile, { users: [], tokens: [], kiosks: [] });
  const save = (): void => writeState(path, file);
  const listeners: ((key: string) => void)[] = [];
  const ended = (key: string): void => {
    for (const listener of listeners) listener(key);
  };
  const sessions = openSessions(join(dataFolder, "sessions.json"), now, ended);
  const keys = createKeys(file, save, now, secretFrom(env, "HB_API_TOKEN"), ended);
  const view = ({ password: _, ...rest }: UserRow): UserView => rest;
  const row = (name: string): UserRow | undefined => file.users.find((u) => u.name === name);
  const admins = (): number => file.users.filter((u) => u.role === "admin").length;

  async function add(name: string, role: UserRole, password: string): Promise<Refusable<UserView>> {
    const bad = badPassword(password);
    if (bad) return { ok: false, reason: bad };
    const hash = await bcrypt.hash(password, BCRYPT_COST);
    if (row(name)) return { ok: false, reason: `Benutzer ${name} gibt es schon. Einen anderen Namen wählen oder den vorhandenen ändern.` };
    const user: UserRow = { name, role, password: hash, created_at: now().toISOString() };
    file.users.push(user);
    save();
    return { ok: true, value: view(user) };
  }

  async function change(name: string, set: { role?: UserRole; password?: string }): Promise<Refusable<UserView>> {
    const bad = set.password === undefined ? null : badPassword(set.password);
    if (bad) return { ok: false, reason: bad };
    const hash = set.password === undefined ? null : await bcrypt.hash(set.password, BCRYPT_COST);
    const user = row(name);
    if (!user) return { ok: false, reason: `Benutzer ${name} gibt es nicht. Vorhanden: ${file.users.map((u) => u.name).join(", ")}` };
    if (set.role && set.role !== "admin" && user.role === "admin" && admins() === 1) return { ok: false, reason: lastAdmin(name) };
    if (hash) user.password = hash;
    if (set.role) user.role = set.role;
    save();
    sessions.endAll(name);
    return { ok: true, value: view(user) };
  }

  const firstPassword = await settleAdmin();

  async function settleAdmin(): Promise<string | null> {
    const given = secretFrom(env, "HB_ADMIN_PASSWORD");
    if (given === undefined && file.users.length > 0) return null;
    const admin = row("admin");
    if (given !== undefined && admin && admin.role === "admin" && (await bcrypt.compare(given, admin.password))) return null;
    const password = given ?? newPassword();
    if (bcrypt.truncates(password)) throw new Error(`HB_ADMIN_PASSWORD: ${TOO_LONG}`);
    // no shortest length here: whoever sets the environment owns the machine
    const hash = await bcrypt.hash(password, BCRYPT_COST);
    if (admin) Object.assign(admin, { role: "admin", password: hash });
    else file.users.push({ name: "admin", role: "admin", password: hash, created_at: now().toISOString() });
    save();
    sessions.endAll("admin");
    return given === undefined ? password : null;
  }

  return {
    firstPassword,
    keys,
    async login(name, password) {
      const user = row(name);
      const right = await bcrypt.compare(password, user?.password ?? NOBODY);
      // the user may have been removed or changed while bcrypt ran
      return right && user && row(name)?.password === user.password ? sessions.open(name) : null;
    },
    bySession(id, use) {
      const session = sessions.find(id, use);
      const user = session && row(session.user);
      return user ? { name: user.name, role: user.role, via: "session", key: session.key } : null;
    },
    logout: (id) => sessions.end(id),
    list: () => file.users.map(view),
    add,
    change,
    remove(name) {
      const at = file.users.findIndex((u) => u.name === name);
      if (at < 0) return { ok: false, reason: `Benutzer ${name} gibt es nicht. Vorhanden: ${file.users.map((u) => u.name).join(", ")}` };
      if (file.users[at]?.role === "admin" && admins() === 1) return { ok: false, reason: lastAdmin(name) };
      file.users.splice(at, 1);
      save();
      sessions.endAll(name);
      return { ok: true, value: null };
    },
    onEnded: (listener) => void listeners.push(listener),
    sweep: () => sessions.sweep(),
  };
}

const lastAdmin = (name: string): string => `${name} ist der letzte Administrator. Zuerst einen zweiten anlegen.`;

const TOO_LONG = "Das Passwort ist länger als 72 Bytes. Ein kürzeres wählen.";

/** bcrypt reads 72 bytes and silently drops the rest: longer passwords are refused, not cut. */
function badPassword(password: string): string | null {
  if (password.length < 8) return "Das Passwort hat weniger als 8 Zeichen. Ein längeres wählen.";
  if (bcrypt.truncates(password)) return TOO_LONG;
  return null;
}
