import type { OperationCall, OperationId, OperationStatus, Tag, TaggedHandlers } from "../../generated/operations.ts";
import type { ErrorCode } from "../../server/domain/refusal.ts";

/** Ids that a case may name: the contract's examples on mock and stub, ids of real things on the server. */
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

/** What must be so on the server before the request comes; mock and stub have no state and are asked by `Prefer`. */
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

/** One request and the answer that the contract promises for it. */
export interface ContractCase<Id extends OperationId> {
  readonly title: string;
  readonly status: OperationStatus<Id>;
  readonly call: (ids: Ids) => OperationCall<Id>;
  readonly given?: Given | readonly Given[];
  /**
   * What brings the answer about. `request`: the request alone, so every target must give it. `state`: something that
   * only the server has; mock and stub answer it on `Prefer: code=…`.
   */
  readonly by: "request" | "state";
  readonly code?: string;
  readonly param?: string;
  /** Sends no key. */
  readonly anonymous?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export type ContractCases = { readonly [Id in OperationId]: readonly ContractCase<Id>[] };

/** The cases of one tag, so that the compiler names the file where some are missing. */
export type TaggedCases<T extends Tag> = Pick<ContractCases, keyof TaggedHandlers<T>>;

/** A call that the types refuse: what a case of a bad request sends. */
export const malformed = <Call extends OperationCall<OperationId>>(call: object): Call => call as Call;

/** The answers that every operation has: without a key, over the limit, and when we fail. */
export function commonCases<Id extends OperationId>(call: (ids: Ids) => OperationCall<Id>): ContractCase<Id>[] {
  const common = [
    { title: "without a key", status: 401, by: "request", anonymous: true },
    { title: "over the limit", status: 429, by: "state", given: "limit used up", code: "rate_limit_exceeded" },
    { title: "when the store fails", status: 500, by: "state", given: "store fails" },
    { title: "when the store is busy", status: 503, by: "state", given: "store is busy" },
  ] as const;
  // Every operation of the contract declares these four; the completeness test fails for one that does not.
  return common.map((each) => ({ ...each, call }) as unknown as ContractCase<Id>);
}

/** The answers of an operation that takes a body: too much of it, and of another kind. */
export function bodyCases<Id extends OperationId>(call: (ids: Ids) => OperationCall<Id>): ContractCase<Id>[] {
  const huge = (ids: Ids) => malformed<OperationCall<Id>>({ ...call(ids), body: { filler: "x".repeat(2_000_000) } });
  const cases = [
    // Prism has no limit of its own below 10 MB, so the mock is asked for this one.
    { title: "with a body of 2 MB", status: 413, by: "state", call: huge },
    { title: "with text/plain", status: 415, by: "request", call, headers: { "Content-Type": "text/plain" } },
  ] as const;
  return cases as unknown as ContractCase<Id>[];
}

/** The answers of an operation that asks Meta about a number: none such, Meta refuses, Meta is down. */
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
