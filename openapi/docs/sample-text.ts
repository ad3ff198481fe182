/** One call as source text in each language. The page's console uses the same code for a reader's own call. */
import { literal } from "../generator/literal.ts";
import type { Json, JsonObject } from "./json.ts";

/** The argument of the client's method. */
export interface ExampleCall {
  readonly path?: JsonObject;
  readonly query?: JsonObject;
  readonly headers?: JsonObject;
  readonly body?: Json;
}

/** The header with the key, such as `Authorization` with the prefix `Bearer `. */
export interface KeyHeader {
  readonly name: string;
  readonly prefix: string;
}

/** Everything needed to write a sample. */
export interface SampleCall {
  readonly operationId: string;
  readonly method: string;
  /** The contract's path template. */
  readonly path: string;
  /** The API's base URL, without a trailing slash. */
  readonly server: string;
  readonly call: ExampleCall;
  readonly keyHeader?: KeyHeader | undefined;
  /** The environment variable that contains the key. */
  readonly keyVariable: string;
  readonly mediaType?: string | undefined;
  /** The client's package name. */
  readonly client?: string | undefined;
  /** The variable for the response; absent if the operation returns no content. */
  readonly result?: string | undefined;
}

/** The path and query of a call's URL. */
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
    // In double quotes, so that the shell expands the variable.
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

/** Uses only Python's standard library. */
export function pythonText(sample: SampleCall): string {
  const { method, server, call } = sample;
  const headers = headersOf(sample, (prefix, variable) => `f"${prefix}{os.environ['${variable}']}"`);
  const body = call.body === undefined ? [] : [`    data=json.dumps(${pythonLiteral(call.body, "    ")}).encode(),`];
  return [
    `import ${[...(body.length > 0 ? ["json"] : []), ...(sample.keyHeader ? ["os"] : [])].concat("urllib.request").join(", ")}`,
    "",
    "request = urllib.request.Request(",
    `    ${JSON.stringify(server + addressOf(sample, call))},`,
    `    method="${method}",`,
    ...(headers.length === 0
      ? []
      : [`    headers={`, ...headers.map(([name, value]) => `        ${JSON.stringify(name)}: ${value},`), "    },"]),
    ...body,
    ")",
    "with urllib.request.urlopen(request) as response:",
    "    print(response.read().decode())",
  ].join("\n");
}

/** Uses only Go's standard library. */
export function goText(sample: SampleCall): string {
  const { method, server, call } = sample;
  const headers = headersOf(sample, (prefix, variable) => `"${prefix}"+os.Getenv("${variable}")`);
  const body = call.body === undefined ? "nil" : `strings.NewReader(${goLiteral(call.body)})`;
  const packages = [
    "fmt",
    "io",
    "net/http",
    ...(sample.keyHeader ? ["os"] : []),
    ...(call.body === undefined ? [] : ["strings"]),
  ];
  const orPanic = "\tif err != nil {\n\t\tpanic(err)\n\t}";
  return [
    `package main\n\nimport (\n${packages.map((name) => `\t"${name}"\n`).join("")})\n\nfunc main() {`,
    `\trequest, err := http.NewRequest("${method}", ${JSON.stringify(server + addressOf(sample, call))}, ${body})`,
    orPanic,
    ...headers.map(([name, value]) => `\trequest.Header.Set(${JSON.stringify(name)}, ${value})`),
    "\tresponse, err := http.DefaultClient.Do(request)",
    orPanic,
    "\tdefer response.Body.Close()\n\tanswer, err := io.ReadAll(response.Body)",
    orPanic,
    "\tfmt.Println(response.Status, string(answer))\n}",
  ].join("\n");
}

/** Header names, and values as source text; each language reads the key in its own way. */
function headersOf(
  { call, keyHeader, keyVariable, mediaType = "" }: SampleCall,
  readKey: (prefix: string, variable: string) => string,
): readonly (readonly [name: string, value: string])[] {
  const key = keyHeader ? [[keyHeader.name, readKey(keyHeader.prefix, keyVariable)] as const] : [];
  const own = Object.entries(call.headers ?? {}).map(([name, value]) => [name, JSON.stringify(String(value))] as const);
  const type = call.body === undefined ? [] : [["Content-Type", JSON.stringify(mediaType)] as const];
  return [...key, ...own, ...type];
}

/** A raw string, unless the body contains the backtick that would end it. */
function goLiteral(body: Json): string {
  const text = JSON.stringify(body, undefined, 2);
  return text.includes("`") ? JSON.stringify(text) : `\`${text}\``;
}

/** JSON is valid Python, except for three words. */
function pythonLiteral(value: Json, indent: string): string {
  if (value === null || typeof value === "boolean") return { null: "None", true: "True", false: "False" }[`${value}`];
  if (typeof value !== "object") return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const inner = `${indent}    `;
  const items = Array.isArray(value)
    ? value.map((item: Json) => pythonLiteral(item, inner))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${pythonLiteral(item, inner)}`);
  if (items.length === 0) return open + close;
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join("")}${indent}${close}`;
}

/** On one line if it fits the page's narrow sample column. */
function argumentFor(call: ExampleCall): string {
  const line = literal(call);
  if (line.length <= 40) return line;
  return `{\n${Object.entries(call)
    .map(([name, value]) => `  ${name}: ${literal(value, "  ")},\n`)
    .join("")}}`;
}
