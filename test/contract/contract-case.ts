import type { OperationCall, OperationId, OperationStatus, Tag, TaggedHandlers } from "../../generated/operations.ts";
import type { ErrorCode } from "../../server/domain/refusal.ts";

/** Ids that a case may use: from the contract's examples on mock and stub, of real resources on the server. */
export interface Ids {
  readonly adminKeyId: string;
  readonly unknownAdminKeyId: string;
  readonly appId: string;
  readonly unknownAppId: string;
  readonly attemptId: string;
  readonly unknownAttemptId: string;
  readonly phoneNumberId: string;
  readonly unknownPhoneNumberId: string;
  readonly profileId: string;
  readonly unknownProfileId: string;
}

/** The state that the server needs before the request; mock and stub have no state and are told by `Prefer`. */
export type Given =
  | "number registered"
  | "unverified number registered"
  | "code requested"
  | "two numbers registered"
  | "settings changed"
  | "app exists"
  | "two admin keys"
  | "account connected"
  | "account disconnected"
  | "attempt started"
  | "attempt recovered"
  | "Meta is down"
  | `Meta answers ${ErrorCode}`
  | "limit used up"
  | "store fails"
  | "store is busy";

/** A request and the response that the contract promises. */
export interface ContractCase<Id extends OperationId> {
  readonly title: string;
  readonly status: OperationStatus<Id>;
  readonly call: (ids: Ids) => OperationCall<Id>;
  readonly given?: Given | readonly Given[];
  /**
   * What determines the response. `request`: the request alone, so every target must send it. `state`: something that
   * only the server stores; mock and stub send it for `Prefer: code=…`.
   */
  readonly by: "request" | "state";
  readonly code?: string;
  readonly param?: string;
  /** Whether to send no key. */
  readonly anonymous?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export type ContractCases = { readonly [Id in OperationId]: readonly ContractCase<Id>[] };

/** The cases of one tag, so that the compiler names the file that lacks some. */
export type TaggedCases<T extends Tag> = Pick<ContractCases, keyof TaggedHandlers<T>>;

/** Builds a call that the types refuse, for a case with an invalid request. */
export const malformed = <Call extends OperationCall<OperationId>>(call: object): Call => call as Call;

/** The responses that every operation has: 401 without a key, 429, 500 and 503. */
export function commonCases<Id extends OperationId>(call: (ids: Ids) => OperationCall<Id>): ContractCase<Id>[] {
  const common = [
    { title: "without a key", status: 401, by: "request", anonymous: true },
    { title: "over the limit", status: 429, by: "state", given: "limit used up", code: "rate_limit_exceeded" },
    { title: "when the store fails", status: 500, by: "state", given: "store fails" },
    { title: "when the store is busy", status: 503, by: "state", given: "store is busy" },
  ] as const;
  // Every operation declares these four; the completeness test fails for one that does not.
  return common.map((each) => ({ ...each, call }) as unknown as ContractCase<Id>);
}

/** The responses of an operation with a body: 413 and 415. */
export function bodyCases<Id extends OperationId>(call: (ids: Ids) => OperationCall<Id>): ContractCase<Id>[] {
  const huge = (ids: Ids) => malformed<OperationCall<Id>>({ ...call(ids), body: { filler: "x".repeat(2_000_000) } });
  const cases = [
    // Prism has no limit of its own below 10 MB, so the mock is told by `Prefer`.
    { title: "with a body of 2 MB", status: 413, by: "state", call: huge },
    { title: "with text/plain", status: 415, by: "request", call, headers: { "Content-Type": "text/plain" } },
  ] as const;
  return cases as unknown as ContractCase<Id>[];
}

/** The responses of an operation that calls Meta for a number: no such number, Meta refuses, Meta is down. */
export function metaCases<Id extends OperationId>(call: (ids: Ids) => OperationCall<Id>): ContractCase<Id>[] {
  const unknown = (ids: Ids) => call({ ...ids, phoneNumberId: ids.unknownPhoneNumberId });
  const restricted = ["number registered", "Meta answers account_restricted"];
  const cases = [
    { title: "a number that does not exist", status: 404, by: "state", call: unknown },
    { title: "of a locked account", status: 403, by: "state", given: restricted, call, code: "account_restricted" },
    {
      title: "while Meta is down",
      status: 424,
      by: "state",
      given: ["number registered", "Meta is down"],
      call,
      code: "meta_api_unavailable",
    },
  ] as const;
  return cases as unknown as ContractCase<Id>[];
}
