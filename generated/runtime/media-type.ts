// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** `application/json; charset=utf-8` -> `application/json` */
export const essence = (mediaType: string): string => mediaType.split(";", 1)[0]?.trim().toLowerCase() ?? "";

/** Whether a media type is JSON, including `text/json` (WHATWG MIME Sniffing, 4.6). */
export const isJson = (mediaType: string): boolean =>
  mediaType === "application/json" || /^(application|text)\/json$|\+json$/.test(essence(mediaType));

/** Whether a body consists of form fields, which are text on the wire. */
export const isForm = (mediaType: string): boolean =>
  ["application/x-www-form-urlencoded", "multipart/form-data"].includes(essence(mediaType));

export const isText = (mediaType: string): boolean => essence(mediaType).startsWith("text/");

/** Whether a body can be passed on as a stream: it is neither JSON nor a form, so nothing has to look inside. */
export const isStreamable = (mediaType: string): boolean => !isJson(mediaType) && !FORMS.test(mediaType);

const FORMS = /^(?:multipart\/|application\/x-www-form-urlencoded)/i;

/** These parameters describe how the bytes are encoded, not what they contain. */
const OF_BYTES = new Set(["charset", "boundary"]);

const PARAMETER = /;\s*([^\s;="]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;

/** The parameters that distinguish media types: `application/x+json; kind=a` -> `{ kind: "a" }` */
function parametersOf(mediaType: string): Map<string, string> {
  const pairs = [...mediaType.matchAll(PARAMETER)].map(([, name = "", quoted, plain = ""]): [string, string] => [
    name.toLowerCase(),
    quoted?.replaceAll(/\\(.)/g, "$1") ?? plain.trim(),
  ]);
  return new Map(pairs.filter(([name]) => !OF_BYTES.has(name)));
}

const TYPE = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+$/;

/**
 * The most specific key of `content` that matches a media type (OpenAPI 3.1, Request Body Object; RFC 7231, Appendix
 * D); `undefined` if none matches.
 */
export function mediaTypeFor(declared: readonly string[], sent: string): string | undefined {
  const type = essence(sent);
  // Text that is not a media type matches no range (RFC 9110, 8.3.1).
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

// `*/*` is 0, `text/*` is 1, `application/*+json` is 2, a full type is 3, and each parameter adds one.
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

/** The preference for a media type in an `Accept` header: from 0 (not accepted) to 1. */
type Quality = number;

/**
 * The declared media type that an `Accept` header prefers (RFC 9110, 12.5.1). Of equally preferred ones JSON wins, then
 * the first. `undefined` if none is accepted.
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

/** Skips whatever is not a media range. */
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

/** The most specific range decides. A type declared as a range gets the highest preference of the types in it. */
function qualityOf(ranges: ReadonlyMap<string, Quality>, declared: string): Quality {
  if (!declared.includes("*")) return ranges.get(mediaTypeFor([...ranges.keys()], declared) ?? "") ?? 0;
  const within = [...ranges].filter(([range]) => range === "*/*" || mediaTypeFor([declared], range) !== undefined);
  return Math.max(0, ...within.map(([, quality]) => quality));
}
