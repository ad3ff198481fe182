import type { Logger } from "pino";
import type { OperationHandlers } from "../generated/operations.ts";
import { AdminKeys, type KeyChange } from "./domain/admin-keys/admin-keys.ts";
import { Apps } from "./domain/apps/apps.ts";
import { BusinessProfiles } from "./domain/business-profiles/business-profiles.ts";
import { ProfileAccess } from "./domain/business-profiles/meta-access.ts";
import { createTokenSeal } from "./domain/business-profiles/sealed-token.ts";
import { SignupAttempts } from "./domain/business-profiles/signup-attempts.ts";
import type { Caller } from "./domain/caller.ts";
import type { Now } from "./domain/dependencies.ts";
import { createIds } from "./domain/ids.ts";
import { evidenceOf, type Meta, type MetaFailure } from "./domain/meta.ts";
import { createPhoneNumberServices } from "./domain/phone-numbers/phone-number-services.ts";
import type { Store } from "./domain/store.ts";
import { adminKeyOperations } from "./operations/admin-keys.ts";
import { appOperations } from "./operations/apps.ts";
import { whatsAppBusinessProfileOperations } from "./operations/whatsapp-business-profiles.ts";
import { whatsAppPhoneNumberOperations } from "./operations/whatsapp-phone-numbers.ts";

export interface ServiceOptions {
  readonly store: Store;
  readonly meta: Meta;
  /** The secret of our app at Meta. Access tokens are sealed under it. */
  readonly appSecret: string;
  /** The time; the machine's clock by default. */
  readonly now?: Now;
  readonly logger: Logger;
}

/** The handlers of all operations of the contract; a missing one is a compile error. */
export function operationHandlers({
  store,
  meta,
  appSecret,
  logger,
  now = Date.now,
}: ServiceOptions): OperationHandlers<Caller> {
  const dependencies = { store, meta, now, newId: createIds() };
  const seal = createTokenSeal(appSecret);
  const access = new ProfileAccess(store, seal, (businessProfileId) =>
    logger.warn({ businessProfileId }, "the access token cannot be opened: it was sealed under another app secret"),
  );
  const onIgnored = (failure: MetaFailure) => logger.warn(evidenceOf(failure), "Meta did not unsubscribe the app");
  const onKeyChange = ({ change, ...ids }: KeyChange) => logger.info(ids, `an admin key was ${change}`);
  const apps = new Apps(dependencies);
  const profiles = new BusinessProfiles(dependencies, { access, seal, onIgnored });
  return {
    ...adminKeyOperations(new AdminKeys(dependencies, onKeyChange)),
    ...appOperations(apps),
    ...whatsAppBusinessProfileOperations(profiles, new SignupAttempts(dependencies)),
    ...whatsAppPhoneNumberOperations(createPhoneNumberServices(dependencies, apps, access)),
  };
}
