import type { IHttpRequest } from "@stoplight/prism-http";
import { isForm, isJson } from "../../generated/runtime/media-type.ts";
import { type Fields, partsAsFields, readParts } from "../../generated/runtime/server.ts";
import type { PrismRequest } from "./messages.ts";

/** A request in Prism's form. */
export interface Received extends ReceivedBody, Omit<IHttpRequest, "body"> {}

interface ReceivedBody {
  /** Parsed JSON, or a text. */
  readonly body: unknown;
  /** The fields of a form, percent-encoded. */
  readonly fields?: Fields;
}

export async function receive({ method, url, headers, body: bytes }: PrismRequest): Promise<Received> {
  const { pathname, searchParams } = new URL(`http://mock${url}`);
  const { "transfer-encoding": _, "content-type": contentType, accept, ...others } = headers;
  const accepted = String(accept ?? "")
    .split(",")
    .filter((range) => essenceOf(range) !== undefined);
  const mediaType = essenceOf(contentType);
  const baseUrl = searchParams.get("__server");
  return {
    method: method.toLowerCase() as IHttpRequest["method"],
    url: { path: pathname, query: valuesByName(searchParams), ...(baseUrl && { baseUrl }) },
    headers: {
      ...(others as Record<string, string>),
      "content-length": String(bytes.length),
      // Prism throws at malformed media types.
      ...(accepted.length > 0 && { accept: accepted.join(",") }),
      ...(mediaType !== undefined && { "content-type": String(contentType) }),
    },
    ...(await read(bytes, mediaType ?? "", String(contentType))),
  };
}

function essenceOf(contentType: unknown): string | undefined {
  const essence = String(contentType).split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+$/.test(essence) ? essence : undefined;
}

function valuesByName(parameters: URLSearchParams): Record<string, string | string[]> {
  const values = [...new Set(parameters.keys())].map((name): [string, string | string[]] => {
    const [first = "", ...others] = parameters.getAll(name);
    return [name, others.length === 0 ? first : [first, ...others]];
  });
  return Object.fromEntries(values);
}

async function read(bytes: Uint8Array, mediaType: string, contentType: string): Promise<ReceivedBody> {
  if (bytes.length === 0) return { body: null };
  const text = Buffer.from(bytes).toString();
  try {
    if (isJson(mediaType)) return { body: JSON.parse(fatalDecoder.decode(bytes)) as unknown };
    if (!isForm(mediaType)) return { body: text };
    const isUrlEncoded = mediaType === "application/x-www-form-urlencoded";
    const fields = isUrlEncoded ? new URLSearchParams(text) : readParts(Buffer.from(bytes), contentType);
    return { body: text, fields: await partsAsFields(fields) };
  } catch {
    return { body: text };
  }
}

const fatalDecoder = new TextDecoder("utf-8", { fatal: true });
