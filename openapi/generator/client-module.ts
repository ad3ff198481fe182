import { resolve } from "../runtime/document.ts";
import { key } from "./literal.ts";
import { comment } from "./operation-comment.ts";
import type { TypedOperation, TypeWriter } from "./type-writer.ts";

/** Writes `client.ts`: the client with one method per operation. */
export function clientModule(writer: TypeWriter, typed: readonly TypedOperation[]): string {
  const { names } = writer;
  const used = typed.flatMap(({ operation: { id } }) => [names.operation(id, "Call"), names.operation(id, "Result")]);
  const imported = ["OperationCall", "PagedOperationId", "PageItem", ...used];
  return `import { operations } from "./operations.ts";
import type {
${imported.map((name) => `  ${name},\n`).join("")}} from "./operations.ts";
import { type CallOptions, type ClientOptions, createContractClient, type Middleware } from "./runtime/client.ts";
import type { CallArguments } from "./runtime/operation-types.ts";

export * from "./runtime/client.ts";

/** One method per operation; each gives a union by \`status\`. */
export interface Client {
${typed.map((each) => method(writer, each)).join("\n")}
  /** Adds middleware, for logs, metrics and the like; it sees every attempt. */
  readonly use: (...middleware: Middleware[]) => void;
  /** Goes through a list, whatever the number of its pages: \`for await (const item of client.paginate("listThings"))\`. */
  readonly paginate: <Id extends PagedOperationId>(
    operationId: Id,
    ...args: CallArguments<OperationCall<Id>, CallOptions>
  ) => AsyncGenerator<PageItem<Id>, void, undefined>;
}

/** Makes a client: one method per operation of this contract. */
export function createClient(options: ClientOptions): Client {
  // The table has the operations, the types say what they take and give: here the two are tied together.
  return createContractClient(operations, options) as object as Client;
}
`;
}

function method({ typed, names }: TypeWriter, { operation, forTypes }: TypedOperation): string {
  const { id, parameters } = operation;
  const { required: needsBody = false } = resolve<{ required?: boolean }>(typed, forTypes.declared.requestBody ?? {});
  const isNeeded = needsBody || parameters.some((parameter) => parameter.in === "path" || parameter.required === true);
  const call = `call${isNeeded ? "" : "?"}: ${names.operation(id, "Call")}`;
  return `${comment(operation)}  readonly ${key(id)}: (${call}, options?: CallOptions) => Promise<${names.operation(id, "Result")}>;`;
}
