/** A call that Meta counts per phone number and per kind. */
export interface MetaCall {
  readonly kind: "register" | "deregister";
  readonly metaPhoneNumberId: string;
}

/** The most calls allowed in any span of `spanMs` milliseconds. */
export interface MetaCallLimit {
  readonly most: number;
  readonly spanMs: number;
}

/**
 * Remembers the calls that Meta counts, across restarts and processes.
 *
 * Calls are counted per number, across organizations, because Meta counts that way.
 */
export interface MetaCallStore {
  /**
   * Counts the call, unless the limit is reached or Meta has locked the number. If two simultaneous calls want the last
   * slot, one gets it.
   *
   * @returns `undefined` when the call may be made; otherwise when the next slot is free, in milliseconds since 1970
   */
  reserve(call: MetaCall, limit: MetaCallLimit, now: number): Promise<number | undefined>;

  /** Stores that Meta accepts no call of this kind for the number until then, in milliseconds since 1970. */
  lock(call: MetaCall, until: number): Promise<void>;
}
