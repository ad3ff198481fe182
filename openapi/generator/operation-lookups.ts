import { type Content, type ResponseObject, resolve } from "../runtime/document.ts";
import { isJson } from "../runtime/media-type.ts";
import { key, literal } from "./literal.ts";
import { shortComment } from "./operation-comment.ts";
import { pageOf } from "./paging.ts";
import type { TypedOperation, TypeWriter } from "./type-writer.ts";

/** Writes the types that are looked up by operationId. */
export function lookups(writer: TypeWriter, typed: readonly TypedOperation[]): string {
  const asksCaller = typed.some(({ operation }) => writer.security(operation) !== "none");
  return `/** The types of each operation, by operationId. */
export interface Operations<${asksCaller ? "Caller" : "_Caller"} = unknown> {
${typed.map((each) => row(writer, each)).join("\n")}
}

export type OperationId = keyof Operations;

/** A request that passed validation: parameters converted to their types, defaults filled in. */
export type OperationRequest<Id extends OperationId, Caller = unknown> = PartOf<Operations<Caller>[Id], "request">;

/** What a handler returns: one of the declared statuses, with its body and headers. */
export type OperationResponse<Id extends OperationId> = PartOf<Operations[Id], "response">;

/** The arguments of a call: path, query, headers and body, if the operation declares them. */
export type OperationCall<Id extends OperationId> = PartOf<Operations[Id], "call">;

/** The result of a call: a union by status, so \`if (result.status === 409)\` narrows the body. */
export type OperationResult<Id extends OperationId> = PartOf<Operations[Id], "result">;

export type OperationStatus<Id extends OperationId> = OperationResponse<Id> extends { readonly status: infer Status }
  ? Status
  : never;

export type OperationHandler<Id extends OperationId, Caller = unknown, Context = object> = OperationHandlers<
  Caller,
  Context
>[Id];

/**
 * One handler per operation; a missing handler does not compile. \`Context\` is added to each request; this server adds
 * \`HandlerContext\`.
 */
export type OperationHandlers<Caller = unknown, Context = object> = {
  readonly [Id in keyof Operations<Caller>]: (
    request: PartOf<Operations<Caller>[Id], "request"> & Context,
  ) => PartOf<Operations<Caller>[Id], "response"> | Promise<PartOf<Operations<Caller>[Id], "response">>;
};

/** The operations of each tag. */
export interface Tags {
${tagRows(typed).join("\n")}
}

export type Tag = keyof Tags;

/** The handlers of one tag, so that the compiler names the file that lacks one. */
export type TaggedHandlers<T extends Tag, Caller = unknown, Context = object> = Pick<
  OperationHandlers<Caller, Context>,
  Tags[T]
>;

/** The item type of each paged list. */
export interface PageItems {
${typed.flatMap((each) => itemRow(writer, each)).join("\n")}
}

/** The operations that return a paged list. */
export type PagedOperationId = keyof PageItems;

/** The item type of one such list. */
export type PageItem<Id extends PagedOperationId> = PageItems[Id];
`;
}

function row({ names, security }: TypeWriter, { operation }: TypedOperation): string {
  const { id } = operation;
  const caller = security(operation) === "none" ? "" : "<Caller>";
  const types = [
    `${names.operation(id, "Request")}${caller}`,
    ...(["Response", "Call", "Result"] as const).map((form) => names.operation(id, form)),
  ];
  return `${shortComment(operation)}  ${key(id)}: OperationTypes<${types.join(", ")}>;`;
}

function tagRows(typed: readonly TypedOperation[]): string[] {
  const tags = Map.groupBy(typed, ({ operation }) => operation.declared.tags?.[0] ?? "");
  return [...tags].map(
    ([tag, tagged]) => `  ${key(tag)}: ${tagged.map(({ operation }) => literal(operation.id)).join(" | ")};`,
  );
}

function itemRow({ contract, typed, types, names }: TypeWriter, { operation, forTypes }: TypedOperation): string[] {
  const { page } = pageOf(contract, operation);
  if (page === undefined) return [];
  const { content = {} } = resolve<ResponseObject>(typed, forTypes.declared.responses?.["200"] ?? {});
  const [schema = {}] = Object.entries(content as Content).flatMap(([type, media]) =>
    isJson(type) ? [media.schema ?? {}] : [],
  );
  const list = types.write(schema, names.schema).replaceAll("\n", "\n  ");
  return [`  ${key(operation.id)}: ItemOf<${list}, ${literal(page.items)}>;`];
}
