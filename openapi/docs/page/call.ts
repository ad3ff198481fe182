import type { Json } from "../json.ts";
import { addressOf, type ExampleCall } from "../sample-text.ts";
import type { TryItOperation, TryItParameter } from "../try-it.ts";

interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[];
}

/** Validators of responses by index; the build adds their code to the page. */
declare const validators: { readonly [index: number]: Validate };

/** The values in the console's fields. */
export interface Filled {
  readonly values: ReadonlyMap<TryItParameter, string>;
  readonly body: string;
}

/** How long to wait for a response, in milliseconds: longer than a server waits for another service. */
const PATIENCE_MS = 60_000;

/** Leaves out empty fields, except path parameters. A body that is not JSON stays text. */
export function callOf(operation: TryItOperation, { values, body }: Filled): ExampleCall {
  const section = (name: "path" | "query" | "headers", place: TryItParameter["place"]) => {
    const filled = [...values].filter(([each, text]) => each.place === place && (text !== "" || place === "path"));
    const entries = filled.map(([{ name: key, kind }, text]) => [key, readAs(kind, text)]);
    return entries.length === 0 ? {} : { [name]: Object.fromEntries(entries) };
  };
  const sections = { ...section("path", "path"), ...section("query", "query"), ...section("headers", "header") };
  return body.trim() === "" ? sections : { ...sections, body: operation.isJson ? (jsonIn(body) ?? body) : body };
}

/** Text that is not a number is sent unchanged, so that the reader sees how the server responds. */
function readAs(kind: TryItParameter["kind"], text: string): Json {
  if (kind === "number" && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  if (kind === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** `undefined` if the text is not JSON. */
export function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export interface Received {
  readonly status: string;
  readonly milliseconds: number;
  readonly headers: readonly string[];
  readonly body: string;
  /** How the response breaks the contract; `undefined` if it does not. */
  readonly fault: string | undefined;
}

/** Sends the call, with the key in a header; fails if there is no response. */
export async function send(
  operation: TryItOperation,
  filled: Filled,
  to: { readonly url: string; readonly key: string },
) {
  const { method, keyHeader, mediaType } = operation;
  const call = callOf(operation, filled);
  const hasBody = call.body !== undefined && method !== "GET" && method !== "HEAD";
  const headers = new Headers();
  for (const [name, value] of Object.entries(call.headers ?? {})) headers.set(name, String(value));
  if (keyHeader && to.key !== "") headers.set(keyHeader.name, keyHeader.prefix + to.key);
  if (hasBody && mediaType !== undefined) headers.set("Content-Type", mediaType);
  const started = performance.now();
  const response = await fetch(to.url + addressOf(operation, call), {
    ...{ method, headers, body: hasBody ? filled.body : null, cache: "no-store", credentials: "omit" },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return received(operation, response, await response.text(), performance.now() - started);
}

function received(operation: TryItOperation, response: Response, text: string, milliseconds: number): Received {
  const { status, statusText, headers } = response;
  const json = /[/+]json\b/.test(headers.get("Content-Type") ?? "") ? jsonIn(text) : undefined;
  return {
    status: `${status} ${statusText}`.trim(),
    milliseconds: Math.round(milliseconds),
    headers: [...headers].map(([name, value]) => `${name}: ${value}`),
    body: json === undefined ? text : JSON.stringify(json, undefined, 2),
    fault: faultOf(operation, response, text),
  };
}

/** The first difference from the contract: in the status, the media type or the body. */
function faultOf({ answers }: TryItOperation, { status, headers }: Response, text: string): string | undefined {
  const declared = answers[status] ?? answers[`${String(status).charAt(0)}XX`] ?? answers["default"];
  if (declared === undefined) return `it declares no response ${status} for this operation.`;
  const types = Object.entries(declared);
  if (types.length === 0) return text === "" ? undefined : `it declares no body for ${status}.`;
  const type = (headers.get("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const [, index] = types.find(([range]) => isOfRange(type, range.toLowerCase())) ?? [];
  if (index === undefined)
    return `it declares ${types.map(([range]) => range).join(", ")}, but ${type || "no Content-Type"} came.`;
  if (!/[/+]json$/.test(type)) return undefined;
  const value = jsonIn(text);
  if (value === undefined) return "the body is not JSON.";
  const validate = validators[index];
  if (validate === undefined || validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath || "the body"} ${error?.message ?? "is not valid"}.`;
}

const isOfRange = (type: string, range: string): boolean =>
  type === range.split(";")[0] || range === "*/*" || (range.endsWith("/*") && type.startsWith(range.slice(0, -1)));
