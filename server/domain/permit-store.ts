/** A part of what a subject may do in a window of time. */
export interface Permits {
  /** Of a limit that is used up, none. */
  readonly granted: number;
  /** What is left for later and for others. */
  readonly left: number;
  /** Until the window ends, by the database's clock. */
  readonly resetMs: number;
}

/** Hands out what subjects may do, so that several servers together give no more than there is. */
export interface PermitStore {
  /** Takes a part of what is left: the less that is, the smaller. A window begins with the first part. */
  take(subject: string, limit: number, windowMs: number): Promise<Permits>;
}
