import type { Schemas } from "../../../generated/operations.ts";

export type RecoveredAttempt = Schemas["RecoveredAttemptList"]["recoveredAttempts"][number];
export type Metadata = NonNullable<Schemas["SignupStart"]["metadata"]>;

/** `recovered` and `claimed` attempts are no longer open. */
export type AttemptStatus = "pending" | "interrupted" | "recovered" | "claimed";

export interface NewSignupAttempt {
  readonly id: string;
  readonly metadata: Metadata;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface SignupAttempt {
  readonly id: string;
  readonly status: AttemptStatus;
  readonly expiresAt: string;
  /** The account and business that the interruption named. */
  readonly metaWabaId: string | null;
  readonly metaBusinessId: string | null;
}

export interface Interruption {
  readonly metaWabaId: string;
  readonly metaBusinessId: string | null;
  /** When the account was found to be readable; `null` if it is not. */
  readonly recoveredAt: string | null;
}

export interface SignupAttemptStore {
  insert(organizationId: string, attempt: NewSignupAttempt): Promise<void>;
  find(organizationId: string, id: string): Promise<SignupAttempt | undefined>;

  /**
   * Stores that an attempt was interrupted. It becomes recovered when its account can be read and no other organization
   * has it. An attempt that is already recovered or claimed does not change.
   *
   * @returns the new status, or `undefined` when there is no such attempt
   */
  interrupt(organizationId: string, id: string, interruption: Interruption): Promise<AttemptStatus | undefined>;

  /** Lists all attempts that can be claimed, newest first. */
  listRecovered(organizationId: string): Promise<readonly RecoveredAttempt[]>;
}
