import { digestOf, newAdminKey, previewOf } from "../../server/domain/admin-keys/admin-key.ts";
import type { NewAdminKey } from "../../server/domain/admin-keys/admin-key-store.ts";
import type { App } from "../../server/domain/apps/app-store.ts";
import type { ConnectedAccount } from "../../server/domain/business-profiles/business-profile-store.ts";
import type { NewSignupAttempt } from "../../server/domain/business-profiles/signup-attempt-store.ts";
import { createIds, type NewId } from "../../server/domain/ids.ts";
import type { NewPhoneNumber } from "../../server/domain/phone-numbers/phone-number-store.ts";

export const newId: NewId = createIds();

const NOW = "2026-11-23T12:00:00.000Z";

export function anApp(differences: Partial<App> = {}): App {
  const id = newId("app_");
  return {
    id,
    slug: id.slice(-8).toLowerCase(),
    name: "App",
    status: "active",
    createdAt: NOW,
    updatedAt: NOW,
    ...differences,
  };
}

export function anAdminKey(differences: Partial<NewAdminKey> = {}): NewAdminKey {
  const key = newAdminKey();
  const kept = { digest: digestOf(key), keyPreview: previewOf(key), createdAt: NOW, updatedAt: NOW };
  return { id: newId("key_admin_"), name: "Key", ...kept, ...differences };
}

/** A new number on each call, always in the same business account. */
export function aPhoneNumber(differences: Partial<NewPhoneNumber> = {}): NewPhoneNumber {
  const id = newId("wapn_");
  return {
    id,
    displayPhoneNumber: "+15551234567",
    metaPhoneNumberId: id,
    metaBusinessAccountId: "987654321098765",
    verified: true,
    qualityRating: "GREEN",
    isTestNumber: false,
    cloudApiRegistered: true,
    businessProfile: aBriefProfile(),
    createdAt: NOW,
    updatedAt: NOW,
    ...differences,
  };
}

/** A profile as it appears in a number. */
export const aBriefProfile = (
  differences: Partial<NewPhoneNumber["businessProfile"]> = {},
): NewPhoneNumber["businessProfile"] => ({
  id: newId("wabp_"),
  metaWabaId: "987654321098765",
  businessName: "Acme Corp",
  status: "connected",
  ...differences,
});

/** An account that Meta has allowed us to connect, with the installation's token. */
export const aConnectedAccount = (differences: Partial<ConnectedAccount> = {}): ConnectedAccount => ({
  id: newId("wabp_"),
  metaWabaId: "987654321098766",
  metaBusinessId: "246813579024680",
  businessName: "Acme Labs",
  isTestProfile: false,
  access: undefined,
  connectedAt: NOW,
  look: 1,
  statuses: new Map(),
  ...differences,
});

export const anAttempt = (differences: Partial<NewSignupAttempt> = {}): NewSignupAttempt => ({
  id: newId("wss_"),
  metadata: {},
  createdAt: NOW,
  expiresAt: "2026-11-23T12:15:00.000Z",
  ...differences,
});
