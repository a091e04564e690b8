// Small steps through a parsed XML tree; namespaces are already gone, a missing element is an empty list.

export type XmlValue = string | XmlNode | (string | XmlNode)[];
export interface XmlNode {
  [name: string]: XmlValue | undefined;
}

/** Child elements of one name, always a list. */
export function children(node: XmlNode | undefined, name: string): XmlNode[] {
  const value = node && Object.hasOwn(node, name) ? node[name] : undefined;
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((item) => (typeof item === "string" ? { "#text": item } : item));
}

/** All elements reached by "A/B/C". */
export function all(node: XmlNode | undefined, path: string): XmlNode[] {
  return path.split("/").reduce<XmlNode[]>((nodes, name) => nodes.flatMap((one) => children(one, name)), node ? [node] : []);
}

/** Text of the first element of a path that has text; undefined if none. */
export function text(node: XmlNode | undefined, ...paths: string[]): string | undefined {
  for (const path of paths) {
    for (const found of all(node, path)) {
      const value = ownText(found);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** All texts of the elements at these paths, each once; undefined if there are none. */
export function texts(node: XmlNode | undefined, ...paths: string[]): string[] | undefined {
  const found = paths.flatMap((path) => all(node, path)).flatMap((one) => ownText(one) ?? []);
  return found.length > 0 ? [...new Set(found)] : undefined;
}

function ownText({ "#text": value }: XmlNode): string | undefined {
  return typeof value === "string" ? value.trim() || undefined : undefined;
}

/** An attribute of the first element of a path. */
export function attribute(node: XmlNode | undefined, path: string, name: string): string | undefined {
  const value = all(node, path)[0]?.[`@${name}`];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Drops what is undefined, so that optional fields are absent and not undefined. */
export function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
