/** Measures the CPU time of one request in process: its body is received, read and judged. */
import { Readable } from "node:stream";
import type { Contract, Parameter, Schema } from "../../../openapi/runtime/document.ts";
import { createValidator } from "../../../openapi/runtime/schema/validator.ts";
import { bodyTypesOf, readBody } from "../../../openapi/runtime/server/body.ts";
import { createInputReader } from "../../../openapi/runtime/server/inputs.ts";
import { contractOf, ref } from "./served.ts";

/** The largest body that is accepted. */
export const MOST_BYTES = 100_000;
/** The longest query or header; Node refuses more than 16 KiB of headers. */
export const MOST_HEADER = 16_000;
/**
 * What a body at the limit may cost, however wrong it is: about 10 ms on an idle machine. A busy one needs more CPU time
 * for the same work; with quadratic cost it would be seconds.
 */
export const MOST_MS = 40;

export const JSON_TYPE = "application/json";
export const MULTIPART = "multipart/form-data; boundary=b";

const kind = (name: string) => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: name }, n: { type: "integer" } },
});
/** An expression of expressions, whose constant comes last. */
const node = (name: string) => ({
  type: "object",
  required: ["kind"],
  properties: { args: { type: "array", items: ref("Node") }, kind: { const: name } },
});
const schemas = {
  Item: {
    type: "object",
    required: ["a"],
    additionalProperties: false,
    properties: { a: { type: "integer" }, b: { type: "string" } },
  },
  A: kind("a"),
  B: kind("b"),
  Union: { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "kind" } },
  And: node("and"),
  Or: node("or"),
  Not: node("not"),
  Node: { oneOf: [ref("And"), ref("Or"), ref("Not"), ref("A")] },
  Tree: { type: "object", properties: { n: { type: "integer" }, list: { type: "array", items: ref("Tree") } } },
};

/** As many parts as fit, joined: `["a=1", "a=2", …]`. */
export function filled(
  one: string | ((index: number) => string),
  [open = "", separator = ",", close = ""]: readonly string[],
  most = MOST_BYTES,
): string {
  const make = typeof one === "string" ? () => one : one;
  const parts: string[] = [];
  for (let size = open.length + close.length, index = 0; ; index++) {
    size += make(index).length + separator.length;
    if (size > most) return open + parts.join(separator) + close;
    parts.push(make(index));
  }
}

type One = string | ((index: number) => string);
export const list = (one: One) => filled(one, ["[", ",", "]"]);
export const map = (one: One) => filled(one, ["{", ",", "}"]);
export const pairs = (one: One, most = MOST_BYTES) => filled(one, ["", "&", ""], most);
export const parts = (one: One) => filled(one, ["", "", "--b--\r\n"]);
export const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
export const items = (schema: unknown) => ({ type: "array", items: schema });

interface Asked {
  readonly parameters?: readonly Parameter[];
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly type: string; readonly media: object; readonly text: string };
  readonly contract?: Contract;
}

/** Prepares a request; each run returns its refusal, or `accepted`. */
export function judged(asked: Asked): () => Promise<string> {
  const { contract = contractOf({}, schemas), parameters = [], query = "", body } = asked;
  const content = body && { [body.type.split(";")[0] ?? ""]: body.media };
  const requestBody = content && { required: true, content };
  const read = createInputReader(contract, createValidator(contract), {
    parameters,
    ...(requestBody && { requestBody }),
  });
  const bytes = Buffer.from(body?.text ?? "");
  const own = { ...asked.headers, "content-length": String(bytes.length), "content-type": body?.type ?? "" };
  return async () => {
    const request = Object.assign(Readable.from([bytes]), { url: `/?${query}`, headers: own, complete: true }) as never;
    try {
      const received = await readBody(request, {} as never, content && bodyTypesOf(content), MOST_BYTES);
      await read(request, {}, received);
      return "accepted";
    } catch (refusal) {
      return (refusal as Error).message;
    }
  };
}

export const bodyOf = (type: string, schema: unknown, text: string, encoding: object = {}) =>
  judged({ body: { type, media: { schema: schema as Schema, encoding }, text } });

/** The first runs compile schemas and are not optimised yet, and others may use the machine. */
const MOST_RUNS = 40;

/** The fewest milliseconds of CPU time that a run takes; stops as soon as one is cheap. */
export async function cost(run: () => Promise<unknown>, most = MOST_MS): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let times = 0; times < MOST_RUNS && least >= most; times++) {
    const before = timeUsed();
    await run();
    least = Math.min(least, timeUsed() - before);
  }
  return least;
}

/** Linux counts the time of a thread every 4 ms only, unless that of the process is asked for. */
function timeUsed(): number {
  process.cpuUsage();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
