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

/** One method per operation; each returns a union that `status` discriminates. */
export interface Client {
  /**
   * List admin keys
   *
   * Lists your organization's admin keys, newest first, one page at a time. Only a preview of each key
   * is shown; the full key is returned only once, by the request that creates it. Deleted keys are not
   * listed.
   *
   * `lastUsedAt` shows which keys are still in use. It is updated about once a minute, so it may be a
   * minute behind. To read all keys, send the `nextCursor` of each response as `cursor` in the next
   * request until it is `null`. A `limit` above 100, a malformed `cursor` or an unknown query parameter
   * is rejected with 400. Meta is not called.
   *
   * `GET /v1/organization/admin-keys`
   * @remarks Provenance: extension.
   */
  readonly listAdminKeys: (call?: ListAdminKeysCall, options?: CallOptions) => Promise<ListAdminKeysResult>;
  /**
   * Create an admin key
   *
   * Creates an admin key for your organization. It has the same permissions as the key that makes this
   * request. It works immediately, until it is deleted.
   *
   * The response contains the key itself, only this once: the server stores only a digest, so the key
   * cannot be shown again. If you get no response, the key may still have been created: look for its name
   * in the list, delete it there and create another one. Names need not be unique. Meta is not called.
   *
   * `POST /v1/organization/admin-keys`
   * @remarks Provenance: documented.
   */
  readonly createAdminKey: (call: CreateAdminKeyCall, options?: CallOptions) => Promise<CreateAdminKeyResult>;
  /**
   * Delete an admin key
   *
   * Deletes an admin key for good. The next request made with it is rejected with 401. A key may delete
   * itself.
   *
   * An organization must have at least one key, because without a key it could no longer use the API.
   * Deleting the last key is rejected with 409, even when two requests delete the last two keys at the
   * same time. A key that your organization does not have gets 404; so does another organization's key,
   * and a key that is already deleted. Meta is not called.
   *
   * `DELETE /v1/organization/admin-keys/{keyId}`
   * @remarks Provenance: inferred.
   */
  readonly deleteAdminKey: (call: DeleteAdminKeyCall, options?: CallOptions) => Promise<DeleteAdminKeyResult>;
  /**
   * List apps
   *
   * Lists your organization's apps, newest first, one page at a time.
   *
   * To read all apps, send the `nextCursor` of each response as `cursor` in the next request until it
   * is `null`. No app is skipped or repeated, even if others are created in the meantime. `totalCount`
   * counts all apps of the organization, not just those on the page.
   *
   * Meta is not called. If the organization has no apps, the list is empty. A `limit` above 100, a
   * malformed `cursor` or an unknown query parameter is rejected with 400.
   *
   * `GET /v1/organization/apps`
   * @remarks Provenance: inferred.
   */
  readonly listApps: (call?: ListAppsCall, options?: CallOptions) => Promise<ListAppsResult>;
  /**
   * Create an app
   *
   * Creates an app in your organization. You can assign numbers to it right away, by its id.
   *
   * The `slug` must be unique in the organization: if another app has it, the request is rejected with
   * 409. If two requests with the same slug arrive at the same time, only one succeeds. Choose `mode`
   * when you create the app; it cannot be changed later. Meta is not called. If you get no response,
   * send the request again: a 409 then means that the first one succeeded.
   *
   * `POST /v1/organization/apps`
   * @remarks Provenance: documented.
   */
  readonly createApp: (call: CreateAppCall, options?: CallOptions) => Promise<CreateAppResult>;
  /**
   * Check whether a slug is free
   *
   * Tells you whether you could create an app with this `slug` in your organization. It does not reserve
   * the slug: if two callers then create an app with it, one of them gets 409.
   *
   * Slugs are unique only within an organization, so other organizations' slugs do not matter. A
   * malformed slug, for example one with capital letters or spaces, is rejected with 400. Meta is not
   * called.
   *
   * `GET /v1/organization/apps/check-slug`
   * @remarks Provenance: documented.
   */
  readonly checkAppSlug: (call: CheckAppSlugCall, options?: CallOptions) => Promise<CheckAppSlugResult>;
  /**
   * Update an app
   *
   * Renames an app. The numbers assigned to it show the new name from then on. The `slug` and the mode
   * cannot be changed, because others may rely on them.
   *
   * A field that is left out keeps its value, so an empty object changes nothing. Sending the same
   * request again has no further effect. An app that your organization does not have gets 404; so does
   * another organization's app. Meta is not called.
   *
   * `PUT /v1/organization/apps/{appId}`
   * @remarks Provenance: documented.
   */
  readonly updateApp: (call: UpdateAppCall, options?: CallOptions) => Promise<UpdateAppResult>;
  /**
   * Delete an app
   *
   * Deletes an app for good and removes its numbers from it, all or nothing. The numbers stay
   * registered with your organization and assigned to their other apps. The slug is free again.
   *
   * This cannot be undone. An app that your organization does not have gets 404; so does another
   * organization's app. If you get no response, send the request again: a 404 then means that the first
   * one succeeded. Meta is not called and does not notice.
   *
   * `DELETE /v1/organization/apps/{appId}`
   * @remarks Provenance: documented.
   */
  readonly deleteApp: (call: DeleteAppCall, options?: CallOptions) => Promise<DeleteAppResult>;
  /**
   * List WhatsApp business profiles
   *
   * Lists the WhatsApp Business Accounts that your organization has connected, newest first, one page
   * at a time. Disconnected accounts stay in the list; `status` shows which they are.
   *
   * To read all profiles, send the `nextCursor` of each response as `cursor` in the next request until
   * it is `null`. No profile is skipped or repeated. `totalCount` counts all profiles of the
   * organization.
   *
   * Meta is not called. If the organization has no profiles, the list is empty. A `limit` above 100, a
   * malformed `cursor` or an unknown query parameter is rejected with 400.
   *
   * `GET /v1/organization/whatsapp/business-profiles`
   * @remarks Provenance: extension.
   */
  readonly listWhatsAppBusinessProfiles: (call?: ListWhatsAppBusinessProfilesCall, options?: CallOptions) => Promise<ListWhatsAppBusinessProfilesResult>;
  /**
   * Connect a WhatsApp Business Account
   *
   * Connects the WhatsApp Business Account (WABA) of a business that has completed Meta's signup. Send
   * the code immediately: it works for 30 seconds.
   *
   * What happens, in this order:
   *
   * 1. The server exchanges the code at Meta for the business's access token.
   * 2. Without `wabaId`, it asks Meta which accounts `businessId` owns; there must be exactly one.
   * 3. It reads the account and its numbers from Meta, and subscribes our app to the account's events.
   * 4. It stores the profile, all or nothing, with the token encrypted.
   *
   * If your organization already has the account, its profile stays the same and gets the new token; a
   * disconnected account is connected again under its old id, with its numbers. This registers no
   * number. What can go wrong: a field is not valid, or the account cannot be connected, because the
   * token cannot read it or another organization has it (400); Meta has restricted the business (403);
   * Meta refuses the code, cannot be reached or returns no usable response (424). In all these cases
   * neither token nor profile is stored, and the code is used up. If you get no response, list the
   * profiles.
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
   * The server reads the account and its numbers from Meta, with this installation's own access, and
   * subscribes our app to the account's events. Then it stores the profile, all or nothing. If your
   * organization already has a profile for the account, that profile is used, and connected again if
   * it was disconnected. The claim uses up the attempt.
   *
   * What can go wrong: the account can no longer be read, or another organization has connected it
   * (400); Meta has restricted the business (403); your organization has no such attempt (404); the
   * attempt is not recovered (409); Meta cannot be reached or returns no usable response (424). In all
   * these cases nothing is stored. If you get no response, list the recovered attempts: a claimed
   * attempt is no longer in the list.
   *
   * `POST /v1/organization/whatsapp/business-profiles/claim`
   * @remarks Provenance: documented.
   */
  readonly claimWhatsAppBusinessProfile: (call: ClaimWhatsAppBusinessProfileCall, options?: CallOptions) => Promise<ClaimWhatsAppBusinessProfileResult>;
  /**
   * Mark an attempt as interrupted
   *
   * Records that a signup was interrupted after the business had chosen its account, and whether it
   * can be recovered.
   *
   * If your organization owns this installation's access to Meta, the server checks at Meta whether
   * that access can read the account. If it can, and no other organization has the account connected,
   * the attempt is recovered and can be claimed. Otherwise it is stored as interrupted, and may be
   * marked again until it expires. For every other organization Meta is not called: the business has
   * to go through the signup again.
   *
   * Marking a recovered attempt again changes nothing. An attempt that your organization does not
   * have, or that has expired, gets 404; a malformed request gets 400. If Meta has restricted the
   * business (403) or cannot be reached (424), nothing is changed, and you may send the request again.
   *
   * `POST /v1/organization/whatsapp/business-profiles/mark-interrupted`
   * @remarks Provenance: documented.
   */
  readonly markWhatsAppBusinessProfileAttemptInterrupted: (call: MarkWhatsAppBusinessProfileAttemptInterruptedCall, options?: CallOptions) => Promise<MarkWhatsAppBusinessProfileAttemptInterruptedResult>;
  /**
   * List recovered attempts
   *
   * Lists your organization's interrupted attempts that a claim can finish, newest first, in one
   * response.
   *
   * An attempt stays in the list until it is claimed, even after the 15 minutes in which it is open.
   * Meta is not called: an attempt is listed because its account could be read when the attempt was
   * marked as interrupted. The newest 100 are stored. Any query parameter is rejected with 400.
   *
   * `GET /v1/organization/whatsapp/business-profiles/recovered-attempts`
   * @remarks Provenance: documented.
   */
  readonly listRecoveredWhatsAppBusinessProfileAttempts: (call?: ListRecoveredWhatsAppBusinessProfileAttemptsCall, options?: CallOptions) => Promise<ListRecoveredWhatsAppBusinessProfileAttemptsResult>;
  /**
   * Start an attempt to connect an account
   *
   * Starts an attempt to connect a WhatsApp Business Account, before the business goes through Meta's
   * signup. With the attempt's id, you can recover a signup that is interrupted: mark the attempt as
   * interrupted, then claim it.
   *
   * This does not call Meta or connect an account: a signup that completes needs only its code. The
   * attempt expires after 15 minutes. A recovered attempt returns the `metadata` that you sent;
   * malformed metadata is rejected with 400. If you get no response, start another attempt.
   *
   * `POST /v1/organization/whatsapp/business-profiles/start-attempt`
   * @remarks Provenance: documented.
   */
  readonly startWhatsAppBusinessProfileAttempt: (call?: StartWhatsAppBusinessProfileAttemptCall, options?: CallOptions) => Promise<StartWhatsAppBusinessProfileAttemptResult>;
  /**
   * Get a WhatsApp business profile
   *
   * Returns one WhatsApp Business Account that your organization has connected, by Chirp's own id
   * (`wabp_…`), with its registered numbers.
   *
   * Meta is not called: the numbers show what Meta last reported. A malformed id is rejected with 400.
   * A profile that your organization does not have gets 404; so does another organization's profile.
   *
   * `GET /v1/organization/whatsapp/business-profiles/{profileId}`
   * @remarks Provenance: extension.
   */
  readonly getWhatsAppBusinessProfile: (call: GetWhatsAppBusinessProfileCall, options?: CallOptions) => Promise<GetWhatsAppBusinessProfileResult>;
  /**
   * Disconnect a WhatsApp business profile
   *
   * Disconnects a WhatsApp Business Account from your organization. The access token that the business
   * granted is deleted. The profile and its numbers stay, with the status `disconnected`, but Meta is
   * not called for them until the account is connected again, which restores the same profile. Another
   * organization may connect the account from now on.
   *
   * The server asks Meta to send no more events of the account. If Meta cannot be reached or refuses,
   * the account is disconnected anyway: a business that has withdrawn its access must be able to
   * leave. Sending the request again has no further effect. A profile that your organization does not
   * have gets 404.
   *
   * `DELETE /v1/organization/whatsapp/business-profiles/{profileId}`
   * @remarks Provenance: documented.
   */
  readonly disconnectWhatsAppBusinessProfile: (call: DisconnectWhatsAppBusinessProfileCall, options?: CallOptions) => Promise<DisconnectWhatsAppBusinessProfileResult>;
  /**
   * List WhatsApp phone numbers
   *
   * Lists the WhatsApp phone numbers that your organization has registered, newest first, one page at
   * a time.
   *
   * To read all numbers, send the `nextCursor` of each response as `cursor` in the next request until
   * it is `null`. No number is skipped or repeated, even if others are registered in the meantime.
   * `totalCount` counts the numbers on all pages.
   *
   * Filter by `appId` (numbers assigned to that app), by `metaBusinessAccountId` (numbers of that
   * business account), or by both. `totalCount` then counts only the matching numbers. An id that your
   * organization does not have matches nothing. Send the same filters with every page.
   *
   * Meta is not called: `verified`, `qualityRating` and `cloudApiRegistered` are the values that Meta
   * last reported. If the organization has no numbers, the list is empty. A `limit` above 100, a
   * malformed `cursor` or id, or an unknown query parameter is rejected with 400.
   *
   * `GET /v1/organization/whatsapp/phone-numbers`
   * @remarks Provenance: documented.
   */
  readonly listWhatsAppPhoneNumbers: (call?: ListWhatsAppPhoneNumbersCall, options?: CallOptions) => Promise<ListWhatsAppPhoneNumbersResult>;
  /**
   * Register a WhatsApp phone number
   *
   * Adds a phone number that exists at Meta to your organization and assigns it to the apps in
   * `appIds`. You need Meta's id of the number, and of the WhatsApp Business Account (WABA) that lists
   * it. Nothing changes at Meta: the number is not created, verified or registered with the Cloud API
   * there.
   *
   * What happens, in this order:
   *
   * 1. The server checks the fields; each app must belong to your organization.
   * 2. Your organization must have the business account: either it is already connected, or your
   *    organization's own token can read it at Meta, and it is connected now.
   * 3. The server asks Meta which numbers the account lists. `metaPhoneNumberId` must be among them,
   *    and its number must be `displayPhoneNumber`.
   * 4. The server stores the number and its assignments, all or nothing, with the state that Meta
   *    reports.
   *
   * What can go wrong: a field or app is not valid, or Meta does not list the number (400); your
   * organization has already registered the number, or another request registered it first (409); Meta
   * has restricted the business account (403); Meta cannot be reached or returns no usable response
   * (424). In all these cases nothing is stored. If you get no response, send the request again: a 409
   * then means that the first one succeeded.
   *
   * `POST /v1/organization/whatsapp/phone-numbers`
   * @remarks Provenance: documented.
   */
  readonly registerWhatsAppPhoneNumber: (call: RegisterWhatsAppPhoneNumberCall, options?: CallOptions) => Promise<RegisterWhatsAppPhoneNumberResult>;
  /**
   * Get a WhatsApp phone number
   *
   * Returns one of your organization's WhatsApp phone numbers, by Chirp's own id (`wapn_…`).
   *
   * Meta is not called: `verified`, `qualityRating` and `cloudApiRegistered` are the values that Meta
   * last reported. A malformed id is rejected with 400. A number that your organization does not have
   * gets 404; so does another organization's number.
   *
   * `GET /v1/organization/whatsapp/phone-numbers/{phoneNumberId}`
   * @remarks Provenance: extension.
   */
  readonly getWhatsAppPhoneNumber: (call: GetWhatsAppPhoneNumberCall, options?: CallOptions) => Promise<GetWhatsAppPhoneNumberResult>;
  /**
   * Delete a WhatsApp phone number
   *
   * Deletes a number from your organization and removes it from its apps, all or nothing. Its id is not
   * used again.
   *
   * Meta is not called and does not notice: the number stays in its business account, still verified and
   * registered with the Cloud API if it was before. If it should stop receiving messages, deregister it
   * first. You can register it here again; it then gets a new id.
   *
   * What can go wrong: a malformed id is rejected with 400, and a number that your organization does not
   * have, or has already deleted, gets 404. If you get no response, send the request again: a 404 then
   * means that the first one succeeded.
   *
   * `DELETE /v1/organization/whatsapp/phone-numbers/{phoneNumberId}`
   * @remarks Provenance: extension.
   */
  readonly deleteWhatsAppPhoneNumber: (call: DeleteWhatsAppPhoneNumberCall, options?: CallOptions) => Promise<DeleteWhatsAppPhoneNumberResult>;
  /**
   * Replace the apps of a WhatsApp phone number
   *
   * Assigns a WhatsApp phone number to exactly the apps in `appIds`. Apps that are not listed lose the
   * number, and an empty `appIds` removes it from all apps. Meta is not called and does not notice.
   *
   * The assignments change all or nothing: if one of the apps does not belong to your organization,
   * the request is rejected with 400 and nothing changes. Sending the same request again has no
   * further effect. A number that your organization does not have gets 404. To add a single app, read
   * the number first and include its current apps.
   *
   * `PUT /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/apps`
   * @remarks Provenance: documented.
   */
  readonly replaceWhatsAppPhoneNumberApps: (call: ReplaceWhatsAppPhoneNumberAppsCall, options?: CallOptions) => Promise<ReplaceWhatsAppPhoneNumberAppsResult>;
  /**
   * Get the settings of a WhatsApp phone number
   *
   * Returns the number's settings at Meta: calls, what happens when a user's identity changes,
   * encryption of messages, and where data is stored.
   *
   * The server calls Meta once per request, changes nothing there and stores nothing here. The four
   * objects are always present. Settings that Meta does not show are left out, and a value that Meta
   * has added since is returned in lower case.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its
   * business account (400), Meta has restricted the account (403), or Meta cannot be reached, refuses
   * or returns no usable response (424). It is safe to try again.
   *
   * `GET /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings`
   * @remarks Provenance: documented.
   */
  readonly getWhatsAppPhoneNumberSettings: (call: GetWhatsAppPhoneNumberSettingsCall, options?: CallOptions) => Promise<GetWhatsAppPhoneNumberSettingsResult>;
  /**
   * Update the settings of a WhatsApp phone number
   *
   * Changes the number's settings at Meta. Settings that you leave out stay the same. `calling`,
   * `userIdentityChange`, `payloadEncryption`, `storageConfiguration` and `twoStepVerification` are one
   * setting each.
   *
   * Meta accepts one setting at a time. The server sends several one after the other, in the order above,
   * until one fails: `param` then names it, the ones before it have been changed, and the ones after it
   * were not sent. Nothing is stored here. It is safe to send the same request again.
   *
   * Meta has conditions of its own and refuses changes that do not meet them. Calls need a messaging
   * limit of 2,000 or more. Encryption needs a key that the number has at Meta. The place where data is
   * stored can be changed only while the number is not registered with the Cloud API, and Meta may
   * accept a PIN only while it is registered.
   *
   * What can go wrong: no setting is given or a field is not valid (400), your organization does not have
   * the number (404) or has disconnected its business account (400), Meta has restricted the account
   * (403), the number is not registered (409), or Meta cannot be reached, refuses or returns no usable
   * response (424). After a 424 without `provider`, and after no response at all, it is unknown whether
   * Meta made that one change: read the settings. The PIN cannot be read: set it again. It is neither
   * stored nor logged.
   *
   * `PATCH /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings`
   * @remarks Provenance: extension.
   */
  readonly updateWhatsAppPhoneNumberSettings: (call: UpdateWhatsAppPhoneNumberSettingsCall, options?: CallOptions) => Promise<UpdateWhatsAppPhoneNumberSettingsResult>;
  /**
   * Request a verification code for a number
   *
   * Asks Meta to send a one-time code to the number, in a text message or a call, to prove that the
   * business owns the number. Send the code to `verify-code` next: it works once, within ten minutes,
   * and a new request replaces it. The response only says that Meta accepted the request, not that the
   * code has arrived.
   *
   * The server calls Meta once and stores nothing.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its
   * business account (400), Meta has already verified the number (409), Meta has restricted the
   * account (403) or sends no more codes for now (429), or Meta cannot be reached, refuses or returns
   * no usable response (424). Meta does not publish how often you may request a code; waiting an hour
   * is usual. After a 424 without `provider`, and after no response at all, it is unknown whether a
   * code was sent: wait for it before you request another one.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/request-code`
   * @remarks Provenance: extension.
   */
  readonly requestWhatsAppPhoneNumberCode: (call: RequestWhatsAppPhoneNumberCodeCall, options?: CallOptions) => Promise<RequestWhatsAppPhoneNumberCodeResult>;
  /**
   * Verify a number with its code
   *
   * Sends Meta the code that it sent to the number. If the code is right, Meta treats the number as
   * verified for 14 days, or for longer if it is registered with the Cloud API within that time.
   *
   * The server then reads the number from Meta again and returns it with the state that Meta reports.
   * If that read fails, the verification has still succeeded: the response then has `verified` true,
   * and the other values as last known.
   *
   * What can go wrong: the code is wrong, has expired or was used before (400); your organization does
   * not have the number (404) or has disconnected its business account (400); Meta has already verified
   * the number (409); Meta has restricted the account (403) or accepts no more guesses for now (429);
   * Meta cannot be reached, refuses or returns no usable response (424). The number stored here is then
   * unchanged. After a 424 without `provider`, after a 500 and after no response at all, it is unknown
   * whether Meta verified the number: refresh it. The code is neither stored nor logged.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/verify-code`
   * @remarks Provenance: extension.
   */
  readonly verifyWhatsAppPhoneNumberCode: (call: VerifyWhatsAppPhoneNumberCodeCall, options?: CallOptions) => Promise<VerifyWhatsAppPhoneNumberCodeResult>;
  /**
   * Register a number with the Cloud API
   *
   * Registers a verified number with Meta's Cloud API, so that it can send and receive. If the number
   * has no two-step verification yet, this sets its PIN; otherwise send the PIN that it has. Register
   * it again with the same PIN after Meta has approved a new display name.
   *
   * The server then reads the number from Meta again and returns it with the state that Meta reports.
   * `cloudApiRegistered` is true as soon as Meta shows the number as connected, which may take a moment:
   * refresh it. If that read fails, the registration has still succeeded: the response then has
   * `cloudApiRegistered` true, and the other values as last known.
   *
   * Meta allows ten registrations of a number in any 72 hours, including failed ones, and locks the
   * number for 72 hours after one more. To prevent that, the tenth is rejected here with 429, and Meta
   * is not called. Do not register a number that is also used in the WhatsApp Business app: Meta has
   * already registered it and refuses. An on-premises number has to be moved first, which this API
   * does not do.
   *
   * What can go wrong: the number has another PIN (400), your organization does not have the number
   * (404) or has disconnected its business account (400), Meta has not approved the display name (402)
   * or has restricted the account (403), the number is not verified (409), there were too many
   * registrations or wrong PINs (429), or Meta cannot be reached, refuses or returns no usable response
   * (424). The number stored here is then unchanged. After a 424 without `provider`, after a 500 and
   * after no response at all, it is unknown whether Meta registered the number: refresh it before you
   * try again, because every attempt counts. The PIN is neither stored nor logged.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/register`
   * @remarks Provenance: extension.
   */
  readonly registerWhatsAppPhoneNumberWithCloudApi: (call: RegisterWhatsAppPhoneNumberWithCloudApiCall, options?: CallOptions) => Promise<RegisterWhatsAppPhoneNumberWithCloudApiResult>;
  /**
   * Deregister a number from the Cloud API
   *
   * Deregisters a number from Meta's Cloud API: it cannot send or receive until it is registered
   * again. Meta still has the number and its history, and here the number keeps its apps. If its data
   * was stored in a chosen country, Meta switches that off.
   *
   * The server then reads the number from Meta again and returns it with the state that Meta reports.
   * If that read fails, the deregistration has still succeeded: the response then has
   * `cloudApiRegistered` false, and the other values as last known.
   *
   * Meta allows ten deregistrations of a number in any 72 hours, counted separately from its
   * registrations, and locks the number for 72 hours after one more. To prevent that, the tenth is
   * rejected here with 429, and Meta is not called. Meta refuses numbers that are also used in the
   * WhatsApp Business app.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its business
   * account (400), Meta has restricted the account (403), the number is not registered (409), there were
   * too many deregistrations (429), or Meta cannot be reached, refuses or returns no usable response
   * (424). The number stored here is then unchanged. After a 424 without `provider`, after a 500 and
   * after no response at all, it is unknown whether Meta deregistered the number: refresh it before you
   * try again.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/deregister`
   * @remarks Provenance: extension.
   */
  readonly deregisterWhatsAppPhoneNumberFromCloudApi: (call: DeregisterWhatsAppPhoneNumberFromCloudApiCall, options?: CallOptions) => Promise<DeregisterWhatsAppPhoneNumberFromCloudApiResult>;
  /**
   * Refresh a WhatsApp phone number
   *
   * Reads a number's current state from Meta and stores it: `verified`, `qualityRating` and
   * `cloudApiRegistered`. The response is the number with these values, and reads and lists return them
   * from then on. `updatedAt` changes only if one of them did.
   *
   * The server calls Meta once, for this number only, and changes nothing there. Refresh a number when
   * something happened at Meta itself, such as a verification in the WhatsApp Manager or a new rating.
   * Refresh it also when you got no response to a request to verify, register or deregister it: the
   * result shows whether Meta carried it out.
   *
   * What can go wrong: your organization does not have the number (404) or has disconnected its
   * business account (400), Meta has restricted the account (403), or Meta cannot be reached, refuses
   * or no longer shows the number (424). In all these cases the number is unchanged, and it is safe to
   * try again.
   *
   * `POST /v1/organization/whatsapp/phone-numbers/{phoneNumberId}/refresh`
   * @remarks Provenance: extension.
   */
  readonly refreshWhatsAppPhoneNumber: (call: RefreshWhatsAppPhoneNumberCall, options?: CallOptions) => Promise<RefreshWhatsAppPhoneNumberResult>;
  /** Adds middleware, for logs, metrics and the like; it sees every attempt. */
  readonly use: (...middleware: Middleware[]) => void;
  /** Iterates over all pages of a list: `for await (const item of client.paginate("listThings"))`. */
  readonly paginate: <Id extends PagedOperationId>(
    operationId: Id,
    ...args: CallArguments<OperationCall<Id>, CallOptions>
  ) => AsyncGenerator<PageItem<Id>, void, undefined>;
}

/** Creates a client with one method per operation of this contract. */
export function createClient(options: ClientOptions): Client {
  // The table contains the operations and the types describe them; this cast connects the two.
  return createContractClient(operations, options) as object as Client;
}
