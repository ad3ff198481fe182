/** A sample per operation and language, made from the contract's examples; the tests execute every one. */
import { type JsonObject, objectIn, objectsIn, textIn } from "./json.ts";
import type { Operation, Parameter } from "./operations.ts";
import {
  curlText,
  type ExampleCall,
  goText,
  isJson,
  type KeyHeader,
  pythonText,
  type SampleCall,
  typescriptText,
} from "./sample-text.ts";
import type { DocsStyle } from "./style.ts";

export interface Sample {
  /** What Redoc highlights it as. */
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

/** The server in samples: one on the reader's machine, if the contract has one, because a trial does no harm there. */
export function sampleServer(document: JsonObject): string {
  const urls = objectsIn(document, "servers").map((server) => textIn(server, "url").replace(/\/$/, ""));
  const local = urls.find((url) => /^https?:\/\/(127\.0\.0\.1|localhost)(:|$)/.test(url));
  return local ?? urls[0] ?? "http://127.0.0.1:3000";
}

/** The samples of an operation; none if it requires a body that is not JSON or has no example. */
export function samplesFor(operation: Operation, document: JsonObject, style: DocsStyle): readonly Sample[] {
  const { body } = operation;
  if (body?.required && (!isJson(body.mediaType) || body.examples.length === 0)) return [];
  const sample = { ...sampleCall(operation, document, style), call: exampleCall(operation) };
  return [
    { lang: "Shell", label: "curl", source: curlText(sample) },
    ...(style.client === undefined
      ? []
      : [{ lang: "TypeScript", label: "TypeScript", source: typescriptText(sample) }]),
    { lang: "Python", label: "Python", source: pythonText(sample) },
    { lang: "Go", label: "Go", source: goText(sample) },
  ];
}

/** The parts of an operation's samples that do not depend on the call. */
export function sampleCall(operation: Operation, document: JsonObject, style: DocsStyle): Omit<SampleCall, "call"> {
  const { operationId, method, path, body, answers } = operation;
  const content = answers.find(({ status }) => status.startsWith("2"))?.content;
  return {
    ...{ operationId, method, path, server: sampleServer(document), keyHeader: keyHeaderOf(operation, document) },
    ...{ keyVariable: style.keyVariable, mediaType: body?.mediaType, client: style.client },
    result: content && nameFor(content.schemaName ?? "answer"),
  };
}

/** The contract's first examples. Of the parameters, only required ones and those with a default. */
export function exampleCall({ parameters, body }: Operation): ExampleCall {
  const shown = parameters.filter(({ required, schema }) => required || schema["default"] !== undefined);
  const section = (place: Parameter["place"]) => {
    const entries = shown.filter((each) => each.place === place).map(({ name, example }) => [name, example ?? ""]);
    return entries.length === 0 ? undefined : (Object.fromEntries(entries) as JsonObject);
  };
  const [path, query, headers] = [section("path"), section("query"), section("header")];
  const [example] = body !== undefined && isJson(body.mediaType) ? body.examples : [];
  return {
    ...(path && { path }),
    ...(query && { query }),
    ...(headers && { headers }),
    ...(example && { body: example.value }),
  };
}

function keyHeaderOf({ security }: Operation, document: JsonObject): KeyHeader | undefined {
  const schemes = objectIn(objectIn(document, "components"), "securitySchemes");
  const [scheme] = security.map((name) => objectIn(schemes, name));
  if (scheme === undefined) return undefined;
  if (scheme["type"] === "apiKey" && scheme["in"] === "header") return { name: textIn(scheme, "name"), prefix: "" };
  return { name: "Authorization", prefix: "Bearer " };
}

/** WhatsAppPhoneNumber -> whatsAppPhoneNumber */
const nameFor = (schemaName: string) => schemaName.charAt(0).toLowerCase() + schemaName.slice(1);
