// @ts-nocheck: types.test.ts compiles this beside what is generated from contracts/security.yaml, without this line.
import type { OperationRequest } from "./operations.ts";

interface Caller {
  readonly id: string;
}

export const closed = ({ caller }: OperationRequest<"getClosed", Caller>): string => caller.id;
// @ts-expect-error nobody has to be there
export const halfOpen = ({ caller }: OperationRequest<"getHalfOpen", Caller>): string => caller.id;
// @ts-expect-error nobody is asked
export const open = ({ caller }: OperationRequest<"getOpen", Caller>): unknown => caller;
