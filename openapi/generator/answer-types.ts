import type { Operation } from "../runtime/document.ts";
import { type HeaderObject, type ResponseObject, resolve } from "../runtime/document.ts";
import { type Body, contentsOf } from "./content-types.ts";
import { literal } from "./literal.ts";
import { type StatusRow, statusRows } from "./statuses.ts";
import type { TypeWriter } from "./type-writer.ts";

export interface AnswerTypes {
  /** The body types that a handler may return. */
  readonly given: readonly Body[];
  /** The body types that a call may return. */
  readonly got: readonly Body[];
  /** The type of the headers, if the response declares any. */
  readonly headers: string | undefined;
  readonly needsHeaders: boolean;
  /** Whether a handler may leave out the body, since it is not sent (RFC 9110, 9.3.2). */
  readonly isHead: boolean;
}

/** Never with content, even if the contract declares some (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
const EMPTY = new Set(["204", "205", "304"]);

/** The response types of an operation. */
export function answersOf(writer: TypeWriter, { declared, method }: Operation): StatusRow<AnswerTypes>[] {
  return statusRows(declared.responses ?? {}).map(({ response: declaredResponse, ...row }) => {
    const { content = {}, headers = {} } = resolve<ResponseObject>(writer.typed, declaredResponse);
    const fields = Object.entries(headers)
      .map(([name, header]) => ({ name, header: resolve<HeaderObject>(writer.typed, header) }))
      // OpenAPI ignores a declared Content-Type, since `content` already names it (3.1, Response Object).
      .filter(({ name }) => name.toLowerCase() !== "content-type")
      .map(({ name, header }) => ({
        name,
        optional: header.required !== true,
        schema: header.schema ?? {},
        documented: { description: header.description },
      }));
    const contents = EMPTY.has(row.status) ? {} : content;
    const response: AnswerTypes = {
      given: contentsOf(writer, contents, "given"),
      got: method === "head" ? [] : contentsOf(writer, contents, "got"),
      headers:
        fields.length === 0 ? undefined : writer.names.headers(writer.types.members(fields, writer.names.schema)),
      needsHeaders: fields.some(({ optional }) => !optional),
      isHead: method === "head",
    };
    return { ...row, response };
  });
}

type Row = StatusRow<AnswerTypes>;

/** The types that a handler may return. */
export const responseMembers = (rows: readonly Row[]): string[] =>
  membersOf(rows, ({ response: { given: contents, headers = "object", needsHeaders, isHead } }) => {
    const always = needsHeaders ? ["headers"] : [];
    const needed = contents.length > 1 ? [...always, "contentType"] : always;
    const empty: OfStatus = (status) => withRequired(`EmptyAnswer<${status}, ${headers}>`, always);
    const full = contents.map(
      (content): OfStatus =>
        (status) =>
          withRequired(`Answer<${status}${argumentsOf(content, headers, "object")}>`, needed),
    );
    return contents.length === 0 || isHead ? [empty, ...full] : full;
  });

const withRequired = (type: string, names: readonly string[]) =>
  names.length === 0 ? type : `WithRequired<${type}, ${names.map((name) => literal(name)).join(" | ")}>`;

/** The types that a call may return. */
export const resultMembers = (rows: readonly Row[]): string[] =>
  membersOf(rows, ({ ok, response: { got: contents, headers = "Nothing" } }) => {
    const type = ok ? "OkResult" : "FailedResult";
    if (contents.length === 0) return [(status) => `${type}<${status}, undefined, ${headers}, undefined>`];
    return contents.map((content) => (status) => `${type}<${status}${argumentsOf(content, headers, "Nothing")}>`);
  });

type OfStatus = (status: string) => string;

/** Groups the statuses that have the same response type. */
function membersOf(rows: readonly Row[], typesOf: (row: Row) => OfStatus[]): string[] {
  const found = rows.flatMap((row) => typesOf(row).map((type) => ({ status: row.status, type, text: type("") })));
  return [...Map.groupBy(found, ({ text }) => text).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [first.type(same.map(({ status }) => status).join(" | "))];
  });
}

/** The type arguments after the status, without trailing defaults. */
function argumentsOf({ body, contentType }: Body, headers: string, noHeaders: string): string {
  if (contentType !== '"application/json"') return `, ${body}, ${headers}, ${contentType}`;
  return headers === noHeaders ? `, ${body}` : `, ${body}, ${headers}`;
}
