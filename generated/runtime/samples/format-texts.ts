// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** Strings of the formats of JSON Schema and OpenAPI: the usual one first, then shorter or longer ones. */
type Texts = (seed: number, length: number) => readonly string[];

const two = (number: number) => String((number % 28) + 1).padStart(2, "0");
const hex = (number: number, length: number) => number.toString(16).padStart(length, "0");
/** Pads a string to a given length. */
const filled = (before: string, after: string, length: number) => [
  `${before}${after}`,
  `${before}${"a".repeat(Math.max(0, length - before.length - after.length))}${after}`,
];
const numbered = (seed: number) => (seed === 0 ? "" : String(seed));

const FORMATS: Readonly<Record<string, Texts>> = {
  date: (seed) => [`2026-01-${two(seed)}`],
  "date-time": (seed) => [`2026-01-${two(seed)}T12:00:00Z`, `2026-01-${two(seed)}T12:00:00.000Z`],
  time: (seed) => [`12:00:${two(seed)}Z`],
  duration: (seed) => [`P${seed + 1}D`],
  email: (seed, length) => [...filled(`user${numbered(seed)}`, "@example.com", length), `a${numbered(seed)}@b.co`],
  hostname: (seed, length) => [...filled(`www${numbered(seed)}`, ".example.com", length), `a${numbered(seed)}.co`],
  ipv4: (seed) => [`192.0.2.${(seed % 254) + 1}`],
  ipv6: (seed) => [`2001:db8::${hex(seed + 1, 1)}`],
  uri: (seed, length) => [...filled(`https://example.com/${numbered(seed)}`, "", length), `a:${seed}`],
  "uri-reference": (seed, length) => filled(`/path${numbered(seed)}`, "", length),
  "uri-template": (seed, length) => filled(`/path${numbered(seed)}`, "/{id}", length),
  uuid: (seed) => [`6ba7b810-9dad-41d1-80b4-${hex(seed + 1, 12)}`],
  "json-pointer": (seed, length) => filled(`/path${numbered(seed)}`, "", length),
  "relative-json-pointer": (seed) => [`${seed}/path`, String(seed)],
  regex: (seed) => [`^${"a".repeat(seed + 1)}$`],
  byte: (seed) => [Buffer.from(`string${numbered(seed)}`).toString("base64"), "YQ=="],
  password: (seed, length) => filled(`password${numbered(seed)}`, "", length),
};

const ALIASES: Readonly<Record<string, string>> = {
  "idn-email": "email",
  "idn-hostname": "hostname",
  iri: "uri",
  url: "uri",
  "iri-reference": "uri-reference",
  base64url: "byte",
  "iso-time": "time",
  "iso-date-time": "date-time",
};

/** Empty if the format is unknown. */
export function formatTexts(format: string, seed: number, length: number): readonly string[] {
  const name = ALIASES[format] ?? format;
  return Object.hasOwn(FORMATS, name) ? (FORMATS[name]?.(seed, Math.min(length, 10_000)) ?? []) : [];
}
