import type { Generated } from "kysely";

/** The rows as they are kept. `sortKey` is the KSUID of `id`: lists are ordered by it, bytewise. */
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
    /** A connected profile has none. */
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
    /** The look at Meta that its status is from; 0 is the one that it was registered with. */
    metaLook: Generated<number>;
  };
  /** In milliseconds since 1970, since they are reckoned with. */
  metaCalls: { metaPhoneNumberId: string; kind: string; calledAt: number };
  metaCallLocks: { metaPhoneNumberId: string; kind: string; until: number };
  /** `sortKey` and `businessProfileId` are those of the number, which never change. */
  phoneNumberApps: {
    phoneNumberId: string;
    organizationId: string;
    appId: string;
    position: number;
    sortKey: string;
    businessProfileId: string;
  };
  /** Written by triggers only: how many rows an organization has of a table, app, account, or app and account. */
  rowCounts: { organizationId: string; subject: string; total: number };
  /** One row. */
  metaLooks: { id: number; latest: number };
  /** One row in a sandbox, none in a live database; `state` is JSON. */
  sandboxState: { id: number; revision: string; state: string };
}
