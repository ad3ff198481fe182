/** Limits per minute, in addition to the contract's limits for each key. */
export interface RateLimits {
  /** The limit of an organization across all its keys, as a multiple of one key's limit. */
  readonly organizationKeys: number;
  /** Wrong keys from one network. */
  readonly wrongKeys: number;
  /** Requests from one network for paths outside the contract. */
  readonly beside: number;
}

export const USUAL_LIMITS: RateLimits = { organizationKeys: 10, wrongKeys: 30, beside: 600 };
