import type { PermitStore } from "../domain/permit-store.ts";
import type { Count } from "./windows.ts";

/** This server's share of a subject's permits. */
interface Share {
  permits: number;
  /** How many permits remained in the database after this share was taken. */
  readonly left: number;
  readonly endsAt: number;
}

/** The most subjects with a share at a time. Beyond that, the oldest share is dropped with its permits. */
const MOST_SHARES = 100_000;

/**
 * Counts requests by key, in windows of time, together with other servers on the same database. Asks the database for a
 * share of what is left, not for each request.
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

  /** Simultaneous requests for a key wait for the same share. */
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
