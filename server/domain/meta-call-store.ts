/** A call that Meta counts for each phone number, each kind on its own. */
export interface MetaCall {
  readonly kind: "register" | "deregister";
  readonly metaPhoneNumberId: string;
}

/** How many calls there may be in any span of so many milliseconds. */
export interface MetaCallLimit {
  readonly most: number;
  readonly spanMs: number;
}

/**
 * Remembers the calls that Meta counts, also across restarts and among several processes.
 *
 * A number is counted as Meta does it, whichever organization asks.
 */
export interface MetaCallStore {
  /**
   * Counts the call and keeps it, unless the limit is reached or Meta has locked the number. Of two simultaneous calls
   * for the last place one gets it.
   *
   * @returns `undefined` when the call may be made, else when there will be a place again, in milliseconds since 1970
   */
  reserve(call: MetaCall, limit: MetaCallLimit, now: number): Promise<number | undefined>;

  /** Keeps that Meta takes no call of this kind for the number until then, in milliseconds since 1970. */
  lock(call: MetaCall, until: number): Promise<void>;
}
