// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/security.yaml.
import type { OperationRequest } from "./operations.ts";

interface Caller {
  readonly id: string;
}

export const closed = ({ caller }: OperationRequest<"getClosed", Caller>): string => caller.id;
// @ts-expect-error there may be no caller
export const halfOpen = ({ caller }: OperationRequest<"getHalfOpen", Caller>): string => caller.id;
// @ts-expect-error the operation has no security
export const open = ({ caller }: OperationRequest<"getOpen", Caller>): unknown => caller;
