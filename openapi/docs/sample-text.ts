/** One call as a command or program in each language. The page writes what its reader has filled in with the same code. */
import { literal } from "../generator/literal.ts";
import type { Json, JsonObject } from "./json.ts";

/** What the client's method takes. */
export interface ExampleCall {
  readonly path?: JsonObject;
  readonly query?: JsonObject;
  readonly headers?: JsonObject;
  readonly body?: Json;
}

/** Where the key goes: `Authorization` with `Bearer ` before it. */
export interface KeyHeader {
  readonly name: string;
  readonly prefix: string;
}

/** All that a sample is made of. */
export interface SampleCall {
  readonly operationId: string;
  readonly method: string;
  /** The template of the contract. */
  readonly path: string;
  /** Where the API is, without a slash at its end. */
  readonly server: string;
  readonly call: ExampleCall;
  readonly keyHeader?: KeyHeader | undefined;
  /** Where the key is in the reader's environment. */
  readonly keyVariable: string;
  readonly mediaType?: string | undefined;
  /** The package of the client. */
  readonly client?: string | undefined;
  /** What to call the answer; there is none where the operation has no content. */
  readonly result?: string | undefined;
}

/** Path and query of a call, as they stand in a URL. */
export function addressOf(
  { path: template }: { readonly path: string },
  { path = {}, query = {} }: ExampleCall,
): string {
  const filled = template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  return filled + (search && `?${search}`);
}

export function curlText(sample: SampleCall): string {
  const { method, server, call, keyHeader, keyVariable, mediaType = "" } = sample;
  const lines = [
    `curl --request ${method}`,
    `--url ${quoted(server + addressOf(sample, call))}`,
    // In double quotes, so that the shell puts the key in.
    ...(keyHeader ? [`--header "${keyHeader.name}: ${keyHeader.prefix}$${keyVariable}"`] : []),
    ...Object.entries(call.headers ?? {}).map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`),
    ...(call.body === undefined ? [] : bodyLines(mediaType, call.body)),
  ];
  return lines.join(" \\\n  ");
}

function bodyLines(mediaType: string, body: Json): readonly string[] {
  const text = typeof body === "string" && !isJson(mediaType) ? body : JSON.stringify(body, undefined, 2);
  return [`--header 'Content-Type: ${mediaType}'`, `--data '${text.replaceAll("'", "'\\''")}'`];
}

export const isJson = (mediaType: string): boolean => /^application\/(.*\+)?json(;|$)/.test(mediaType);

const quoted = (word: string) => (/^[\w:/.@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

export function typescriptText({ operationId, server, call, keyVariable, client = "", result }: SampleCall): string {
  const argument = Object.keys(call).length === 0 ? "" : argumentFor(call);
  const unwrapped = `unwrap(await chirp.${operationId}(${argument}))`;
  return [
    `import { createClient, unwrap } from "${client}";`,
    "",
    "const chirp = createClient({",
    `  apiKey: process.env.${keyVariable} ?? "",`,
    `  baseUrl: "${server}",`,
    "});",
    "",
    ...(result === undefined ? [`${unwrapped};`] : [`const ${result} = ${unwrapped};`, `console.log(${result});`]),
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
