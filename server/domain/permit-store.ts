/** A share of what a subject may do in a window of time. */
export interface Permits {
  /** 0 when the limit is used up. */
  readonly granted: number;
  /** What is left after this share, for later and for other servers. */
  readonly left: number;
  /** The time until the window ends, by the database's clock. */
  readonly resetMs: number;
}

/** Hands out permits, so that several servers together do not exceed a limit. */
export interface PermitStore {
  /** Takes a share of what is left; the less is left, the smaller the share. A window begins with its first share. */
  take(subject: string, limit: number, windowMs: number): Promise<Permits>;
}
