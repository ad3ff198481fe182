import { FOR_SHELL, isForShell } from "./generated-cases/credentials.ts";
import type { HttpRequest } from "./generated-cases/generated-case.ts";

/** A request as a curl command for a POSIX shell, with $API_KEY in place of a masked key. */
export function curlOf(baseUrl: string, { method, path, headers, body, encoding }: HttpRequest): string {
  const as = method === "HEAD" ? "--head" : `-X ${method}`;
  // Without -g, curl reads brackets in a URL as a range; without --path-as-is, it removes "/../".
  const start = ["curl -g", as, "--path-as-is"];
  const given = Object.entries(headers).map(([name, value]) => headerFlag(name, value));
  return [...start, ...given, ...dataFlags(headers, body, encoding), withVariable(baseUrl + path)].join(" ");
}

function headerFlag(name: string, value: string): string {
  const [, user] = /^Basic (.*)_IN_BASE64$/.exec(value) ?? [];
  if (user !== undefined && isForShell(user)) return `-u "${user}"`;
  // An empty header is written with a semicolon: with a colon, curl would leave it out.
  return `-H ${value === "" ? quoted(`${name};`) : withVariable(`${name}: ${value}`)}`;
}

function dataFlags(
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
  encoding: HttpRequest["encoding"],
): string[] {
  if (body === undefined) return [];
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  // -d would read a body that begins with "@" as a file name, and curl adds the type of a form.
  return [
    ...(hasType ? [] : ["-H 'Content-Type:'"]),
    `--data-raw ${encoding === undefined ? quoted(body) : bytes(body)}`,
  ];
}

/** Double quotes let the shell insert the key; everything else is escaped. */
function withVariable(text: string): string {
  const parts = text.split(FOR_SHELL);
  if (parts.length === 1) return quoted(text);
  return `"${parts.map((part) => (isForShell(part) ? part : part.replaceAll(/[\\"`$]/g, "\\$&"))).join("")}"`;
}

/** Bytes that are not text, written by `printf` as octal escapes. */
function bytes(text: string): string {
  const format = quoted(text.replaceAll("\\", "\\\\").replaceAll("%", "%%"));
  return `"$(printf ${format.replaceAll(/[\u0080-\u00ff]/g, (byte) => `\\${byte.charCodeAt(0).toString(8)}`)})"`;
}

/** A character repeated this often is written as a loop, so that a long body stays one short line. */
const RUN = /(.)\1{199,}/gsu;

/** Single quotes stop the shell from changing anything; a single quote inside is escaped outside of them. */
function quoted(text: string): string {
  const escaped = (part: string) => part.replaceAll("'", "'\\''");
  let written = "";
  let end = 0;
  for (const { 0: run, 1: character = "", index } of text.matchAll(RUN)) {
    const format = character.replaceAll("\\", "\\\\").replaceAll("%", "%%");
    const loop = `"$(printf '${escaped(format)}%.0s' $(seq ${run.length / character.length}))"`;
    // The shell removes line breaks at the end of a substitution.
    written += escaped(text.slice(end, index)) + (/\s|'/.test(character) ? escaped(run) : `'${loop}'`);
    end = index + run.length;
  }
  return `'${written}${escaped(text.slice(end))}'`;
}
