import type { Schemas } from "../../generated/meta-graph/operations.ts";

/** A business account of the stand-in with its numbers, every field set: the caller's `fields` choose among them. */
export interface StandInAccount extends Required<Pick<Schemas["BusinessAccount"], "id" | "name">> {
  readonly phoneNumbers: readonly Required<Schemas["PhoneNumberNode"]>[];
}

/** A number that is live; each number of the stand-in says only how it differs. */
const LIVE = {
  verified_name: "Acme Corp",
  code_verification_status: "VERIFIED",
  quality_rating: "GREEN",
  platform_type: "CLOUD_API",
  status: "CONNECTED",
  account_mode: "LIVE",
} as const;

/** What the stand-in knows: the account and the number of the contract's examples, and numbers in other states. */
export const STAND_IN_ACCOUNTS: readonly StandInAccount[] = [
  {
    id: "987654321098765",
    name: "Acme Corp",
    phoneNumbers: [
      { ...LIVE, id: "123456789012345", display_phone_number: "+1 555-123-4567" },
      {
        ...LIVE,
        id: "123456789012346",
        display_phone_number: "+1 555-765-4321",
        code_verification_status: "NOT_VERIFIED",
        quality_rating: "UNKNOWN",
        platform_type: "NOT_APPLICABLE",
        status: "PENDING",
        account_mode: "SANDBOX",
      },
      { ...LIVE, id: "123456789012347", display_phone_number: "15559876543", quality_rating: "RED" },
      // Meta shows Brazilian mobile numbers without the 9 that people dial.
      { ...LIVE, id: "123456789012348", display_phone_number: "+55 41 9812-3456" },
    ],
  },
  { id: "987654321098766", name: "Acme Labs", phoneNumbers: [] },
];
