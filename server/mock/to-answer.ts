import type { IPrismOutput } from "@stoplight/prism-core";
import type { IHttpResponse } from "@stoplight/prism-http";
import { serialize } from "@stoplight/prism-http-server/dist/serialize.js";
import { isJson } from "../../generated/runtime/media-type.ts";
import { concreteType, http } from "../../generated/runtime/server.ts";
import type { PrismAnswer } from "./messages.ts";

/** The statuses without a body. */
const WITHOUT_BODY = [204, 205, 304];

/** Turns Prism's output into a response that can be sent. */
export function toAnswer({ output, validations }: IPrismOutput<IHttpResponse>): PrismAnswer {
  const { statusCode: status, headers = {} } = output;
  const { "Content-type": declaredType = "application/json", ...others } = headers as Record<string, unknown> & {
    "Content-type"?: string;
  };
  const mediaType = concreteType(declaredType);
  const body = WITHOUT_BODY.includes(status) ? undefined : textOf(mediaType, output.body);
  const declared = Object.entries(others).flatMap(([name, value]) => headerOf(name, value));
  return {
    status,
    headers: {
      ...Object.fromEntries(declared),
      ...(body !== undefined && { "Content-Type": mediaType }),
      ...violationsHeader(validations),
    },
    ...(body !== undefined && { body }),
  };
}

/** Strings are sent as they are and anything else as JSON, as in the stub. */
function textOf(mediaType: string, body: unknown): string | undefined {
  if (body === undefined) return undefined;
  if (typeof body === "string" && !isJson(mediaType)) return body;
  return /[/+]xml$/.test(mediaType) ? String(serialize(body, mediaType)) : JSON.stringify(body);
}

/** Headers are ASCII: other characters of the contract's example are percent-encoded. */
function headerOf(name: string, value: unknown): [string, string][] {
  if (value === null || value === undefined || !isHeaderName(name)) return [];
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return [[name, text.toWellFormed().replaceAll(/[^\x20-\x7e]/gu, encodeURIComponent)]];
}

function isHeaderName(name: string): boolean {
  try {
    http.validateHeaderName(name);
    return true;
  } catch {
    return false;
  }
}

/** By Prism's numbers. */
const SEVERITIES = ["Error", "Warning", "Information", "Hint"];

/** Well below the 16 KiB that Node accepts for all headers together. */
const LONGEST_HEADER = 8_000;

/**
 * Prism's own header, which lists violations in request and response. In ASCII, because field names may be anything.
 */
function violationsHeader({ input, output }: IPrismOutput<unknown>["validations"]): { "sl-violations"?: string } {
  const all = [
    ...input.map((each) => ["request", each] as const),
    ...output.map((each) => ["response", each] as const),
  ];
  if (all.length === 0) return {};
  const listed = all.map(([where, { path = [], severity, code, message }]) => ({
    location: [where, ...path],
    severity: SEVERITIES[severity],
    code,
    message,
  }));
  const escaped = JSON.stringify(listed).replaceAll(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const isTooLong = escaped.length > LONGEST_HEADER;
  return { "sl-violations": isTooLong ? `Too many violations! ${escaped.slice(0, LONGEST_HEADER)}` : escaped };
}
