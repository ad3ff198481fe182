import type { Schemas } from "../../../generated/operations.ts";

export type RecoveredAttempt = Schemas["RecoveredAttemptList"]["recoveredAttempts"][number];
export type Metadata = NonNullable<Schemas["SignupStart"]["metadata"]>;

/** `claimed` and `recovered` are the end of being open. */
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
  /** What the interruption named. */
  readonly metaWabaId: string | null;
  readonly metaBusinessId: string | null;
}

export interface Interruption {
  readonly metaWabaId: string;
  readonly metaBusinessId: string | null;
  /** When it was found that the account can be read; `null` where it cannot. */
  readonly recoveredAt: string | null;
}

export interface SignupAttemptStore {
  insert(organizationId: string, attempt: NewSignupAttempt): Promise<void>;
  find(organizationId: string, id: string): Promise<SignupAttempt | undefined>;

  /**
   * Keeps that an attempt was interrupted; it is recovered where its account can be read and no other organization has
   * it. An attempt that is recovered or claimed already stays as it is.
   *
   * @returns what the attempt is now, or `undefined` when there is none
   */
  interrupt(organizationId: string, id: string, interruption: Interruption): Promise<AttemptStatus | undefined>;

  /** All that can be claimed, newest first. */
  listRecovered(organizationId: string): Promise<readonly RecoveredAttempt[]>;
}
