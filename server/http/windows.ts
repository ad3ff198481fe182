/** What is known of a key after a request of it was counted. */
export interface Count {
  /** Whether there were more than the limit. */
  readonly isOver: boolean;
  readonly remaining: number;
  /** Until the count begins anew. */
  readonly resetMs: number;
}

interface Window {
  readonly endsAt: number;
  count: number;
}

/** How many keys are counted at the same time; beyond that the oldest is forgotten. */
const MOST_KEYS = 100_000;

/**
 * Counts requests by key, in windows of time; a window begins with the first request of its key.
 *
 * By a clock that only goes forward: the time of day may jump. Windows lie in the map in the order in which they end, so
 * those that are over are found in front, and nothing has to look for them.
 */
export class Windows {
  readonly limit: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(limit: number, windowMs: number, now: () => number = () => performance.now()) {
    this.limit = limit;
    this.#windowMs = windowMs;
    this.#now = now;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#windows.size;
  }

  /** Counts a request of a key. */
  count(key: string): Count {
    const now = this.#now();
    const window = this.#running(key, now) ?? this.#begin(key, now);
    window.count++;
    return this.#told(window, now);
  }

  #running(key: string, now: number): Window | undefined {
    const window = this.#windows.get(key);
    return window && window.endsAt > now ? window : undefined;
  }

  #begin(key: string, now: number): Window {
    this.#windows.delete(key);
    for (const [other, { endsAt }] of this.#windows) {
      if (endsAt > now && this.#windows.size < MOST_KEYS) break;
      this.#windows.delete(other);
    }
    const window = { endsAt: now + this.#windowMs, count: 0 };
    this.#windows.set(key, window);
    return window;
  }

  #told({ endsAt, count }: Window, now: number): Count {
    return { isOver: count > this.limit, remaining: Math.max(0, this.limit - count), resetMs: endsAt - now };
  }
}
