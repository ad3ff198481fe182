import type { AdminKeyStore } from "./admin-keys/admin-key-store.ts";
import type { AppStore } from "./apps/app-store.ts";
import type { BusinessProfileStore } from "./business-profiles/business-profile-store.ts";
import type { SignupAttemptStore } from "./business-profiles/signup-attempt-store.ts";
import type { MetaCallStore } from "./meta-call-store.ts";
import type { PhoneNumberStore } from "./phone-numbers/phone-number-store.ts";

export interface OrganizationStore {
  /** Whether the token of this installation is the organization's own, so that what it reads is the organization's. */
  ownsMetaToken(organizationId: string): Promise<boolean>;
}

/**
 * What is kept, a part for each kind. Everything belongs to one organization; what belongs to another does not exist.
 *
 * Each write is one transaction, as if it were alone, also among several processes. Writes fail with `StoreUnavailable`
 * when the database takes none now, and everything fails with `StoreBroken` once it can be trusted no more.
 */
export interface Store {
  readonly organizations: OrganizationStore;
  readonly adminKeys: AdminKeyStore;
  readonly apps: AppStore;
  readonly businessProfiles: BusinessProfileStore;
  readonly signupAttempts: SignupAttemptStore;
  readonly phoneNumbers: PhoneNumberStore;
  readonly metaCalls: MetaCallStore;

  /** Fails unless the database answers; after a write that it had no place for, unless it takes writes again. */
  ping(): Promise<void>;
  /** Fails unless the database takes a write now; to be asked before what cannot be undone. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
