import { type Operation, type ResponseObject, resolve } from "../runtime/document.ts";
import { isStreamable } from "../runtime/media-type.ts";
import { key } from "./literal.ts";
import { comment } from "./operation-comment.ts";
import type { TypedOperation, TypeWriter } from "./type-writer.ts";

/** Writes `client.ts`: the client with one method per operation. */
export function clientModule(writer: TypeWriter, typed: readonly TypedOperation[]): string {
  const { names } = writer;
  const streams = typed.some(({ operation }) => canStream(writer, operation));
  const used = typed.flatMap(({ operation: { id } }) => [names.operation(id, "Call"), names.operation(id, "Result")]);
  const imported = ["OperationCall", "PagedOperationId", "PageItem", ...used];
  return `import { operations } from "./operations.ts";
import type {
${imported.map((name) => `  ${name},\n`).join("")}} from "./operations.ts";
import {
  type CallOptions,
  type ClientOptions,
  createContractClient,
  type Middleware,${streams ? "\n  type StreamOptions," : ""}
} from "./runtime/client.ts";
import type { CallArguments${streams ? ", StreamedResult" : ""} } from "./runtime/operation-types.ts";

export * from "./runtime/client.ts";

/** One method per operation; each returns a union that \`status\` discriminates. */
export interface Client {
${typed.map((each) => method(writer, each)).join("\n")}
  /** Adds middleware, for logs, metrics and the like; it sees every attempt. */
  readonly use: (...middleware: Middleware[]) => void;
  /** Iterates over all pages of a list: \`for await (const item of client.paginate("listThings"))\`. */
  readonly paginate: <Id extends PagedOperationId>(
    operationId: Id,
    ...args: CallArguments<OperationCall<Id>, CallOptions>
  ) => AsyncGenerator<PageItem<Id>, void, undefined>;
}

/** Creates a client with one method per operation of this contract. */
export function createClient(options: ClientOptions): Client {
  // The table contains the operations and the types describe them; this cast connects the two.
  return createContractClient(operations, options) as object as Client;
}
`;
}

function method(writer: TypeWriter, { operation, forTypes }: TypedOperation): string {
  const { typed, names } = writer;
  const { id, parameters } = operation;
  const { required: needsBody = false } = resolve<{ required?: boolean }>(typed, forTypes.declared.requestBody ?? {});
  const isNeeded = needsBody || parameters.some((parameter) => parameter.in === "path" || parameter.required === true);
  const [call, result] = [names.operation(id, "Call"), names.operation(id, "Result")];
  const usual = `(call${isNeeded ? "" : "?"}: ${call}, options?: CallOptions)`;
  if (!canStream(writer, operation))
    return `${comment(operation)}  readonly ${key(id)}: ${usual} => Promise<${result}>;`;
  const streamed = `(call: ${call}${isNeeded ? "" : " | undefined"}, options: StreamOptions)`;
  return `${comment(operation)}  readonly ${key(id)}: {
    ${streamed}: Promise<StreamedResult<${result}>>;
    ${usual}: Promise<${result}>;
  };`;
}

/** Whether a success has a body that can be streamed; without a declared 2xx status, `default` counts. */
function canStream({ contract }: TypeWriter, { declared: { responses = {} } }: Operation): boolean {
  const named = Object.keys(responses).filter((status) => status.startsWith("2"));
  const successes = named.length > 0 ? named : ["default"];
  return successes.some((status) => {
    const { content = {} } = resolve<ResponseObject>(contract, responses[status] ?? {});
    return Object.keys(content).some(isStreamable);
  });
}
