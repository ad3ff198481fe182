import { answersOf, responseMembers, resultMembers } from "./answer-types.ts";
import { callType, parameterTypes, requestType } from "./call-types.ts";
import type { Form } from "./operation-names.ts";
import { union } from "./text.ts";
import type { TypedOperation, TypeWriter } from "./type-writer.ts";

/** Writes what an operation takes and gives: for who handles it (request, response) and who calls it (call, result). */
export function operationTypes(writer: TypeWriter, typed: TypedOperation): string {
  const { id } = typed.operation;
  const named = (form: Form) => writer.names.operation(id, form);
  const rows = answersOf(writer, typed.forTypes);
  return [
    ...parameterTypes(writer, typed),
    `/** What a handler of \`${id}\` gets. */\nexport ${requestType(writer, typed)}\n`,
    `/** What a handler of \`${id}\` gives. */\nexport type ${named("Response")} =${union(responseMembers(rows))};\n`,
    `/** What a call of \`${id}\` takes. */\nexport ${callType(writer, typed)}\n`,
    `/** What a call of \`${id}\` gives. */\nexport type ${named("Result")} =${union(resultMembers(rows))};\n`,
  ].join("\n");
}
