import type { Apps } from "../apps/apps.ts";
import type { MetaAccess } from "../business-profiles/meta-access.ts";
import type { Dependencies } from "../dependencies.ts";
import { CloudApiRegistration } from "./cloud-api-registration.ts";
import { PhoneNumberSettings } from "./phone-number-settings.ts";
import { PhoneNumberVerification } from "./phone-number-verification.ts";
import { PhoneNumbers } from "./phone-numbers.ts";
import { PhoneNumbersAtMeta } from "./phone-numbers-at-meta.ts";

/** The services for phone numbers. */
export interface PhoneNumberServices {
  readonly phoneNumbers: PhoneNumbers;
  readonly atMeta: PhoneNumbersAtMeta;
  readonly verification: PhoneNumberVerification;
  readonly cloudApi: CloudApiRegistration;
  readonly settings: PhoneNumberSettings;
}

/** Creates the services for phone numbers, which share one way to reach Meta. */
export function createPhoneNumberServices(
  dependencies: Dependencies,
  apps: Apps,
  access: MetaAccess,
): PhoneNumberServices {
  const atMeta = new PhoneNumbersAtMeta(dependencies, access);
  return {
    phoneNumbers: new PhoneNumbers(dependencies, apps, access),
    atMeta,
    verification: new PhoneNumberVerification(dependencies, atMeta),
    cloudApi: new CloudApiRegistration(dependencies, atMeta),
    settings: new PhoneNumberSettings(dependencies, atMeta),
  };
}
