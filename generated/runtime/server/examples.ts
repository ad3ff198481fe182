// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import {
  type Content,
  type Contract,
  type Example,
  type HeaderObject,
  type MediaTypeObject,
  type OperationObject,
  type ResponseObject,
  resolve,
} from "../document.ts";
import { isJson } from "../media-type.ts";
import { samplerOf } from "../samples.ts";
import { RequestRefusal, shortened } from "./refusal.ts";

/** The response to any operation, as it will be sent. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly contentType?: string | undefined;
  readonly body?: unknown;
}

/** The client's preference: `Prefer: code=409` and `Prefer: example=name`, as in Prism. */
export interface Preference {
  readonly code?: string;
  readonly example?: string;
  /** The media type, if the status declares several. */
  readonly contentType?: string;
}

export function preferenceFrom(header: string | undefined): Preference {
  const pairs = (header ?? "").split(/[,;]/).map((part) => part.trim().split("=", 2));
  const given = Object.fromEntries(
    pairs.map(([name = "", value = ""]) => [name.toLowerCase(), value.replaceAll('"', "")]),
  );
  return { ...(given["code"] && { code: given["code"] }), ...(given["example"] && { example: given["example"] }) };
}

/**
 * Returns the example of one declared response: for the preferred status, else for the first success.
 *
 * If the contract has no example, generates one from the schema. Refuses with 404 a status or an example that the
 * operation does not declare.
 */
export function exampleAnswer(contract: Contract, operation: OperationObject, preference: Preference): Answer {
  const { code } = preference;
  if (code !== undefined && !/^[2-5]\d\d$/.test(code))
    throw new RequestRefusal(404, `"${shortened(code)}" in Prefer is not a status; write, for example, code=404.`);
  const status = code === undefined ? usualStatus(Object.keys(operation.responses ?? {})) : Number(code);
  const declared = declaredResponse(contract, operation, status);
  if (declared === undefined) throw new RequestRefusal(404, `Status ${status} is not declared for this operation.`);
  const headers = Object.fromEntries(headerExamples(contract, declared));
  if (WITHOUT_CONTENT.includes(status)) return { status, headers };
  return { status, headers, ...bodyExample(contract, declared.content, preference) };
}

/** Never with content, even if the contract declares some: RFC 9110, 15.3.5, 15.3.6 and 15.4.5. */
const WITHOUT_CONTENT = [204, 205, 304];

/** OpenAPI ignores a declared Content-Type (3.1, Response Object), and HTTP itself frames the body. */
const OF_THE_BODY = new Set(["content-type", "content-length", "transfer-encoding"]);

function headerExamples(contract: Contract, declared: ResponseObject): [string, unknown][] {
  const headers = Object.entries(declared.headers ?? {}).filter(([name]) => !OF_THE_BODY.has(name.toLowerCase()));
  return headers.map(([name, header]) => {
    const object = resolve<HeaderObject>(contract, header);
    const [media = object] = Object.values(object.content ?? {});
    return [name, exampleOf(contract, media, undefined)];
  });
}

/** The declared response for a status: exact, by range (`4XX`), or `default`. */
export function declaredResponse(
  contract: Contract,
  operation: OperationObject,
  status: number,
): ResponseObject | undefined {
  const responses = operation.responses ?? {};
  const found = responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
  return found && resolve<ResponseObject>(contract, found);
}

/** A status such as 101 is no response: another one follows (RFC 9110, 15.2). */
const isFinal = (status: string) => !status.startsWith("1");

function usualStatus(declared: readonly string[]): number {
  const success = declared.filter((status) => status.startsWith("2")).sort()[0];
  const chosen = success ?? declared.filter((status) => status !== "default" && isFinal(status)).sort()[0] ?? "200";
  return Number(chosen.replace("XX", "00"));
}

function bodyExample(
  contract: Contract,
  content: Content | undefined,
  { example: name, contentType: wanted }: Preference,
) {
  const types = Object.keys(content ?? {});
  const contentType = types.find((type) => type === wanted) ?? types.find(isJson) ?? types[0];
  if (contentType === undefined) return {};
  const media = content?.[contentType] ?? {};
  const body = exampleOf(contract, media, name);
  return { contentType: concreteType(contentType), body: body ?? emptyBody(contentType) };
}

/** A concrete media type for a range: `image/*` -> `image/png` */
export function concreteType(range: string): string {
  const [type = "", subtype] = range.split("/");
  if (subtype !== "*") return range;
  const usual: Readonly<Record<string, string>> = { audio: "mpeg", image: "png", text: "plain", video: "mp4" };
  return usual[type] ? `${type}/${usual[type]}` : "application/octet-stream";
}

/** If there is neither an example nor a schema to generate one from. */
const emptyBody = (contentType: string) =>
  isJson(contentType) ? null : contentType.startsWith("text/") ? "" : new Uint8Array();

function exampleOf(contract: Contract, media: MediaTypeObject, name: string | undefined): unknown {
  const examples = media.examples ?? {};
  if (name !== undefined && !(name in examples))
    throw new RequestRefusal(
      404,
      `There is no example "${shortened(name)}"; available: ${Object.keys(examples).join(", ") || "none"}.`,
    );
  const candidates = name === undefined ? Object.values(examples) : [examples[name] ?? {}];
  const chosen = candidates.map((example) => resolve<Example>(contract, example)).find((example) => "value" in example);
  if (chosen !== undefined) return chosen.value;
  if (media.example !== undefined) return media.example;
  return media.schema && samplerOf(contract, "response").sample(media.schema).value;
}
