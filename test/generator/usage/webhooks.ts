// @ts-nocheck: types.test.ts compiles this beside what is generated from contracts/webhooks.yaml, without this line.
import type { OperationHandlers, OperationId } from "./operations.ts";

export const handlers: OperationHandlers = { listThings: () => ({ status: 200, body: ["a"] }) };
// @ts-expect-error a webhook is no operation
export const id: OperationId = "thingMade";
