import type { Operation } from "../runtime/document.ts";
import { type HeaderObject, type ResponseObject, resolve } from "../runtime/document.ts";
import { type Body, contentsOf } from "./content-types.ts";
import { type StatusRow, statusRows } from "./statuses.ts";
import type { TypeWriter } from "./type-writer.ts";

export interface AnswerTypes {
  readonly contents: readonly Body[];
  /** The type of the headers, where some are declared. */
  readonly headers: string | undefined;
  readonly needsHeaders: boolean;
}

/** These have no content, whatever is declared (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
const EMPTY = new Set(["204", "205", "304"]);

/** The answers of an operation. */
export function answersOf(writer: TypeWriter, { declared }: Operation): StatusRow<AnswerTypes>[] {
  return statusRows(declared.responses ?? {}).map(({ response: declaredResponse, ...row }) => {
    const { content = {}, headers = {} } = resolve<ResponseObject>(writer.typed, declaredResponse);
    const fields = Object.entries(headers)
      .map(([name, header]) => ({ name, header: resolve<HeaderObject>(writer.typed, header) }))
      // OpenAPI 3.1, Response Object: what is said of this one is ignored, since `content` says it.
      .filter(({ name }) => name.toLowerCase() !== "content-type")
      .map(({ name, header }) => ({
        name,
        optional: header.required !== true,
        schema: header.schema ?? {},
        documented: { description: header.description },
      }));
    const response: AnswerTypes = {
      contents: EMPTY.has(row.status) ? [] : contentsOf(writer, content),
      headers:
        fields.length === 0 ? undefined : writer.names.headers(writer.types.members(fields, writer.names.schema)),
      needsHeaders: fields.some(({ optional }) => !optional),
    };
    return { ...row, response };
  });
}

/** What a handler gives: statuses with the same answer stand together. */
export function responseMembers(rows: readonly StatusRow<AnswerTypes>[]): string[] {
  const statuses = new Map<string, string[]>();
  for (const { status, response } of rows)
    for (const text of answerTexts(response)) statuses.set(text, [...(statuses.get(text) ?? []), status]);
  return [...statuses].map(([text, same]) => `{ readonly status: ${same.join(" | ")}; ${text} }`);
}

function answerTexts({ contents, headers = "object", needsHeaders }: AnswerTypes): string[] {
  const first = `readonly headers${needsHeaders ? "" : "?"}: ${headers};`;
  if (contents.length === 0) return [`${first} readonly body?: undefined`];
  const optional = contents.length === 1 ? "?" : "";
  return contents.map(
    ({ contentType, body }) => `${first} readonly contentType${optional}: ${contentType}; readonly body: ${body}`,
  );
}

/** What a call gives. */
export function resultMembers(rows: readonly StatusRow<AnswerTypes>[]): string[] {
  const statuses = new Map<string, { type: string; same: string[]; rest: string }>();
  for (const { status, ok, response } of rows)
    for (const rest of resultArguments(response)) {
      const type = ok ? "OkResult" : "FailedResult";
      const row = statuses.get(`${type} ${rest}`) ?? { type, same: [], rest };
      row.same.push(status);
      statuses.set(`${type} ${rest}`, row);
    }
  return [...statuses.values()].map(({ type, same, rest }) => `${type}<${same.join(" | ")}${rest}>`);
}

/** What stands after the status, without the last ones that are so by default. */
function resultArguments({ contents, headers = "Nothing" }: AnswerTypes): string[] {
  if (contents.length === 0) return [`, undefined, ${headers}, undefined`];
  return contents.map(({ body, contentType }) => {
    const isUsual = contentType === '"application/json"';
    if (isUsual) return headers === "Nothing" ? `, ${body}` : `, ${body}, ${headers}`;
    return `, ${body}, ${headers}, ${contentType}`;
  });
}
