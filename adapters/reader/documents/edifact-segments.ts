// EDIFACT syntax (ISO 9735): characters to segments, honouring the service characters of UNA and the release character.

/** Elements of a segment, each a list of components; the first is the tag. */
export type Segment = string[][];

const DEFAULTS = { component: ":", element: "+", release: "?", terminator: "'" } as const;
const MAX_SEGMENTS = 50_000;

/** Splits an interchange into segments. Line ends between segments are ignored. */
export function parseSegments(text: string): Segment[] {
  const body = text.replace(/^\ufeff?\s+/, "");
  const una = body.startsWith("UNA") && body.length >= 9;
  const signs = una ? { component: body[3]!, element: body[4]!, release: body[6]!, terminator: body[8]! } : DEFAULTS;
  const segments: Segment[] = [];
  let segment: Segment = [[]];
  let value = "";
  const endComponent = (): void => {
    segment[segment.length - 1]!.push(value);
    value = "";
  };
  for (let i = una ? 9 : 0; i < body.length && segments.length < MAX_SEGMENTS; i++) {
    const char = body[i]!;
    if (char === signs.release && signs.release !== " ") value += body[++i] ?? "";
    else if (char === signs.component) endComponent();
    else if (char === signs.element) {
      endComponent();
      segment.push([]);
    } else if (char === signs.terminator) {
      endComponent();
      if (segment[0]![0]!.trim() !== "") segments.push(segment);
      segment = [[]];
    } else if (char !== "\n" && char !== "\r") value += char;
  }
  return segments;
}
