import type { Generated } from "kysely";

/** The rows as they are stored. `sortKey` is the KSUID of `id`; lists are ordered by it, by bytes. */
export interface Tables {
  schemaMigrations: { name: string; appliedAt: string };
  organizations: { id: string; name: string; ownsMetaToken: number; createdAt: string };
  adminKeys: {
    id: string;
    sortKey: string;
    organizationId: string;
    name: string;
    digest: string;
    preview: string;
    createdAt: string;
    updatedAt: string;
    lastUsedAt: string | null;
    revokedAt: string | null;
  };
  apps: {
    id: string;
    sortKey: string;
    organizationId: string;
    slug: string;
    name: string;
    status: string;
    createdAt: string;
    updatedAt: string;
  };
  businessProfiles: {
    id: string;
    sortKey: string;
    organizationId: string;
    metaWabaId: string;
    metaBusinessId: string | null;
    businessName: string | null;
    isTestProfile: number;
    sealedAccessToken: string | null;
    tokenExpiresAt: string | null;
    onboardingCompletedAt: string | null;
    /** `null` while the profile is connected. */
    disconnectedAt: string | null;
    createdAt: string;
  };
  signupAttempts: {
    id: string;
    sortKey: string;
    organizationId: string;
    status: string;
    /** JSON */
    metadata: string;
    metaWabaId: string | null;
    metaBusinessId: string | null;
    createdAt: string;
    expiresAt: string;
    recoveredAt: string | null;
  };
  phoneNumbers: {
    id: string;
    sortKey: string;
    organizationId: string;
    businessProfileId: string;
    displayPhoneNumber: string;
    metaPhoneNumberId: string;
    verified: number;
    qualityRating: string | null;
    isTestNumber: number;
    cloudApiRegistered: number;
    createdAt: string;
    updatedAt: string;
    /** The look at Meta that its status is from; 0 for the one at its registration. */
    metaLook: Generated<number>;
  };
  /** Times are milliseconds since 1970, because they are used in calculations. */
  metaCalls: { metaPhoneNumberId: string; kind: string; calledAt: number };
  metaCallLocks: { metaPhoneNumberId: string; kind: string; until: number };
  /** `sortKey` and `businessProfileId` are copied from the number, where they never change. */
  phoneNumberApps: {
    phoneNumberId: string;
    organizationId: string;
    appId: string;
    position: number;
    sortKey: string;
    businessProfileId: string;
  };
  /** Written only by triggers: the number of an organization's rows in a table, for an app, an account, or both. */
  rowCounts: { organizationId: string; subject: string; total: number };
  /** One row. */
  metaLooks: { id: number; latest: number };
  /** One row in a sandbox, none in a live database; `state` is JSON. */
  sandboxState: { id: number; revision: string; state: string };
}
