import type { Contract } from "../runtime/document.ts";
import { type Operation, operationsOf } from "../runtime/document.ts";
import { clientModule } from "./client-module.ts";
import { forTypes } from "./for-types.ts";
import { operationNames } from "./operation-names.ts";
import { securityOf } from "./operation-table.ts";
import { operationsModule } from "./operations.ts";
import { serverModule } from "./server-module.ts";
import type { TypeWriter } from "./type-writer.ts";
import { schemaTypes } from "./types.ts";

/** The generated modules of a contract, by file name. */
export function contractModules(contract: Contract, operations: readonly Operation[]): Record<string, string> {
  const typed = forTypes(contract);
  const rewritten = new Map(operationsOf(typed).map((operation) => [operation.id, operation]));
  const both = operations.map((operation) => ({ operation, forTypes: rewritten.get(operation.id) ?? operation }));
  const types = schemaTypes(typed);
  const names = operationNames(operations, types.names);
  const security = (operation: Operation) => securityOf(contract, operation);
  const writer: TypeWriter = { contract, typed, types, names, security };
  return {
    "types.ts": types.module,
    "operations.ts": operationsModule(writer, both),
    "client.ts": clientModule(writer, both),
    "server.ts": serverModule,
  };
}
