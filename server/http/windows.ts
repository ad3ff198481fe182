/** The state of a key after one of its requests was counted. */
export interface Count {
  /** Whether the limit is exceeded. */
  readonly isOver: boolean;
  readonly remaining: number;
  /** The time until the next window. */
  readonly resetMs: number;
}

interface Window {
  readonly endsAt: number;
  count: number;
}

/** The most keys counted at a time. Beyond that, the oldest is dropped. */
const MOST_KEYS = 100_000;

/**
 * Counts requests by key, in windows of time. A window begins with the first request of its key.
 *
 * Uses a clock that only goes forward, because the time of day may jump. The map holds windows in the order in which
 * they end, so expired ones are always at the front and need no search.
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

  /** The number of keys in memory. */
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
