import type { MetaPhoneNumber } from "../meta.ts";
import type { PhoneNumberStatus } from "./phone-number-store.ts";

/** Puts what Meta says of a number into the contract's words. */
export function statusAtMeta(atMeta: MetaPhoneNumber): PhoneNumberStatus {
  const qualityRating = atMeta.qualityRating || "UNKNOWN";
  return {
    verified: atMeta.codeVerificationStatus === "VERIFIED",
    // "UNKNOWN" and "NA" are Meta's words for: no rating.
    qualityRating: ["UNKNOWN", "NA"].includes(qualityRating) ? null : qualityRating,
    cloudApiRegistered: atMeta.platformType === "CLOUD_API" && atMeta.status === "CONNECTED",
  };
}
