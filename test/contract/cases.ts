import { adminKeyCases } from "./cases/admin-keys.ts";
import { appCases } from "./cases/apps.ts";
import { whatsAppBusinessProfileCases } from "./cases/whatsapp-business-profiles.ts";
import { whatsAppPhoneNumberCases } from "./cases/whatsapp-phone-numbers.ts";
import type { ContractCases } from "./contract-case.ts";

/** Every operation with every status that it declares; a missing entry does not compile. */
export const cases: ContractCases = {
  ...adminKeyCases,
  ...appCases,
  ...whatsAppBusinessProfileCases,
  ...whatsAppPhoneNumberCases,
};
