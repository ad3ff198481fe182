import { type Now, timestamp } from "../dependencies.ts";
import type { AdminKeyStore, KnownCaller } from "./admin-key-store.ts";

/** A use is recorded only if the last recorded one is at least this old, in milliseconds. */
const AT_MOST_EVERY_MS = 60_000;

/**
 * Records the use of keys, at most once a minute for each key.
 *
 * This happens in the background: no request waits for it, and a failure is only reported.
 */
export class KeyUses {
  readonly #keys: AdminKeyStore;
  readonly #now: Now;
  readonly #report: (failure: unknown) => void;
  readonly #underway = new Set<string>();

  constructor(keys: AdminKeyStore, now: Now, report: (failure: unknown) => void) {
    this.#keys = keys;
    this.#now = now;
    this.#report = report;
  }

  /** Records that a key was used just now. */
  note({ keyId, lastUsedAt }: KnownCaller): void {
    const now = this.#now();
    const since = now - AT_MOST_EVERY_MS;
    if (this.#underway.has(keyId) || (lastUsedAt !== null && Date.parse(lastUsedAt) > since)) return;
    this.#underway.add(keyId);
    void this.#write(keyId, timestamp(now), timestamp(since));
  }

  async #write(keyId: string, usedAt: string, since: string): Promise<void> {
    try {
      await this.#keys.noteUse(keyId, usedAt, since);
    } catch (failure) {
      this.#report(failure);
    } finally {
      this.#underway.delete(keyId);
    }
  }
}
