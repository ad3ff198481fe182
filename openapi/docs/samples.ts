/** A sample per operation and language, made from the contract's examples; the tests execute every one. */
import { literal } from "../generator/literal.ts";
import { type Json, type JsonObject, objectIn, objectsIn, textIn } from "./json.ts";
import type { Operation, Parameter } from "./operations.ts";

export interface Sample {
  /** What Redoc highlights it as. */
  readonly lang: string;
  readonly label: string;
  readonly source: string;
}

export interface SampleStyle {
  /** Where the key is in the reader's environment. */
  readonly keyVariable: string;
  /** The package of the client; there is no TypeScript sample without one. */
  readonly client?: string;
}

/** How samples of this project's own contract are written. */
export const CHIRP_STYLE: SampleStyle = { keyVariable: "CHIRP_API_KEY", client: "chirp-api-client" };

/** Where samples are sent: to the server on the reader's own machine, where trying costs nothing. */
export function sampleServer(document: JsonObject): string {
  const urls = objectsIn(document, "servers").map((server) => textIn(server, "url").replace(/\/$/, ""));
  const local = urls.find((url) => /^https?:\/\/(127\.0\.0\.1|localhost)(:|$)/.test(url));
  return local ?? urls[0] ?? "http://127.0.0.1:3000";
}

/** The samples of an operation; none where its body is not JSON or the contract gives no example of it. */
export function samplesFor(operation: Operation, document: JsonObject, style: SampleStyle): readonly Sample[] {
  const { body } = operation;
  if (body?.required && (!isJson(body.mediaType) || body.examples.length === 0)) return [];
  const call = exampleCall(operation);
  const server = sampleServer(document);
  const curl = { lang: "Shell", label: "curl", source: curlSample(operation, document, call, server, style) };
  if (style.client === undefined) return [curl];
  const source = typescriptSample(operation, call, server, style.keyVariable, style.client);
  return [curl, { lang: "TypeScript", label: "TypeScript", source }];
}

const isJson = (mediaType: string) => /^application\/(.*\+)?json(;|$)/.test(mediaType);

/** What the client's method takes. */
export interface ExampleCall {
  readonly path?: JsonObject;
  readonly query?: JsonObject;
  readonly headers?: JsonObject;
  readonly body?: Json;
}

/** The contract's first examples: what is required, and what has a default, since sending that changes nothing. */
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

/** Path and query of a call, as they stand in a URL. */
export function addressOf({ path: template }: Operation, { path = {}, query = {} }: ExampleCall): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  return filled + (search && `?${search}`);
}

function curlSample(
  operation: Operation,
  document: JsonObject,
  example: ExampleCall,
  server: string,
  style: SampleStyle,
): string {
  const { headers = {}, body } = example;
  const lines = [
    `curl --request ${operation.method}`,
    `--url ${quoted(server + addressOf(operation, example))}`,
    ...keyHeaders(operation, document, style.keyVariable).map((header) => `--header "${header}"`),
    ...Object.entries(headers).map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : bodyLines(operation.body?.mediaType ?? "", body)),
  ];
  return lines.join(" \\\n  ");
}

const bodyLines = (mediaType: string, body: Json) => [
  `--header 'Content-Type: ${mediaType}'`,
  `--data '${JSON.stringify(body, undefined, 2).replaceAll("'", "'\\''")}'`,
];

const quoted = (word: string) => (/^[\w:/.@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** In double quotes, so that the shell puts the key in. */
function keyHeaders({ security }: Operation, document: JsonObject, keyVariable: string): readonly string[] {
  const schemes = objectIn(objectIn(document, "components"), "securitySchemes");
  const [scheme] = security.map((name) => objectIn(schemes, name));
  if (scheme === undefined) return [];
  if (scheme["type"] === "apiKey" && scheme["in"] === "header") return [`${textIn(scheme, "name")}: $${keyVariable}`];
  return [`Authorization: Bearer $${keyVariable}`];
}

function typescriptSample(
  { operationId, answers }: Operation,
  call: ExampleCall,
  server: string,
  keyVariable: string,
  client: string,
): string {
  const argument = Object.keys(call).length === 0 ? "" : argumentFor(call);
  const content = answers.find(({ status }) => status.startsWith("2"))?.content;
  const name = content && nameFor(content.schemaName ?? "answer");
  const result = `unwrap(await chirp.${operationId}(${argument}))`;
  return [
    `import { createClient, unwrap } from "${client}";`,
    "",
    "const chirp = createClient({",
    `  apiKey: process.env.${keyVariable} ?? "",`,
    `  baseUrl: "${server}",`,
    "});",
    "",
    ...(name === undefined ? [`${result};`] : [`const ${name} = ${result};`, `console.log(${name});`]),
  ].join("\n");
}

/** One line where the page's narrow column holds it. */
function argumentFor(call: ExampleCall): string {
  const line = literal(call);
  if (line.length <= 40) return line;
  return `{\n${Object.entries(call)
    .map(([name, value]) => `  ${name}: ${literal(value, "  ")},\n`)
    .join("")}}`;
}

/** WhatsAppPhoneNumber -> whatsAppPhoneNumber */
const nameFor = (schemaName: string) => schemaName.charAt(0).toLowerCase() + schemaName.slice(1);
