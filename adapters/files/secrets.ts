// Secrets come from the environment, or from a file that NAME_FILE names (Docker secrets); never from company.yaml.
import { ConfigError } from "./config-error.ts";
import { readText } from "./read-text.ts";

/**
 * @returns the secret, or undefined if neither NAME nor NAME_FILE is set (empty counts as not set)
 * @throws ConfigError if NAME_FILE names a file that cannot be read or is empty
 */
export function secret(name: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const direct = env[name];
  if (direct) return direct;
  const file = env[`${name}_FILE`];
  if (!file) return undefined;
  // editors and `echo` end the file with a line break that is no part of the secret
  const value = readText(file).replace(/\r?\n$/, "");
  if (value === "") throw new ConfigError([`${name}_FILE: ${file} ist leer; das Geheimnis hineinschreiben`]);
  return value;
}
