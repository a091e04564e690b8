// A CA of our own and a server certificate for localhost and 127.0.0.1, made with the openssl command. For test peers only.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Certificates {
  caFile: string;
  certFile: string;
  keyFile: string;
  /** PEM */
  ca: string;
  cert: string;
  key: string;
}

const openssl = (dir: string, ...args: string[]): void =>
  void execFileSync("openssl", args, { cwd: dir, stdio: ["ignore", "ignore", "pipe"] });
const KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** Writes ca.pem, cert.pem and key.pem into `dir`; each call makes a CA that no other peer trusts. */
export function makeCertificates(dir: string): Certificates {
  openssl(dir, "req", "-x509", ...KEY, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=test CA");
  openssl(dir, "req", ...KEY, "-keyout", "key.pem", "-out", "cert.csr", "-subj", "/CN=localhost");
  writeFileSync(join(dir, "san.cnf"), "subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n");
  openssl(
    dir,
    "x509",
    "-req",
    "-in",
    "cert.csr",
    "-CA",
    "ca.pem",
    "-CAkey",
    "ca.key",
    "-CAcreateserial",
    "-days",
    "2",
    "-extfile",
    "san.cnf",
    "-out",
    "cert.pem",
  );
  const read = (name: string): string => readFileSync(join(dir, name), "utf8");
  return {
    caFile: join(dir, "ca.pem"),
    certFile: join(dir, "cert.pem"),
    keyFile: join(dir, "key.pem"),
    ca: read("ca.pem"),
    cert: read("cert.pem"),
    key: read("key.pem"),
  };
}
