// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import { essence } from "../media-type.ts";
import { decodedIfPossible } from "./cookies.ts";
import { RequestRefusal } from "./refusal.ts";
import { utf8WithMark, withoutMark } from "./utf8.ts";

type PartEntry = readonly [name: string, value: string | UnreadFile];
/** The same of a form that a middleware parsed. */
export type FormEntry = PartEntry | readonly [name: string, value: string | File];

/** A file of a multipart body, whose `File` is made only if a handler gets it, since that takes longer than to parse it. */
export class UnreadFile {
  readonly name: string;
  readonly type: string;
  readonly #bytes: Buffer<ArrayBuffer>;

  constructor(name: string, type: string, bytes: Buffer<ArrayBuffer>) {
    this.name = name;
    this.type = type;
    this.#bytes = bytes;
  }

  /** In bytes. */
  get size(): number {
    return this.#bytes.length;
  }

  /** Its bytes as UTF-8, with U+FFFD for what is none. */
  text(): string {
    return withoutMark(this.#bytes.toString());
  }

  file(): File {
    return new File([this.#bytes], this.name, { type: this.type });
  }
}

/** The parts of a multipart body, in the order in which they were sent. */
export class Parts {
  readonly #entries: readonly PartEntry[];

  constructor(entries: readonly PartEntry[]) {
    this.#entries = entries;
  }

  [Symbol.iterator](): Iterator<PartEntry> {
    return this.#entries[Symbol.iterator]();
  }
}

/**
 * Whether a body is a form: read here, or by another middleware. The class `FormData` is not mentioned, because Node
 * would start all of `fetch` for it, a tenth of the time until a server's first response.
 */
export const isForm = (body: unknown): body is FormData | Parts =>
  body instanceof Parts || Object.prototype.toString.call(body) === "[object FormData]";

/**
 * Parses a body of `multipart/form-data` (RFC 7578). What precedes the first part or follows the last one is ignored. As
 * in browsers, `%22`, `%0D` and `%0A` in a quoted name stand for what cannot be written there.
 *
 * Refuses with 400 what cannot be parsed, a part with more than 16 KiB of headers, and a header or text field that is not
 * UTF-8; files may contain any bytes.
 */
export function readParts(bytes: Buffer<ArrayBuffer>, contentType: string): Parts {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined || essence(contentType) !== "multipart/form-data") throw unreadable();
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const entries: PartEntry[] = [];
  // The first delimiter needs no line break before it.
  const first = bytes.indexOf(delimiter.subarray(LINE_BREAK.length));
  if (first < 0) throw unreadable();
  let start = first + delimiter.length - LINE_BREAK.length;
  while (bytes[start] !== HYPHEN || bytes[start + 1] !== HYPHEN) {
    const end = bytes.indexOf(delimiter, start);
    if (end < 0) throw unreadable();
    entries.push(entryOf(bytes.subarray(start, end)));
    start = end + delimiter.length;
  }
  return new Parts(entries);
}

const HYPHEN = 0x2d;
const LINE_BREAK = "\r\n";
/** As many bytes as Node accepts in the headers of a request. */
const MOST_HEADERS = 16_384;

const unreadable = () => new RequestRefusal(400, "The multipart body could not be read.");

/** @param part begins with the line break after the delimiter */
function entryOf(part: Buffer<ArrayBuffer>): PartEntry {
  const end = part.indexOf(LINE_BREAK + LINE_BREAK);
  if (end < 0 || end > MOST_HEADERS) throw unreadable();
  const headers = headersOf(utf8WithMark(part.subarray(0, end)));
  const { name, filename } = dispositionOf(headers.get("content-disposition") ?? "");
  const sent = part.subarray(end + 2 * LINE_BREAK.length);
  const isBase64 = headers.get("content-transfer-encoding")?.toLowerCase() === "base64";
  const bytes = isBase64 ? Buffer.from(sent.toString("latin1"), "base64") : sent;
  if (filename === undefined) return [name, utf8WithMark(bytes)];
  return [name, new UnreadFile(filename, headers.get("content-type") ?? "text/plain", bytes)];
}

/** @param head one header in each line after the first, which has to be empty */
function headersOf(head: string): Map<string, string> {
  const [start, ...lines] = head.split(LINE_BREAK);
  if (start !== "") throw unreadable();
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^([\w!#$%&'*+.^`|~-]+)[ \t]*:[ \t]*([^\r\n]*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw unreadable();
    headers.set(name.toLowerCase(), value.replace(/(?<![ \t])[ \t]+$/, ""));
  }
  return headers;
}

const PARAMETER = /(?:[ \t]*;)+[ \t]*(?:([^\s=;"]+)=[ \t]*(?:"([^"]*)"|([^\s;"]*)))?/gy;

/** `form-data; name="a"; filename="b.png"` -> `{ name: "a", filename: "b.png" }` */
function dispositionOf(value: string): { readonly name: string; readonly filename: string | undefined } {
  const [type = ""] = value.split(";", 1);
  const parameters = [...value.slice(type.length).matchAll(PARAMETER)];
  const isParsed = parameters.reduce((length, [text]) => length + text.length, type.length) === value.length;
  if (!/^form-data[ \t]*$/i.test(type) || !isParsed) throw unreadable();
  const sent = new Map(
    parameters.map(([, name = "", quoted, plain = ""]) => [
      name.toLowerCase(),
      quoted?.replace(ESCAPE, unescaped) ?? plain,
    ]),
  );
  const [name, extended] = [sent.get("name"), sent.get("filename*")];
  if (name === undefined) throw unreadable();
  return { name, filename: extended === undefined ? sent.get("filename") : decodedName(extended) };
}

const ESCAPE = /%(?:22|0D|0A)/gi;
const unescaped = (code: string) => String.fromCharCode(Number.parseInt(code.slice(1), 16));

/** RFC 7578 forbids `filename*`, but some clients send it: `UTF-8''a%20b` -> `a b` (RFC 8187). */
const decodedName = (text: string) => decodedIfPossible(text.replace(/^utf-8'[^']*'/i, ""));
