// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
/** `application/json; charset=utf-8` -> `application/json` */
export const essence = (mediaType: string): string => mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";

/** JSON by one of its names; `text/json` is one of them (WHATWG MIME Sniffing, 4.6). */
export const isJson = (mediaType: string): boolean =>
  mediaType === "application/json" || /^(application|text)\/json$|\+json$/.test(essence(mediaType));

/** A body of fields, which are text on the wire. */
export const isForm = (mediaType: string): boolean =>
  ["application/x-www-form-urlencoded", "multipart/form-data"].includes(essence(mediaType));

export const isText = (mediaType: string): boolean => essence(mediaType).startsWith("text/");

/** Whether a body is passed on as it comes: what has no parts to look into, neither JSON nor a form. */
export const isStreamable = (mediaType: string): boolean => !isJson(mediaType) && !FORMS.test(mediaType);

const FORMS = /^(?:multipart\/|application\/x-www-form-urlencoded)/i;

/** Says something of the bytes, not of what they are. */
const OF_BYTES = new Set(["charset", "boundary"]);

const PARAMETER = /;\s*([^\s;="]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;

/** The parameters that tell one media type from another: `application/x+json; kind=a` -> `{ kind: "a" }` */
function parametersOf(mediaType: string): Map<string, string> {
  const pairs = [...mediaType.matchAll(PARAMETER)].map(([, name = "", quoted, plain = ""]): [string, string] => [
    name.toLowerCase(),
    quoted?.replaceAll(/\\(.)/g, "$1") ?? plain.trim(),
  ]);
  return new Map(pairs.filter(([name]) => !OF_BYTES.has(name)));
}

const TYPE = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+$/;

/**
 * The key of `content` that applies to a media type: of those that match, the most specific one (OpenAPI 3.1, Request Body
 * Object; RFC 7231, Appendix D). `undefined` where none does.
 */
export function mediaTypeFor(declared: readonly string[], sent: string): string | undefined {
  const type = essence(sent);
  // What is no media type is in no range of them (RFC 9110, 8.3.1).
  if (!TYPE.test(type)) return undefined;
  const parameters = parametersOf(sent);
  let best: string | undefined;
  let most = -1;
  for (const key of declared) {
    const specificity = specificityOf(key, type, parameters);
    if (specificity > most) [best, most] = [key, specificity];
  }
  return best;
}

// Anything at all is 0, `text/*` is 1, `application/*+json` is 2, a type is 3, and each of its parameters adds one.
function specificityOf(key: string, type: string, sent: ReadonlyMap<string, string>): number {
  const range = essence(key);
  const wanted = [...parametersOf(key)];
  if (wanted.some(([name, value]) => sent.get(name) !== value)) return -1;
  if (range === type) return 3 + wanted.length;
  if (range === "*/*" || range === "*") return 0;
  const [, start = "", end = ""] = /^([^*]*)\*(.*)$/.exec(range) ?? [];
  if (start === "" || !type.startsWith(start) || !type.endsWith(end)) return -1;
  return end === "" ? 1 : 2;
}

/** What an `Accept` header says of a media type: from 0, not at all, to 1. */
type Quality = number;

/**
 * The media type, of those that are declared, that an `Accept` header wants most (RFC 9110, 12.5.1); of equals JSON before
 * others, then the first one. `undefined` where it wants none of them.
 */
export function acceptedType(declared: readonly string[], accept: string | undefined): string | undefined {
  const [usual] = preferred(declared);
  const ranges = rangesOf(accept ?? "");
  if (ranges.size === 0) return usual;
  let best: string | undefined;
  let most: Quality = 0;
  for (const type of preferred(declared)) {
    const quality = qualityOf(ranges, type);
    if (quality > most) [best, most] = [type, quality];
  }
  return best;
}

const preferred = (declared: readonly string[]) => [...declared].sort((a, b) => Number(isJson(b)) - Number(isJson(a)));

/** What is no media range is left out. */
function rangesOf(accept: string): Map<string, Quality> {
  const ranges = new Map<string, Quality>();
  for (const part of accept.split(",")) {
    const [range = "", weight] = part.split(/;\s*q\s*=/i, 2);
    const quality = weight === undefined ? 1 : Number.parseFloat(weight);
    if (RANGE.test(essence(range))) ranges.set(range.trim(), Number.isNaN(quality) ? 1 : quality);
  }
  return ranges;
}

const RANGE = /^(?:\*\/\*|[\w!#$%&'+.^`|~-]+\/(?:\*|[\w!#$%&'+.^`|~-]+))$/;

/** The most specific range counts. A type that is declared as a range itself is wanted as much as what is in it. */
function qualityOf(ranges: ReadonlyMap<string, Quality>, declared: string): Quality {
  if (!declared.includes("*")) return ranges.get(mediaTypeFor([...ranges.keys()], declared) ?? "") ?? 0;
  const within = [...ranges].filter(([range]) => range === "*/*" || mediaTypeFor([declared], range) !== undefined);
  return Math.max(0, ...within.map(([, quality]) => quality));
}
