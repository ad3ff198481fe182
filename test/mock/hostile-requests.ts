/** Makes hostile requests from the generated cases: each replaces one field name, value or header. */
import { parsed } from "../contract/answer-check.ts";
import type { GeneratedCase, HttpRequest } from "../contract/generated-cases/generated-case.ts";

/** Replacements for names and values. */
export const HOSTILE_TEXTS = {
  "text beyond Latin-1": "日本語 \u{1f4a5}\u0159",
  "control characters": "\u0000\u0001\u001b[31m\r\n\t\u007f\u0085",
  "100 kB of text": "a long text, ".repeat(8_000),
} as const;
const TEXTS = Object.entries(HOSTILE_TEXTS);

export interface HostileRequest {
  readonly case: GeneratedCase;
  /** The replaced place and its new text. */
  readonly title: string;
  readonly request: HttpRequest;
}

/** A part of a request that can be replaced by any text. */
interface Place {
  readonly name: string;
  readonly replaced: (text: string) => Partial<HttpRequest>;
}

/**
 * The case's request with one place replaced, made lazily; `seen` skips places that came before.
 *
 * A place that an operation has for the first time gets all texts. In its further cases it gets one of them, each in
 * turn: only what is around the place differs, and all texts would take three times as long.
 */
export function* hostileRequests(each: GeneratedCase, seen: Set<string>): Generator<() => HostileRequest> {
  const { request } = each;
  for (const { name, replaced } of [...ofBody(request), ...ofPath(request), ...ofHeaders(request)]) {
    // Many cases differ only in the replaced place.
    const key = JSON.stringify({ ...request, ...replaced("text") });
    if (seen.has(key)) continue;
    seen.add(key);
    const place = `${each.operationId} ${name}`;
    for (const [kind, text] of seen.has(place) ? TEXTS.filter((_, index) => index === seen.size % TEXTS.length) : TEXTS)
      yield () => ({
        case: each,
        title: `${each.operationId}, ${each.title}: ${name} is ${kind}`,
        request: { ...request, ...replaced(text) },
      });
    seen.add(place);
  }
}

function ofBody({ body, headers }: HttpRequest): Place[] {
  if (body === undefined) return [];
  if (headers["Content-Type"] === "application/x-www-form-urlencoded")
    return ofPairs(body, "form").map(({ name, replaced }) => ({
      name,
      replaced: (text) => ({ body: replaced(text) }),
    }));
  const value = parsed(body);
  const inside = value === undefined ? [] : ofJson(value.value, "body");
  return [
    ...inside.map(({ name, replaced }) => ({
      name,
      replaced: (text: string) => ({ body: JSON.stringify(replaced(text)) }),
    })),
    { name: "the whole body", replaced: (text) => ({ body: text }) },
  ];
}

interface Part<T> {
  readonly name: string;
  readonly replaced: (text: string) => T;
}

/** Each value, at any depth, and each name of a property. */
function ofJson(value: unknown, name: string): Part<unknown>[] {
  const own: Part<unknown> = { name, replaced: (text) => text };
  if (value === null || typeof value !== "object") return [own];
  const entries = Object.entries(value);
  const rebuilt = (index: number, entry: [string, unknown]): unknown => {
    const changed = entries.with(index, entry);
    return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
  };
  const inside = entries.flatMap(([key, item], index): Part<unknown>[] => [
    ...ofJson(item, `${name}.${key}`).map((part) => ({
      name: part.name,
      replaced: (text: string) => rebuilt(index, [key, part.replaced(text)]),
    })),
    { name: `the name of ${name}.${key}`, replaced: (text) => rebuilt(index, [text, item]) },
  ]);
  return [own, ...inside];
}

/** Each name and each value of `a=1&b=2`. */
function ofPairs(pairs: string, where: string): Part<string>[] {
  const all = pairs.split("&");
  return all.flatMap((pair, index): Part<string>[] => {
    const [key = "", ...value] = pair.split("=");
    const rebuilt = (changed: string) => all.with(index, changed).join("&");
    return [
      { name: `${where} ${key}`, replaced: (text) => rebuilt(`${key}=${encodeURIComponent(text)}`) },
      {
        name: `the name of ${where} ${key}`,
        replaced: (text) => rebuilt(`${encodeURIComponent(text)}=${value.join("=")}`),
      },
    ];
  });
}

function ofPath({ path }: HttpRequest): Place[] {
  const [only = "", query] = path.split("?", 2);
  const segments = only.split("/");
  const after = query === undefined ? "" : `?${query}`;
  const ofSegments = segments.slice(1).map((segment, index) => ({
    name: `path segment ${segment}`,
    replaced: (text: string) => ({ path: `${segments.with(index + 1, encodeURIComponent(text)).join("/")}${after}` }),
  }));
  const ofQuery = ofPairs(query ?? "name=value", "query").map(({ name, replaced }) => ({
    name,
    replaced: (text: string) => ({ path: `${only}?${replaced(text)}` }),
  }));
  return [...ofSegments, ...ofQuery];
}

/** Node's client sends headers in Latin-1, so UTF-8 bytes are passed as Latin-1; a header's name must be a token. */
function ofHeaders({ headers }: HttpRequest): Place[] {
  const names = new Set(["Accept", "Prefer", "Cookie", "Origin", ...Object.keys(headers)]);
  return [...names].map((name) => ({
    name: `header ${name}`,
    replaced: (text) => ({ headers: { ...headers, [name]: Buffer.from(text).toString("latin1") } }),
  }));
}
