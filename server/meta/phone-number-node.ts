import type { Schemas } from "../../generated/meta-graph/operations.ts";
import type { MetaPhoneNumber } from "../domain/meta.ts";

export const PHONE_NUMBER_FIELDS =
  "id,display_phone_number,code_verification_status,quality_rating,platform_type,status,account_mode";

/** Meta's words for a number in ours; what it leaves out or has as `null` is not there. */
export function phoneNumberFrom(node: Schemas["PhoneNumberNode"]): MetaPhoneNumber {
  return {
    id: node.id,
    displayPhoneNumber: node.display_phone_number ?? undefined,
    codeVerificationStatus: node.code_verification_status ?? undefined,
    qualityRating: node.quality_rating ?? undefined,
    platformType: node.platform_type ?? undefined,
    status: node.status ?? undefined,
    accountMode: node.account_mode ?? undefined,
  };
}
