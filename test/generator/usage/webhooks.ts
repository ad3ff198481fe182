// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/webhooks.yaml.
import type { OperationHandlers, OperationId } from "./operations.ts";

export const handlers: OperationHandlers = { listThings: () => ({ status: 200, body: ["a"] }) };
// @ts-expect-error a webhook is not an operation
export const id: OperationId = "thingMade";
