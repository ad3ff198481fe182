import type { Schemas } from "../../../generated/operations.ts";
import type { Caller } from "../caller.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Now, timestamp } from "../dependencies.ts";
import type { NewId } from "../ids.ts";
import type { Meta } from "../meta.ts";
import { Refusal } from "../refusal.ts";
import type { Store } from "../store.ts";
import type { AttemptStatus, RecoveredAttempt } from "./signup-attempt-store.ts";

type SignupStart = Schemas["SignupStart"];
type SignupInterruption = Schemas["SignupInterruption"];

/** How long an attempt stays open, in milliseconds: 15 minutes, as in Chirp's API reference. */
const OPEN_MS = 15 * 60 * 1_000;

/** The attempts of an organization to connect business accounts. */
export class SignupAttempts {
  readonly #store: Store;
  readonly #meta: Meta;
  readonly #newId: NewId;
  readonly #now: Now;

  constructor({ store, meta, newId, now }: Dependencies) {
    this.#store = store;
    this.#meta = meta;
    this.#newId = newId;
    this.#now = now;
  }

  /** Starts an attempt, without a call to Meta. */
  async start(caller: Caller, { metadata = {} }: SignupStart = {}): Promise<Schemas["SignupAttempt"]> {
    const now = this.#now();
    const attempt = {
      id: this.#newId("wss_"),
      metadata,
      createdAt: timestamp(now),
      expiresAt: timestamp(now + OPEN_MS),
    };
    await this.#store.signupAttempts.insert(caller.organizationId, attempt);
    return { attemptId: attempt.id, expiresAt: attempt.expiresAt };
  }

  /**
   * Records that an attempt was interrupted, and whether it can be claimed. It can if the installation's token belongs
   * to the organization and can read the account, and no other organization has the account.
   *
   * An attempt that is already recovered or claimed does not change.
   *
   * Refuses as not found when the attempt is not one of the caller's organization or has expired. Fails with
   * `MetaFailure` when Meta returns no usable response; nothing is changed then.
   *
   * @returns the attempt's status
   */
  async interrupt(caller: Caller, { attemptId, wabaId, businessId }: SignupInterruption): Promise<AttemptStatus> {
    const { organizationId } = caller;
    const attempt = (await this.#store.signupAttempts.find(organizationId, attemptId)) ?? notOpen(attemptId);
    if (attempt.status === "recovered" || attempt.status === "claimed") return attempt.status;
    if (Date.parse(attempt.expiresAt) <= this.#now()) return notOpen(attemptId);
    const recoveredAt = (await this.#canRead(organizationId, wabaId)) ? timestamp(this.#now()) : null;
    const interruption = { metaWabaId: wabaId, metaBusinessId: businessId ?? null, recoveredAt };
    const status = await this.#store.signupAttempts.interrupt(organizationId, attemptId, interruption);
    return status ?? notOpen(attemptId);
  }

  /** Lists all attempts that can be claimed, newest first. */
  async listRecovered(caller: Caller): Promise<readonly RecoveredAttempt[]> {
    return this.#store.signupAttempts.listRecovered(caller.organizationId);
  }

  async #canRead(organizationId: string, metaWabaId: string): Promise<boolean> {
    if (!(await this.#store.organizations.ownsMetaToken(organizationId))) return false;
    return (await this.#meta.businessAccount(metaWabaId)) !== undefined;
  }
}

function notOpen(id: string): never {
  throw new Refusal("not_found", `Your organization has no open signup attempt ${id}.`);
}
