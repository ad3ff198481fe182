// Generated from openapi/openapi.yaml by `npm run generate`; edit that, not this file.
import { operations } from "./operations.ts";
import type {
  OperationCall,
  PagedOperationId,
  PageItem,
  ListAdminKeysCall,
  ListAdminKeysResult,
  CreateAdminKeyCall,
  CreateAdminKeyResult,
  DeleteAdminKeyCall,
  DeleteAdminKeyResult,
  ListAppsCall,
  ListAppsResult,
  CreateAppCall,
  CreateAppResult,
  CheckAppSlugCall,
  CheckAppSlugResult,
  UpdateAppCall,
  UpdateAppResult,
  DeleteAppCall,
  DeleteAppResult,
  ListWhatsAppBusinessProfilesCall,
  ListWhatsAppBusinessProfilesResult,
  CreateWhatsAppBusinessProfileCall,
  CreateWhatsAppBusinessProfileResult,
  ClaimWhatsAppBusinessProfileCall,
  ClaimWhatsAppBusinessProfileResult,
  MarkWhatsAppBusinessProfileAttemptInterruptedCall,
  MarkWhatsAppBusinessProfileAttemptInterruptedResult,
  ListRecoveredWhatsAppBusinessProfileAttemptsCall,
  ListRecoveredWhatsAppBusinessProfileAttemptsResult,
  StartWhatsAppBusinessProfileAttemptCall,
  StartWhatsAppBusinessProfileAttemptResult,
  GetWhatsAppBusinessProfileCall,
  GetWhatsAppBusinessProfileResult,
  DisconnectWhatsAppBusinessProfileCall,
  DisconnectWhatsAppBusinessProfileResult,
  ListWhatsAppPhoneNumbersCall,
  ListWhatsAppPhoneNumbersResult,
  RegisterWhatsAppPhoneNumberCall,
  RegisterWhatsAppPhoneNumberResult,
  GetWhatsAppPhoneNumberCall,
  GetWhatsAppPhoneNumberResult,
  DeleteWhatsAppPhoneNumberCall,
  DeleteWhatsAppPhoneNumberResult,
  ReplaceWhatsAppPhoneNumberAppsCall,
  ReplaceWhatsAppPhoneNumberAppsResult,
  GetWhatsAppPhoneNumberSettingsCall,
  GetWhatsAppPhoneNumberSettingsResult,
  UpdateWhatsAppPhoneNumberSettingsCall,
  UpdateWhatsAppPhoneNumberSettingsResult,
  RequestWhatsAppPhoneNumberCodeCall,
  RequestWhatsAppPhoneNumberCodeResult,
  VerifyWhatsAppPhoneNumberCodeCall,
  VerifyWhatsAppPhoneNumberCodeResult,
  RegisterWhatsAppPhoneNumberWithCloudApiCall,
  RegisterWhatsAppPhoneNumberWithCloudApiResult,
  DeregisterWhatsAppPhoneNumberFromCloudApiCall,
  DeregisterWhatsAppPhoneNumberFromCloudApiResult,
  RefreshWhatsAppPhoneNumberCall,
  RefreshWhatsAppPhoneNumberResult,
} from "./operations.ts";
import {
  type CallOptions,
  type ClientOptions,
  createContractClient,
  type Middleware,
} from "./runtime/client.ts";
import type { CallArguments } from "./runtime/operation-types.ts";

export * from "./runtime/client.ts";

/** One method per operation; each gives a union by `status`. */
export interface Client {
  /**
   * List admin keys
   *
   * Lists the admin keys of your organization, newest first, a page at a time. Of a key itself only a
   * preview is shown; the whole of it came with the answer to its creation, and only there. Deleted keys
   * are not listed.
   *
   * `lastUsedAt` tells which keys are still in use. It is written about once a minute, so that it may be
   * a minute behind. To read all keys, send the `nextCursor` of each answer as `cursor` of the next
   * request until it is `null`. A `limit` beyond 100, a malformed `cursor` and an unknown query parameter
   * are refused with 400. Meta is not asked.
   *
   * `GET /v1/organization/admin-keys`
   * @remarks Provenance: extension.
   */
  readonly listAdminKeys: (call?: ListAdminKeysCall, options?: CallOptions) => Promise<ListAdminKeysResult>;
  /**
   * Create an admin key
   *
   * Creates an admin key for your organization. It may do everything that the key of this request may do,
   * at once and until it is deleted.
   *
   * The answer holds the key itself, this once: only a digest of it is kept, so nobody can show it again.
   * If no answer reaches you, the key may exist all the same: look for its name in the list, delete it
   * there and create another one. Names need not be unique. Meta is not asked.
   *
   * `POST /v1/organization/admin-keys`
   * @remarks Provenance: documented.
   */
  readonly createAdminKey: (call: CreateAdminKeyCall, options?: CallOptions) => Promise<CreateAdminKeyResult>;
  /**
   * Delete an admin key
   *
   * Deletes an admin key for good. The next request that is made with it is refused with 401. A key may
   * delete itself.
   *
   * An organization keeps at least one key, or nobody could act for it any more: the last one is refused
   * with 409, also when the last two are deleted at once. A key that your organization does not have gets
   * 404, and so does one of another organization or one that was deleted before. Meta is not asked.
   *
   * `DELETE /v1/organization/admin-keys/{keyId}`
   * @remarks Provenance: inferred.
   */
  readonly deleteAdminKey: (call: DeleteAdminKeyCall, options?: CallOptions) => Promise<DeleteAdminKeyResult>;
  /**
   * List apps
   *
   * Lists the apps of your organization, newest first, a page at a time.
   *
   * To read them all, send the `nextCursor` of each answer as `cursor` of the next request until it is
   * `null`. No app is skipped or repeated on the way, even if others are created meanwhile.
   * `totalCount` counts all apps of the organization, not only those of the page.
   *
   * Meta is not asked. An organization without apps gets an empty list. A `limit` beyond 100, a
   * malformed `cursor` and an unknown query parameter are refused with 400.
   *
   * `GET /v1/organization/apps`
   * @remarks Provenance: inferred.
   */
  readonly listApps: (call?: ListAppsCall, options?: CallOptions) => Promise<ListAppsResult>;
  /**
   * Create an app
   *
   * Creates an app in your organization. Numbers can be assigned to it at once, by its id.
   *
   * The `slug` has to be unique in the organization: if another app has it, the request is refused
   * with 409, and of two simultaneous requests with one slug only the first is carried out. Choose
   * `mode` when you create the app, as it cannot be changed. Meta is not asked. If no answer reaches
   * you, send the request again: 409 then tells you that the first one was carried out.
   *
   * `POST /v1/organization/apps`
   * @remarks Provenance: documented.
   */
  readonly createApp: (call: CreateAppCall, options?: CallOptions) => Promise<CreateAppResult>;
  /**
   * Check whether a slug is free
   *
   * Tells whether an app with this `slug` could be created in your organization. Nothing is reserved: of
   * two who then create an app with it, one is refused with 409.
   *
   * Slugs are unique within an organization only, so other organizations play no part. What cannot be a
   * slug at all, as it has capital letters or spaces, is refused with 400. Meta is not asked.
   *
   * `GET /v1/organization/apps/check-slug`
   * @remarks Provenance: documented.
   */
  readonly checkAppSlug: (call: CheckAppSlugCall, options?: CallOptions) => Promise<CheckAppSlugResult>;
  /**
   * Update an app
   *
   * Gives an app another name. The numbers that are assigned to it show the new name from then on. The
   * `slug` and the mode stay as they are, since others may rely on them.
   *
   * A field that is left out keeps its value, so an empty object changes nothing. Sending the same
   * request again has no further effect. An app that your organization does not have gets 404, and so
   * does the app of another organization. Meta is not asked.
   *
   * `PUT /v1/organization/apps/{appId}`
   * @remarks Provenance: documented.
   */
  readonly updateApp: (call: UpdateAppCall, options?: CallOptions) => Promise<UpdateAppResult>;
  /**
   * Delete an app
   *
   * Deletes an app for good and takes its numbers from it, all or nothing. The numbers themselves stay
   * registered with your organization, and other apps keep them. The slug is free again.
   *
   * This cannot be undone. An app that your organization does not have gets 404, and so does the app of
   * another organization. If no answer reaches you, send the request again: 404 then tells you that the
   * first one was carried out. Meta is not asked and notices nothing.
   *
   * `DELETE /v1/organization/apps/{appId}`
   * @remarks Provenance: documented.
   */
  readonly deleteApp: (call: DeleteAppCall, options?: CallOptions) => Promise<DeleteAppResult>;
  /**
   * List WhatsApp business profiles
   *
   * Lists the WhatsApp Business Accounts that your organization has connected, newest first, a
   * page at a time. Disconnected ones stay listed; `status` tells them apart.
   *
   * To read them all, send the `nextCursor` of each answer as `cursor` of the next request until
   * it is `null`. No profile is skipped or repeated on the way. `totalCount` counts all profiles
   * of the organization.
   *
   * Meta is not asked. An organization without profiles gets an empty list. A `limit` beyond 100,
   * a malformed `cursor` and an unknown query parameter are refused with 400.
   *
   * `GET /v1/organization/whatsapp/business-profiles`
   * @remarks Provenance: extension.
   */
  readonly listWhatsAppBusinessProfiles: (call?: ListWhatsAppBusinessProfilesCall, options?: CallOptions) => Promise<ListWhatsAppBusinessProfilesResult>;
  /**
   * Connect a WhatsApp Business Account
   *
   * Connects the WhatsApp Business Account (WABA) of a business that has gone through Meta's
   * signup. Send the code at once: it works for 30 seconds.
   *
   * What happens, in this order:
   *
   * 1. Meta exchanges the code for an access token of the business.
   * 2. Without `wabaId`, Meta is asked which accounts `businessId` owns; there has to be exactly
   *    one.
   * 3. Meta is asked for the account and its numbers, and our app is subscribed to its events.
   * 4. The profile is kept, all or nothing, with the token sealed.
   *
   * An account that your organization has already stays the same profile, with the new token; a
   * disconnected one is connected again, under its old id, and its numbers with it. No number is
   * registered by this. What can go wrong: a field is not acceptable, or the account cannot be
   * connected, be it that the token does not read it or that another organization has it (400);
   * Meta has restricted the business (403); Meta refuses the code, cannot be asked or gives no
   * usable answer (424). In all these cases nothing is kept, neither token nor profile, and the
   * code is used up. If no answer reaches you, list the profiles.
   *
   * `POST /v1/organization/whatsapp/business-profiles/callback`
   * @remarks Provenance: documented.
   */
  readonly createWhatsAppBusinessProfile: (call: CreateWhatsAppBusinessProfileCall, options?: CallOptions) => Promise<CreateWhatsAppBusinessProfileResult>;
  /**
   * Claim a recovered attempt
   *
   * Finishes a recovered attempt: connects its WhatsApp Business Account to your organization,
   * without another signup.
   *
   * Meta is asked for the account and its numbers, with this installation's access, and our app is
   * subscribed to its events. Then the profile is kept, all or nothing: a new one, or the one that
   * your organization has for this account already, which is connected again where it was
   * disconnected. The attempt is used up by this.
   *
   * What can go wrong: the account cannot be read any more or another organization has connected
   * it (400); Meta has restricted the business (403); your organization has no such attempt (404);
   * the attempt is not recovered (409); Meta cannot be asked or gives no usable answer (424). In
   * all these cases nothing is kept. If no answer reaches you, list the recovered attempts: the
   * attempt is gone from there when it was claimed.
   *
   * `POST /v1/organization/whatsapp/business-profiles/claim`
   * @remarks Provenance: documented.
   */
  readonly claimWhatsAppBusinessProfile: (call: ClaimWhatsAppBusinessProfileCall, options?: CallOptions) => Promise<ClaimWhatsAppBusinessProfileResult>;
  /**
   * Mark an attempt as interrupted
   *
   * Records that a signup broke off after the business had chosen its account, and whether it can
   * be recovered.
   *
   * For the organization that owns this installation's access to Meta, Meta is asked whether that
   * access reads the account. If it does, and no other organization has the account connected, the
   * attempt is recovered and can be claimed. Otherwise it is kept as interrupted, and may be
   * marked again while it is open. For every other organization Meta is not asked: the business
   * has to go through the signup again.
   *
   * An attempt that is recovered already stays as it is. One that your organization does not have,
   * or that has expired, gets 404; a malformed request gets 400. If Meta has restricted the
   * business (403) or cannot be asked (424), nothing is changed, and the request may be sent
   * again.
   *
   * `POST /v1/organization/whatsapp/business-profiles/mark-interrupted`
   * @remarks Provenance: documented.
   */
  readonly markWhatsAppBusinessProfileAttemptInterrupted: (call: MarkWhatsAppBusinessProfileAttemptInterruptedCall, options?: CallOptions) => Promise<MarkWhatsAppBusinessProfileAttemptInterruptedResult>;
  /**
   * List recovered attempts
   *
   * Lists the attempts of your organization that were interrupted and can be finished by a claim,
   * newest first, all of them at once.
   *
   * An attempt stays in the list until it is claimed, also after the 15 minutes that an attempt is
   * open for. Meta is not asked: that an attempt is listed says that Meta let its account be read
   * when the attempt was marked as interrupted. The newest 100 are kept. A query parameter is refused
   * with 400.
   *
   * `GET /v1/organization/whatsapp/business-profiles/recovered-attempts`
   * @remarks Provenance: documented.
   */
  readonly listRecoveredWhatsAppBusinessProfileAttempts: (call?: ListRecoveredWhatsAppBusinessProfileAttemptsCall, options?: CallOptions) => Promise<ListRecoveredWhatsAppBusinessProfileAttemptsResult>;
  /**
   * Start an attempt to connect an account
   *
   * Starts an attempt to connect a WhatsApp Business Account, before the business goes through
   * Meta's signup. With the attempt's id a signup that breaks off can be recovered: mark the
   * attempt as interrupted, then claim it.
   *
   * Nothing is asked of Meta, and no account is connected by this: a signup that reaches its end
   * is finished by its code alone. The attempt expires after 15 minutes. What is sent as
   * `metadata` comes back with a recovered attempt; a malformed one is refused with 400. If no
   * answer reaches you, start another attempt.
   *
   * `POST /v1/organization/whatsapp/business-profiles/start-attempt`
   * @remarks Provenance: documented.
   */
  readonly startWhatsAppBusinessProfileAttempt: (call?: StartWhatsAppBusinessProfileAttemptCall, options?: CallOptions) => Promise<StartWhatsAppBusinessProfileAttemptResult>;
  /**
   * Get a WhatsApp business profile
   *
   * Answers with one WhatsApp Business Account that your organization has connected, found by
   * Chirp's own id (`wabp_…`), with the numbers of it that are registered.
   *
   * Meta is not asked: what is said of the numbers is what Meta said last. An id that does not
   * have the form of one is refused with 400. An id that your organization does not have gets 404,
   * and so does the id of another organization's profile.
   *
   * `GET /v1/organization/whatsapp/business-profiles/{profileId}`
   * @remarks Provenance: extension.
   */
  readonly getWhatsAppBusinessProfile: (call: GetWhatsAppBusinessProfileCall, options?: CallOptions) => Promise<GetWhatsAppBusinessProfileResult>;
  /**
   * Disconnect a WhatsApp business profile
   *
   * Disconnects a WhatsApp Business Account from your organization. The access token that the
   * business granted is erased. The profile and its numbers stay, with the status `disconnected`,
   * but nothing is asked of Meta for them until the account is connected again, which brings back
   * the same profile. Another organization may connect the account from now on.
   *
   * Meta is asked to send no more events of the account. If Meta cannot be asked or refuses, the
   * account is disconnected all the same: a business that has withdrawn its access must be able to
   * leave. Sending the request again changes nothing more. A profile that your organization does
   * not have gets 404.
   *
   * `DELETE /v1/organization/whatsapp/business-profiles/{profileId}`
   * @remarks Provenance: documented.
   */
  readonly disconnectWhatsAppBusinessProfile: (call: DisconnectWhatsAppBusinessProfileCall, options?: CallOptions) => Promise<DisconnectWhatsAppBusinessProfileResult>;
  /**
   * List WhatsApp phone numbers
   *
   * Lists the WhatsApp phone numbers that your organization has registered, newest first, a page at a
   * time.
   *
   * To read them all, send the `nextCursor` of each answer as `cursor` of the next request until it is
   * `null`. No number is skipped or repeated on the way, even if others are registered meanwhile.
   * `totalCount` counts the numbers on all pages together.
   *
   * `appId` and `metaBusinessAccountId` leave only the numbers of that app and of that business account,
   * both together those of both. `totalCount` then counts what is left. An id that your organization
   * does not have leaves none. Send the same ones with every page.
   *
   * Meta is not asked: `verified`, `qualityRating` and `cloudApiRegistered` are what Meta said last.
   * An organization without numbers gets an empty list. A `limit` beyond 100, a malformed `cursor` or
   * id and an unknown query parameter are refused with 400.
   *
   * `GET /v1/organization/whatsapp/phone-numbers`
   * @remarks Provenance: documented.
   */
  readonly listWhatsAppPhoneNumbers: (call?: ListWhatsAppPhoneNumbersCall, options?: CallOptions) => Promise<ListWhatsAppPhoneNumbersResult>;
  /**
   * Register a WhatsApp phone number
   *
   * Makes a phone number that exists at Meta known to your organization and assigns it to the apps in
   * `appIds`. You need Meta's id of the number and of the WhatsApp Business Account (WABA) that lists
   * it. Nothing is written at Meta: the number is neither created, nor verified, nor registered with
   * the Cloud API there.
   *
   * What happens, in this order:
   *
   * 1. The fields are checked, and each app has to be one of your organization's.
   * 2. Your organization must have the business account: either it is connected already, or Meta lets
   *    your organization's own token read it, and it is connected now.
   * 3. Meta is asked which numbers it lists under that account. `metaPhoneNumberId` must be among them,
   *    and its number must be `displayPhoneNumber`.
   * 4. The number and its assignments are kept, all or nothing, with what Meta says of the number.
   *
   * What can go wrong: a field or app is not acceptable, or Meta does not list the number (400); the
   * number is registered with your organization already, or a second registration came first (409);
   * Meta has restricted the business account (403); Meta cannot be asked or gives no usable answer
   * (424). In all these cases nothing is kept. If no answer reaches you, send the request again: 409
   * then tells you that the first one was carried out.
   *
   * `POST /v1/organization/whatsapp/phone-numbers`
   * @remarks Provenance: documented.
   */
  readonly registerWhatsAppPhoneNumber: (call: RegisterWhatsAppPhoneNumberCall, options?: CallOptions) => Promise<RegisterWhatsAppPhoneNumberResult>;
  /**
   * Get a WhatsApp phone number
   *
   * Answers with one WhatsApp phone number of your organization, found by Chirp's own id (`wapn_…`).
   *
   * Meta is not asked: `verified`, `qualityRating` and `cloudApiRegistered` are what Meta said last. An
   * id that does not have the form of one is refused with 400. An id that your organization does not
   * have gets 404, and so does the id of another organization's number.
   *
   * `GET /v1/organization/whatsapp/phone-numbers/{phoneNumberId}`
   * @remarks Provenance: extension.
   */
  readonly getWhatsAppPhoneNumber: (call: GetWhatsAppPhoneNumberCall, options?: CallOptions) => Promise<GetWhatsAppPhoneNumberResult>;
  /**
   * Delete a WhatsApp phone number
   *
   * Removes a number from your organization and takes it from its apps, all at once. Its id is not used
   * again.
   *
   * Meta is not asked and notices nothing: the number stays in its business account, verified and
   * registered with the Cloud API as it was. Deregister it first if it shall not receive any more. It can
   * be registered here again, and then gets a new id.
   *
   * What can go wrong: an id that does not have the form of one is refused with 400, and a number that
   * your organization does not have, or has no more, gets 404. If no answer reaches you, send the request
   * again: 404 then tells you that the first one was carried out.
   *
   * `DELETE /v1/organization/whatsapp/phone-numbers/{phoneNumberId}`
   * @remarks Provenance: extension.
   */
  readonly deleteWhatsAppPhoneNumber: (call: DeleteWhatsAppPhoneNumberCall, options?: CallOptions) => Promise<DeleteWhatsAppPhoneNumberResult>;
  /**
   * Replace the apps of a WhatsApp phone number
   *
   * Assigns a WhatsApp phone number to exactly the apps in `appIds`. Apps that are not named lose the
   * number, and an empty `appIds` takes it from all of them. Meta is not asked and notices nothing.
   *
   * The assignments change all or nothing: if one of the apps is not your organization's, the request
   * is refused with 400 and they stay as they were. Sending the same request again changes nothing
   * more. A number that your organization does not have gets 404. To add a single app, read the number
   * first and send its present apps along.
   *
   * `PUT /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/apps`
   * @remarks Provenance: documented.
   */
  readonly replaceWhatsAppPhoneNumberApps: (call: ReplaceWhatsAppPhoneNumberAppsCall, options?: CallOptions) => Promise<ReplaceWhatsAppPhoneNumberAppsResult>;
  /**
   * Get the settings of a WhatsApp phone number
   *
   * Answers with the settings that a number has at Meta: calls, what happens when the identity of a user
   * changes, encryption of what is sent and received, and where data is stored.
   *
   * Meta is asked each time, once and only to read; nothing is kept here. The four objects are always
   * there. What Meta does not show of a setting is left out, and a value that Meta has added since is
   * passed on in lower case.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its
   * business account (400), Meta has restricted the account (403), or Meta cannot be asked, refuses or
   * gives no usable answer (424). Asking again is safe.
   *
   * `GET /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings`
   * @remarks Provenance: documented.
   */
  readonly getWhatsAppPhoneNumberSettings: (call: GetWhatsAppPhoneNumberSettingsCall, options?: CallOptions) => Promise<GetWhatsAppPhoneNumberSettingsResult>;
  /**
   * Update the settings of a WhatsApp phone number
   *
   * Changes those settings of a number at Meta that are named; the others stay as they are. `calling`,
   * `userIdentityChange`, `payloadEncryption`, `storageConfiguration` and `twoStepVerification` are one
   * setting each.
   *
   * Meta takes one setting at a time. Several are sent one after the other, in the order above, until one
   * fails: `param` then names it, those before it hold, and those after it were not sent. Nothing is kept
   * here. Sending the same request again is safe.
   *
   * Meta has conditions of its own, and refuses what does not meet them: calls need a messaging limit of
   * 2,000 or more, encryption needs a key that the number has at Meta, where data is stored can be
   * changed only while the number is not registered with the Cloud API, and a PIN may be taken only
   * while it is.
   *
   * What can go wrong: nothing is named or a field is not acceptable (400), your organization does not
   * have the number (404) or has disconnected its business account (400), Meta has restricted the account
   * (403), the number is not registered (409), or Meta cannot be asked, refuses or gives no usable answer
   * (424). After a failure 424 without `provider`, and after no answer at all, nobody knows whether Meta
   * made that one change: read the settings. The PIN cannot be read: set it again. It is neither kept
   * nor logged.
   *
   * `PATCH /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings`
   * @remarks Provenance: extension.
   */
  readonly updateWhatsAppPhoneNumberSettings: (call: UpdateWhatsAppPhoneNumberSettingsCall, options?: CallOptions) => Promise<UpdateWhatsAppPhoneNumberSettingsResult>;
  /**
   * Request a verification code for a number
   *
   * Has Meta send a one-time code to the number, by text message or by a call, to prove that the number
   * is the business's. Give the code to `verify-code` next; it is good for ten minutes and for one use,
   * and a new request replaces it. The answer only says that Meta took the request: it does not say
   * that the code has arrived.
   *
   * Meta is asked once, and nothing of it is kept here.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its
   * business account (400), Meta has verified the number already (409), Meta has restricted the
   * account (403) or sends no further code for now (429), or Meta cannot be asked, refuses or gives no
   * usable answer (424). Meta does not publish how often a code may be asked for; an hour's wait is
   * usual. After a failure 424 without `provider`, and after no answer at all, nobody knows whether a
   * code was sent: wait for it before you ask for another one.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/request-code`
   * @remarks Provenance: extension.
   */
  readonly requestWhatsAppPhoneNumberCode: (call: RequestWhatsAppPhoneNumberCodeCall, options?: CallOptions) => Promise<RequestWhatsAppPhoneNumberCodeResult>;
  /**
   * Verify a number with its code
   *
   * Gives Meta the code that it sent to the number. If it is the right one, Meta takes the number for
   * verified, for 14 days unless it is registered with the Cloud API within them.
   *
   * Then the number is read again at Meta, and the answer is the number with what Meta says of it. If
   * that second question fails, the verification has still succeeded: the answer then has `verified`
   * true, and the rest as it was known before.
   *
   * What can go wrong: the code is wrong, has expired or was used before (400); your organization does
   * not have the number (404) or has disconnected its business account (400); Meta has verified the
   * number already (409); Meta has restricted the account (403) or takes no more guesses for now (429);
   * Meta cannot be asked, refuses or gives no usable answer (424). The number here then stays as it
   * was. After a failure 424 without `provider`, after status 500 and after no answer at all, nobody
   * knows whether Meta verified the number: refresh it. The code is neither kept nor logged.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/verify-code`
   * @remarks Provenance: extension.
   */
  readonly verifyWhatsAppPhoneNumberCode: (call: VerifyWhatsAppPhoneNumberCodeCall, options?: CallOptions) => Promise<VerifyWhatsAppPhoneNumberCodeResult>;
  /**
   * Register a number with the Cloud API
   *
   * Has Meta register a verified number with its Cloud API, so that it can send and receive. A number
   * without two-step verification gets this PIN; any other has to be told the PIN that it has. Register
   * it again with the same PIN after Meta has approved another display name.
   *
   * Then the number is read again at Meta, and the answer is the number with what Meta says of it.
   * `cloudApiRegistered` is true as soon as Meta shows the number as connected, which may take a moment:
   * refresh it. If that second question fails, the registration has still succeeded: the answer then
   * has `cloudApiRegistered` true, and the rest as it was known before.
   *
   * Meta counts ten registrations of a number in any 72 hours, failed ones included, and locks the
   * number for 72 hours after one more. So the tenth is refused here (429), and Meta is not asked.
   * Do not register a number that is also used in the WhatsApp Business app: Meta has registered it
   * already, and refuses. A number that runs on premises has to be moved first, which this API does
   * not do.
   *
   * What can go wrong: the number has another PIN (400), your organization does not have the number
   * (404) or has disconnected its business account (400), Meta has not approved the display name (402)
   * or has restricted the account (403), the number is not verified (409), there were too many
   * registrations or wrong PINs (429), or Meta cannot be asked, refuses or gives no usable answer (424).
   * The number here then stays as it was. After a failure 424 without `provider`, after status 500 and
   * after no answer at all, nobody knows whether Meta registered the number: refresh it before you try
   * again, since each try counts. The PIN is neither kept nor logged.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/register`
   * @remarks Provenance: extension.
   */
  readonly registerWhatsAppPhoneNumberWithCloudApi: (call: RegisterWhatsAppPhoneNumberWithCloudApiCall, options?: CallOptions) => Promise<RegisterWhatsAppPhoneNumberWithCloudApiResult>;
  /**
   * Deregister a number from the Cloud API
   *
   * Has Meta take a number off its Cloud API: it can neither send nor receive until it is registered
   * again. The number and its history stay at Meta, and here it stays with its apps. Its storage in a
   * country, if any, is switched off by Meta.
   *
   * Then the number is read again at Meta, and the answer is the number with what Meta says of it. If
   * that second question fails, the deregistration has still succeeded: the answer then has
   * `cloudApiRegistered` false, and the rest as it was known before.
   *
   * Meta counts ten deregistrations of a number in any 72 hours, apart from its registrations, and locks
   * the number for 72 hours after one more. So the tenth is refused here (429), and Meta is not asked.
   * Meta refuses numbers that are also used in the WhatsApp Business app.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its business
   * account (400), Meta has restricted the account (403), the number is not registered (409), there were
   * too many deregistrations (429), or Meta cannot be asked, refuses or gives no usable answer (424). The
   * number here then stays as it was. After a failure 424 without `provider`, after status 500 and after
   * no answer at all, nobody knows whether Meta deregistered the number: refresh it before you try again.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/deregister`
   * @remarks Provenance: extension.
   */
  readonly deregisterWhatsAppPhoneNumberFromCloudApi: (call: DeregisterWhatsAppPhoneNumberFromCloudApiCall, options?: CallOptions) => Promise<DeregisterWhatsAppPhoneNumberFromCloudApiResult>;
  /**
   * Refresh a WhatsApp phone number
   *
   * Asks Meta for the present state of a number and keeps what Meta says: `verified`, `qualityRating`
   * and `cloudApiRegistered`. The answer is the number with these values, and reads and lists have them
   * from then on. `updatedAt` changes only if one of them did.
   *
   * Meta is asked once, for this number, and only to read. Send it when something happened at Meta
   * itself, such as a verification in the WhatsApp Manager or a new rating, and after a request to
   * verify, register or deregister the number that got no answer: the refresh tells whether Meta
   * carried it out.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its
   * business account (400), Meta has restricted the account (403), or Meta cannot be asked, refuses or
   * does not show the number any more (424). In all these cases the number stays as it was, and asking
   * again is safe.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/refresh`
   * @remarks Provenance: extension.
   */
  readonly refreshWhatsAppPhoneNumber: (call: RefreshWhatsAppPhoneNumberCall, options?: CallOptions) => Promise<RefreshWhatsAppPhoneNumberResult>;
  /** Adds middleware, for logs, metrics and the like; it sees every attempt. */
  readonly use: (...middleware: Middleware[]) => void;
  /** Goes through a list, whatever the number of its pages: `for await (const item of client.paginate("listThings"))`. */
  readonly paginate: <Id extends PagedOperationId>(
    operationId: Id,
    ...args: CallArguments<OperationCall<Id>, CallOptions>
  ) => AsyncGenerator<PageItem<Id>, void, undefined>;
}

/** Makes a client: one method per operation of this contract. */
export function createClient(options: ClientOptions): Client {
  // The table has the operations, the types say what they take and give: here the two are tied together.
  return createContractClient(operations, options) as object as Client;
}
