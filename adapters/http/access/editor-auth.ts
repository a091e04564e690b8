// Our login for Node-RED's editor: the gate turns a known login into a header that only it can make, and Node-RED reads that header.
import type { IncomingHttpHeaders } from "node:http";
import { type Identity, type Role, USER_ROLES } from "./roles.ts";
import { newSecret, sameSecret } from "./secrets.ts";

export const EDITOR_HEADER = "x-hb-editor";

/** Node-RED's permissions for each role: staff look at the flows, admins change them. */
const PERMISSIONS: Record<Role, string | null> = { kiosk: null, viewer: null, staff: "read", admin: "*" };

/** The part of Node-RED's `adminAuth` setting that we use (auth/users.js, auth/strategies.js in @node-red/editor-api). */
export interface AdminAuth {
  tokens(header: string): Promise<{ username: string; permissions: string } | null>;
  tokenHeader: string;
}

export interface EditorAuth {
  adminAuth: AdminAuth;
  /** removes what came from outside; adds ours if this login may see the editor */
  stamp(headers: IncomingHttpHeaders, identity: Identity | null): void;
}

export function createEditorAuth(): EditorAuth {
  // new in each process, never stored: a header copied from anywhere is worthless
  const seal = newSecret();
  return {
    adminAuth: {
      tokenHeader: EDITOR_HEADER,
      async tokens(header) {
        const [given = "", role = "", name = ""] = header.split(" ");
        const known = USER_ROLES.find((r) => r === role);
        const permissions = known && PERMISSIONS[known];
        return permissions && sameSecret(given, seal) ? { username: decodeURIComponent(name), permissions } : null;
      },
    },
    stamp(headers, identity) {
      delete headers[EDITOR_HEADER];
      if (!identity || !PERMISSIONS[identity.role]) return;
      headers[EDITOR_HEADER] = `${seal} ${identity.role} ${encodeURIComponent(identity.name)}`;
      // Node-RED would look for an API token among its own bearer tokens and log a failure
      delete headers.authorization;
    },
  };
}
