import type { PermitStore } from "../domain/permit-store.ts";
import type { Count } from "./windows.ts";

/** What this server has of a subject's permits. */
interface Share {
  permits: number;
  /** What there was beyond them when they were taken. */
  readonly left: number;
  readonly endsAt: number;
}

/** How many subjects have a share at the same time; beyond that the oldest is forgotten, and its permits with it. */
const MOST_SHARES = 100_000;

/**
 * Counts requests by key, in windows of time, together with the other servers on the same database. The database is asked
 * for a share of what is left, and not for each request.
 */
export class SharedWindows {
  readonly limit: number;
  readonly #name: string;
  readonly #windowMs: number;
  readonly #store: PermitStore;
  readonly #shares = new Map<string, Share>();
  readonly #asking = new Map<string, Promise<Share>>();

  constructor(name: string, limit: number, windowMs: number, store: PermitStore) {
    this.#name = name;
    this.limit = limit;
    this.#windowMs = windowMs;
    this.#store = store;
  }

  /** Counts a request of a key. */
  async count(key: string): Promise<Count> {
    for (;;) {
      const now = performance.now();
      const share = this.#shares.get(key);
      if (share === undefined || share.endsAt <= now || (share.permits === 0 && share.left > 0)) {
        await this.#ask(key);
        continue;
      }
      const isOver = share.permits === 0;
      if (!isOver) share.permits--;
      return { isOver, remaining: share.permits + share.left, resetMs: share.endsAt - now };
    }
  }

  /** Those who ask for the same key at the same time wait for one and the same share. */
  #ask(key: string): Promise<Share> {
    const asking =
      this.#asking.get(key) ??
      this.#take(key).finally(() => {
        this.#asking.delete(key);
      });
    this.#asking.set(key, asking);
    return asking;
  }

  async #take(key: string): Promise<Share> {
    const { granted, left, resetMs } = await this.#store.take(`${this.#name} ${key}`, this.limit, this.#windowMs);
    const share = { permits: granted, left, endsAt: performance.now() + resetMs };
    this.#shares.delete(key);
    this.#shares.set(key, share);
    for (const [oldest] of this.#shares) {
      if (this.#shares.size <= MOST_SHARES) break;
      this.#shares.delete(oldest);
    }
    return share;
  }
}
