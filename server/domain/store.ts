import type { AdminKeyStore } from "./admin-keys/admin-key-store.ts";
import type { AppStore } from "./apps/app-store.ts";
import type { BusinessProfileStore } from "./business-profiles/business-profile-store.ts";
import type { SignupAttemptStore } from "./business-profiles/signup-attempt-store.ts";
import type { MetaCallStore } from "./meta-call-store.ts";
import type { PhoneNumberStore } from "./phone-numbers/phone-number-store.ts";

export interface OrganizationStore {
  /**
   * Whether the installation's token is the organization's own: then the organization may use what the token can read.
   */
  ownsMetaToken(organizationId: string): Promise<boolean>;
}

/**
 * All stored data, by kind. Everything belongs to one organization; data of other organizations counts as not existing.
 *
 * Each write is one serializable transaction, even among several processes. Writes fail with `StoreUnavailable` when
 * the database takes none now. Everything fails with `StoreBroken` once the database can no longer be trusted.
 */
export interface Store {
  readonly organizations: OrganizationStore;
  readonly adminKeys: AdminKeyStore;
  readonly apps: AppStore;
  readonly businessProfiles: BusinessProfileStore;
  readonly signupAttempts: SignupAttemptStore;
  readonly phoneNumbers: PhoneNumberStore;
  readonly metaCalls: MetaCallStore;

  /** Fails unless the database answers. After a write that failed for lack of space, fails until writes work again. */
  ping(): Promise<void>;
  /** Fails unless the database takes a write now. Call this before anything that cannot be undone. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
