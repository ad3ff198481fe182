import { answersOf, responseMembers, resultMembers } from "./answer-types.ts";
import { callType, parameterTypes, requestType } from "./call-types.ts";
import type { Form } from "./operation-names.ts";
import { union } from "./text.ts";
import type { TypedOperation, TypeWriter } from "./type-writer.ts";

/** Writes the types of an operation: request and response for its handler, call and result for its callers. */
export function operationTypes(writer: TypeWriter, typed: TypedOperation): string {
  const { id } = typed.operation;
  const named = (form: Form) => writer.names.operation(id, form);
  const rows = answersOf(writer, typed.forTypes);
  return [
    ...parameterTypes(writer, typed),
    `/** The request that a handler of \`${id}\` receives. */\nexport ${requestType(writer, typed)}\n`,
    `/** What a handler of \`${id}\` returns. */\nexport type ${named("Response")} =${union(responseMembers(rows))};\n`,
    `/** The arguments of a call of \`${id}\`. */\nexport ${callType(writer, typed)}\n`,
    `/** The result of a call of \`${id}\`. */\nexport type ${named("Result")} =${union(resultMembers(rows))};\n`,
  ].join("\n");
}
