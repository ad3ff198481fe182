// Generated from openapi/openapi.yaml by `npm run generate`; edit that, not this file.
import type { operations as Declared, components } from "./types.ts";
import type { OperationDescription } from "./operation-types.ts";

/** The contract's schemas by name. */
export type Schemas = components extends { schemas: infer S } ? S : Record<never, never>;

/** What each operation declares, and which of its inputs are filled when they are left out. */
export interface Operations {
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
  listAdminKeys: { declared: Declared["listAdminKeys"]; defaults: { query: "limit" } };
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
  createAdminKey: { declared: Declared["createAdminKey"]; defaults: Record<never, never> };
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
  deleteAdminKey: { declared: Declared["deleteAdminKey"]; defaults: Record<never, never> };
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
  listApps: { declared: Declared["listApps"]; defaults: { query: "limit" } };
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
  createApp: { declared: Declared["createApp"]; defaults: { body: "mode" } };
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
  checkAppSlug: { declared: Declared["checkAppSlug"]; defaults: Record<never, never> };
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
  updateApp: { declared: Declared["updateApp"]; defaults: Record<never, never> };
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
  deleteApp: { declared: Declared["deleteApp"]; defaults: Record<never, never> };
  /**
   * List WhatsApp phone numbers
   *
   * Lists the WhatsApp phone numbers that your organization has registered, newest first, a page at a
   * time.
   *
   * To read them all, send the `nextCursor` of each answer as `cursor` of the next request until it is
   * `null`. No number is skipped or repeated on the way, even if others are registered meanwhile.
   * `totalCount` counts all numbers of the organization, not only those of the page.
   *
   * Meta is not asked: `verified`, `qualityRating` and `cloudApiRegistered` are what Meta said last.
   * An organization without numbers gets an empty list. A `limit` beyond 100, a malformed `cursor` and
   * an unknown query parameter are refused with 400.
   *
   * `GET /v1/organization/whatsapp/phone-numbers`
   * @remarks Provenance: documented.
   */
  listWhatsAppPhoneNumbers: { declared: Declared["listWhatsAppPhoneNumbers"]; defaults: { query: "limit" } };
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
  registerWhatsAppPhoneNumber: { declared: Declared["registerWhatsAppPhoneNumber"]; defaults: Record<never, never> };
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
  getWhatsAppPhoneNumber: { declared: Declared["getWhatsAppPhoneNumber"]; defaults: Record<never, never> };
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
  replaceWhatsAppPhoneNumberApps: { declared: Declared["replaceWhatsAppPhoneNumberApps"]; defaults: Record<never, never> };
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
  refreshWhatsAppPhoneNumber: { declared: Declared["refreshWhatsAppPhoneNumber"]; defaults: Record<never, never> };
}

/** The addresses that the contract names, the first one first. */
export const servers = ["https://api.buildwithchirp.com", "http://127.0.0.1:3000"] as const;

/** The operation table. */
export const operations = {
  listAdminKeys: {
    method: "get",
    path: "/v1/organization/admin-keys",
    tag: "Admin Keys",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    page: { cursor: "cursor", next: "nextCursor", items: "keys" },
  },
  createAdminKey: {
    method: "post",
    path: "/v1/organization/admin-keys",
    tag: "Admin Keys",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      201: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  deleteAdminKey: {
    method: "delete",
    path: "/v1/organization/admin-keys/{keyId}",
    tag: "Admin Keys",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      409: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  listApps: {
    method: "get",
    path: "/v1/organization/apps",
    tag: "Apps",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    page: { cursor: "cursor", next: "nextCursor", items: "apps" },
  },
  createApp: {
    method: "post",
    path: "/v1/organization/apps",
    tag: "Apps",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      201: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      409: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  checkAppSlug: {
    method: "get",
    path: "/v1/organization/apps/check-slug",
    tag: "Apps",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  updateApp: {
    method: "put",
    path: "/v1/organization/apps/{appId}",
    tag: "Apps",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    retryable: true,
  },
  deleteApp: {
    method: "delete",
    path: "/v1/organization/apps/{appId}",
    tag: "Apps",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  listWhatsAppPhoneNumbers: {
    method: "get",
    path: "/v1/organization/whatsapp/phone-numbers",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    page: { cursor: "cursor", next: "nextCursor", items: "phoneNumbers" },
  },
  registerWhatsAppPhoneNumber: {
    method: "post",
    path: "/v1/organization/whatsapp/phone-numbers",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      201: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      409: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  getWhatsAppPhoneNumber: {
    method: "get",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  replaceWhatsAppPhoneNumberApps: {
    method: "put",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/apps",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      404: ["application/json"],
      413: ["application/json"],
      415: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    retryable: true,
  },
  refreshWhatsAppPhoneNumber: {
    method: "post",
    path: "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/refresh",
    tag: "WhatsApp Phone Numbers",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      404: ["application/json"],
      424: ["application/json"],
      429: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
    retryable: true,
  },
} as const satisfies { readonly [Id in keyof Operations]: OperationDescription };

/** The values that are known today of the enumerations that may grow, by schema. */
export const knownValues = {
  ErrorCode: {
    message_undeliverable: {
      status: 402,
      type: "provider_error",
      description: "WhatsApp could not deliver the message. Try again later or reach the recipient in another way.",
      provenance: "documented",
    },
    conversation_window_expired: {
      status: 402,
      type: "provider_error",
      description: "The recipient last wrote more than 24 hours ago. Send an approved template instead.",
      provenance: "documented",
    },
    recipient_not_on_whatsapp: {
      status: 402,
      type: "provider_error",
      description: "The recipient's number has no WhatsApp account. Check it or use another channel.",
      provenance: "documented",
    },
    phone_number_not_assigned: {
      status: 400,
      type: "invalid_request_error",
      description: "The number is not assigned to this app. Assign it to the app first.",
      provenance: "documented",
    },
    unsupported_message_type: {
      status: 400,
      type: "invalid_request_error",
      description: "This kind of message cannot be sent here. Choose one that the operation lists.",
      provenance: "documented",
    },
    media_too_large: {
      status: 400,
      type: "invalid_request_error",
      description: "The media file exceeds WhatsApp's limit for its kind. Send a smaller file.",
      provenance: "documented",
    },
    invalid_phone_number: {
      status: 400,
      type: "invalid_request_error",
      description: "The phone number is not in E.164 format or not the one meant. Send it as +15551234567.",
      provenance: "documented",
    },
    template_not_found: {
      status: 404,
      type: "invalid_request_error",
      description: "There is no template of this name and language. Check both, and that it is approved.",
      provenance: "documented",
    },
    template_parameter_mismatch: {
      status: 400,
      type: "invalid_request_error",
      description: "The variables do not fit the template. Send exactly those that it declares.",
      provenance: "documented",
    },
    groups_not_eligible: {
      status: 402,
      type: "provider_error",
      description: "Meta does not allow groups for this number. Meet Meta's conditions for groups first.",
      provenance: "documented",
    },
    account_restricted: {
      status: 403,
      type: "provider_error",
      description: "Meta has restricted the business account. Resolve it in Meta's Business Support.",
      provenance: "documented",
    },
    display_name_not_approved: {
      status: 402,
      type: "provider_error",
      description: "Meta has not approved the number's display name. Wait for the review or change the name.",
      provenance: "documented",
    },
    whatsapp_not_configured: {
      status: 400,
      type: "invalid_request_error",
      description: "The organization has not connected this WhatsApp Business Account. Connect it first.",
      provenance: "documented",
    },
    meta_api_error: {
      status: 424,
      type: "api_error",
      description: "Meta refused or failed the call. Read `provider` for the reason before asking again.",
      provenance: "documented",
    },
    meta_api_unavailable: {
      status: 424,
      type: "api_error",
      description: "Meta could not be reached or was overloaded. Ask again after a while.",
      provenance: "documented",
    },
    telnyx_api_error: {
      status: 424,
      type: "api_error",
      description: "Telnyx refused or failed the call. Read `provider` for the reason before asking again.",
      provenance: "documented",
    },
    telnyx_api_unavailable: {
      status: 424,
      type: "api_error",
      description: "Telnyx could not be reached or was overloaded. Ask again after a while.",
      provenance: "documented",
    },
    rate_limit_exceeded: {
      status: 429,
      type: "invalid_request_error",
      description: "The key made too many requests this minute. Wait as long as `Retry-After` says.",
      provenance: "documented",
    },
    whatsapp_rate_limited: {
      status: 429,
      type: "provider_error",
      description: "Meta limits how fast this number may send. Send more slowly.",
      provenance: "documented",
    },
    resource_already_exists: {
      status: 409,
      type: "invalid_request_error",
      description: "There is one already. Use the existing one, or choose another value for `param`.",
      provenance: "documented",
    },
    phone_number_already_verified: {
      status: 409,
      type: "invalid_request_error",
      description: "Meta has verified the number already, so that it sends no code. Refresh the number.",
      provenance: "extension",
    },
    phone_number_not_verified: {
      status: 409,
      type: "invalid_request_error",
      description: "Meta wants the number verified first. Request a code and verify it.",
      provenance: "extension",
    },
    phone_number_not_registered: {
      status: 409,
      type: "invalid_request_error",
      description: "The number is not registered with the Cloud API. Register it there first.",
      provenance: "extension",
    },
    verification_code_mismatch: {
      status: 400,
      type: "invalid_request_error",
      description: "The code is not the one that Meta sent last, or it has expired. Request a new one.",
      provenance: "extension",
    },
    pin_mismatch: {
      status: 400,
      type: "invalid_request_error",
      description: "The number has another PIN for two-step verification. Send that one, or set a new one.",
      provenance: "extension",
    },
    attempt_not_recovered: {
      status: 409,
      type: "invalid_request_error",
      description: "The signup attempt cannot be claimed, since it was not recovered. Start a new one.",
      provenance: "extension",
    },
    last_admin_key: {
      status: 409,
      type: "invalid_request_error",
      description: "An organization keeps at least one admin key. Create another one first.",
      provenance: "extension",
    },
  },
} as const;

/** As closed unions, for who must handle each of them; the schemas themselves are open. */
export type KnownValues = {
  [Name in keyof typeof knownValues]: (typeof knownValues)[Name] extends readonly (infer Value)[]
    ? Value
    : keyof (typeof knownValues)[Name];
};
