// Generated from openapi/openapi.yaml by `npm run generate`; edit that, not this file.
import type { NoParameters } from "./runtime/operation-types.ts";

/** The contract's schemas by name. */
export interface Schemas {
    AdminKey: AdminKey;
    AdminKeyList: AdminKeyList;
    ErrorCode: ErrorCode;
    ApiError: ApiError;
    AdminKeyCreation: AdminKeyCreation;
    CreatedAdminKey: CreatedAdminKey;
    Confirmation: Confirmation;
    App: App;
    AppList: AppList;
    AppCreation: AppCreation;
    AppSlugAvailability: AppSlugAvailability;
    AppUpdate: AppUpdate;
    AppDeletion: AppDeletion;
    WhatsAppBusinessProfile: WhatsAppBusinessProfile;
    WhatsAppBusinessProfileList: WhatsAppBusinessProfileList;
    WhatsAppBusinessProfileCreation: WhatsAppBusinessProfileCreation;
    WhatsAppBusinessProfileClaim: WhatsAppBusinessProfileClaim;
    SignupInterruption: SignupInterruption;
    RecoveredAttemptList: RecoveredAttemptList;
    SignupStart: SignupStart;
    SignupAttempt: SignupAttempt;
    WhatsAppPhoneNumber: WhatsAppPhoneNumber;
    WhatsAppPhoneNumberList: WhatsAppPhoneNumberList;
    WhatsAppPhoneNumberRegistration: WhatsAppPhoneNumberRegistration;
    WhatsAppPhoneNumberApps: WhatsAppPhoneNumberApps;
    WhatsAppPhoneNumberSettings: WhatsAppPhoneNumberSettings;
    WhatsAppPhoneNumberSettingsUpdate: WhatsAppPhoneNumberSettingsUpdate;
    Success: Success;
    WhatsAppPhoneNumberCodeRequest: WhatsAppPhoneNumberCodeRequest;
    WhatsAppPhoneNumberCodeVerification: WhatsAppPhoneNumberCodeVerification;
    WhatsAppPhoneNumberCloudApiRegistration: WhatsAppPhoneNumberCloudApiRegistration;
}
/** @description An organization's admin key, without the key itself. */
export type AdminKey = {
    /**
     * @description The key's id: `key_admin_`, then a KSUID of 27 letters and digits. It is not secret.
     * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    id: string;
    /**
     * @description The key's name.
     * @example Build server
     */
    name: string;
    /**
     * @description The beginning of the key and its last four characters, so that its owner can recognize it.
     * @example sk_admin_…cdef
     */
    keyPreview: string;
    /**
     * Format: date-time
     * @description When the key was last used, up to a minute behind; `null` if it was never used.
     * @example 2023-11-08T09:12:44.123Z
     */
    lastUsedAt: string | null;
    /**
     * Format: date-time
     * @description When the key was created.
     * @example 2023-11-07T05:31:56.000Z
     */
    createdAt: string;
    /**
     * Format: date-time
     * @description When the key last changed. Using the key does not count as a change.
     * @example 2023-11-07T05:31:56.000Z
     */
    updatedAt: string;
};
/** @description One page of the organization's admin keys, newest first. */
export type AdminKeyList = {
    /** @description The admin keys on this page. */
    keys: AdminKey[];
    /**
     * @description Send this as `cursor` to get the next page; `null` on the last page.
     * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    nextCursor: string | null;
    /**
     * @description How many admin keys the organization has, across all pages.
     * @example 2
     */
    totalCount: number;
};
/**
 * @description The code of an error that a program may need to tell from others. For an error without a code, use its status and `type`. More codes may be added.
 * @example resource_already_exists
 */
export type ErrorCode = "message_undeliverable" | "conversation_window_expired" | "recipient_not_on_whatsapp" | "phone_number_not_assigned" | "unsupported_message_type" | "media_too_large" | "invalid_phone_number" | "template_not_found" | "template_parameter_mismatch" | "groups_not_eligible" | "account_restricted" | "display_name_not_approved" | "whatsapp_not_configured" | "meta_api_error" | "meta_api_unavailable" | "telnyx_api_error" | "telnyx_api_unavailable" | "rate_limit_exceeded" | "whatsapp_rate_limited" | "resource_already_exists" | "phone_number_already_verified" | "phone_number_not_verified" | "phone_number_not_registered" | "verification_code_mismatch" | "pin_mismatch" | "attempt_not_recovered" | "last_admin_key" | (string & {});
/** @description The body of every error response. */
export type ApiError = {
    /**
     * @description What went wrong.
     * @example {
     *       "type": "invalid_request_error",
     *       "message": "This WhatsApp phone number is already registered with your organization.",
     *       "code": "resource_already_exists",
     *       "doc_url": "https://docs.buildwithchirp.com/api_reference/error-codes#resource_already_exists",
     *       "param": "metaPhoneNumberId"
     *     }
     */
    error: {
        /**
         * @description The kind of error: the request is at fault (`invalid_request_error`), the key is at fault (`authentication_error`), Meta or Telnyx refused (`provider_error`), or the service or a provider failed (`api_error`).
         * @example invalid_request_error
         * @enum {string}
         */
        type: "invalid_request_error" | "authentication_error" | "provider_error" | "api_error";
        /**
         * @description What went wrong, in a sentence that you can show to users. The wording may change.
         * @example This WhatsApp phone number is already registered with your organization.
         */
        message: string;
        code?: ErrorCode;
        /**
         * Format: uri
         * @description A page about `code`. For codes that Chirp documents, it is Chirp's own page. For codes added here, it is a section of the errors guide on this server, under the address that the request was sent to.
         * @example https://docs.buildwithchirp.com/api_reference/error-codes#resource_already_exists
         */
        doc_url?: string;
        /**
         * @description The field or parameter at fault, such as `displayPhoneNumber` or `appIds[0]`.
         * @example metaPhoneNumberId
         */
        param?: string | null;
        /**
         * @description Further problems with the request, when a 400 has several causes: up to 20 more, after the one described by the fields next to this one.
         * @example [
         *       {
         *         "message": "appIds[0] must be the id of an app, such as app_2DbBs7GWhGvVNJGrDXr5RG0mBWI.",
         *         "param": "appIds[0]"
         *       }
         *     ]
         */
        errors?: {
            /**
             * @description What is wrong, in a sentence that you can show to users. The wording may change.
             * @example appIds[0] must be the id of an app, such as app_2DbBs7GWhGvVNJGrDXr5RG0mBWI.
             */
            message: string;
            /**
             * @description The field or parameter at fault.
             * @example appIds[0]
             */
            param?: string;
        }[];
        /**
         * @description The provider's own error, when the error comes from Meta or Telnyx.
         * @example {
         *       "source": "meta",
         *       "code": 131016,
         *       "message": "Service unavailable",
         *       "fbtrace_id": "AXsgnV2Cm3ZMGF3dF_cfYIn"
         *     }
         */
        provider?: {
            /**
             * @description The provider that reported the error.
             * @example meta
             * @enum {string}
             */
            source: "meta" | "telnyx";
            /**
             * @description The provider's own error code.
             * @example 131016
             */
            code: number | string;
            /**
             * @description The provider's own message.
             * @example Service unavailable
             */
            message: string;
            /**
             * @description Meta's id of the failed call; quote it to Meta's support. Meta stores it only for a short time.
             * @example AXsgnV2Cm3ZMGF3dF_cfYIn
             */
            fbtrace_id?: string;
        };
    };
};
/** @description The admin key to create. */
export type AdminKeyCreation = {
    /**
     * @description The key's name, for people to recognize it, such as the place where it is used. Control characters are rejected.
     * @example Build server
     */
    name: string;
};
/** @description A new admin key, including the key itself, which is shown only this once. */
export type CreatedAdminKey = {
    /**
     * @description The key's id: `key_admin_`, then a KSUID of 27 letters and digits. It is not secret.
     * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    id: string;
    /**
     * @description The key itself, to be sent as `Authorization: Bearer <key>`. Store it like a password: it is not shown again.
     * @example sk_admin_1234567890abcdef
     */
    key: string;
    /**
     * @description The key's name.
     * @example Build server
     */
    name: string;
    /**
     * Format: date-time
     * @description When the key was created.
     * @example 2023-11-07T05:31:56.000Z
     */
    createdAt: string;
    /**
     * Format: date-time
     * @description When the key last changed. Using the key does not count as a change.
     * @example 2023-11-07T05:31:56.000Z
     */
    updatedAt: string;
};
/** @description Confirms that the request succeeded, when there is nothing else to return. */
export type Confirmation = {
    /**
     * @description Always `true`; a failure returns an error instead.
     * @example true
     */
    success: boolean;
    /**
     * @description What was done, in a sentence that you can show to users. The wording may change.
     * @example Admin key key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI was deleted.
     */
    message: string;
};
/** @description An organization's application. */
export type App = {
    /**
     * @description The app's id: `app_`, then `test_` for a test app, then a KSUID of 27 letters and digits.
     * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    id: string;
    /**
     * @description The app's short name for use in URLs, unique in its organization.
     * @example support-desk
     */
    slug: string;
    /**
     * @description The app's name, as users see it.
     * @example Support desk
     */
    name: string;
    /**
     * @description Whether the app can be used. `billing_paused` means that it cannot send until an outstanding bill is paid. More values may be added.
     * @example active
     */
    status: "active" | "billing_paused" | (string & {});
    /**
     * Format: date-time
     * @description When the app was created.
     * @example 2023-11-07T05:31:56.000Z
     */
    createdAt: string;
    /**
     * Format: date-time
     * @description When the app last changed.
     * @example 2023-11-07T05:31:56.000Z
     */
    updatedAt: string;
};
/** @description One page of the organization's apps, newest first. */
export type AppList = {
    /** @description The apps on this page. */
    apps: App[];
    /**
     * @description Send this as `cursor` to get the next page; `null` on the last page.
     * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    nextCursor: string | null;
    /**
     * @description How many apps the organization has, across all pages.
     * @example 2
     */
    totalCount: number;
};
/** @description The app to create. */
export type AppCreation = {
    /**
     * @description A short name for the app, unique in the organization: lower-case letters and digits, in words joined by single hyphens.
     * @example support-desk
     */
    slug: string;
    /**
     * @description The app's name, as users see it. Control characters are rejected.
     * @example Support desk
     */
    name: string;
    /**
     * @description Whether the app is for real messages (`live`) or for testing (`test`). The id of a test app begins with `app_test_`. The mode cannot be changed later.
     * @default live
     * @example live
     * @enum {string}
     */
    mode?: "live" | "test";
};
/** @description Whether a slug is free in the organization. */
export type AppSlugAvailability = {
    /**
     * @description Whether the slug is free: no app in the organization has it.
     * @example true
     */
    available: boolean;
    /**
     * @description The slug that was checked.
     * @example field-service
     */
    slug: string;
};
/** @description The fields of the app to change. A field that is left out keeps its value. */
export type AppUpdate = {
    /**
     * @description The app's new name, as users see it. Control characters are rejected.
     * @example Customer care
     */
    name?: string;
};
/** @description Confirms that an app was deleted. */
export type AppDeletion = {
    /**
     * @description What happened, in a sentence that you can show to users. The wording may change.
     * @example App app_2DbBs7GWhGvVNJGrDXr5RG0mBWI was deleted.
     */
    message: string;
};
/** @description A WhatsApp Business Account (WABA) that an organization has connected, now or in the past. */
export type WhatsAppBusinessProfile = {
    /**
     * @description Chirp's own id of the business profile: `wabp_`, then letters and digits.
     * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    id: string;
    /**
     * @description The organization that the profile belongs to.
     * @example org_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    organizationId: string;
    /**
     * @description Meta's id of the WhatsApp Business Account.
     * @example 987654321098765
     */
    metaWabaId: string;
    /**
     * @description Meta's id of the business that owns the account; `null` if unknown.
     * @example 246813579024680
     */
    metaBusinessId: string | null;
    /**
     * @description The account's name at Meta; `null` if Meta gives none.
     * @example Acme Corp
     */
    businessName: string | null;
    /**
     * Format: date-time
     * @description When the access granted by the business expires; `null` if it does not expire, or if the business granted none of its own.
     * @example null
     */
    tokenExpiresAt: string | null;
    /**
     * Format: date-time
     * @description When the account was last connected by a signup or a claim; `null` if it was connected by registering one of its numbers.
     * @example 2023-11-07T05:31:56.000Z
     */
    onboardingCompletedAt: string | null;
    /**
     * Format: date-time
     * @description When the organization first connected the account.
     * @example 2023-11-07T05:31:56.000Z
     */
    createdAt: string;
    /**
     * @description The numbers of this account that the organization has registered, newest first.
     * @example [
     *       {
     *         "id": "wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
     *         "displayPhoneNumber": "+15551234567",
     *         "metaPhoneNumberId": "123456789012345",
     *         "verified": true,
     *         "qualityRating": "GREEN"
     *       }
     *     ]
     */
    phoneNumbers: {
        /**
         * @description Chirp's own id of the number.
         * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        id: string;
        /**
         * @description The phone number in E.164 format.
         * @example +15551234567
         */
        displayPhoneNumber: string;
        /**
         * @description Meta's id of the number.
         * @example 123456789012345
         */
        metaPhoneNumberId: string;
        /**
         * @description Whether Meta has verified that the business owns the number.
         * @example true
         */
        verified: boolean;
        /**
         * @description Meta's rating of the number; `null` until Meta rates it.
         * @example GREEN
         */
        qualityRating: "GREEN" | "YELLOW" | "RED" | (string & {}) | null;
    }[];
    /**
     * @description Whether the account is for testing: when it was connected, it had numbers at Meta, and all of them were test numbers.
     * @example false
     */
    isTestProfile: boolean;
    /**
     * @description Whether the account is connected. A disconnected profile stays in the list, with its numbers. If the account is connected again, the profile returns under the same id.
     * @example connected
     */
    status?: "connected" | "disconnected" | (string & {});
    /**
     * Format: date-time
     * @description When the account was disconnected; `null` while it is connected.
     * @example null
     */
    disconnectedAt?: string | null;
};
/** @description One page of the organization's business profiles, newest first. */
export type WhatsAppBusinessProfileList = {
    /** @description The profiles on this page. */
    businessProfiles: WhatsAppBusinessProfile[];
    /**
     * @description Send this as `cursor` to get the next page; `null` on the last page.
     * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    nextCursor: string | null;
    /**
     * @description How many profiles the organization has, across all pages.
     * @example 2
     */
    totalCount: number;
};
/** @description The result of Meta's signup. */
export type WhatsAppBusinessProfileCreation = {
    /**
     * @description The code from the end of Meta's signup. It works once, within 30 seconds, and is never stored, logged or returned.
     * @example sandbox-acme-stores
     */
    code: string;
    /**
     * @description The URL that the signup redirected to, exactly as it was given to Meta; Meta compares the two. Leave it out if the signup ran in a popup.
     * @example https://app.example.com/whatsapp/connected
     */
    redirectUri?: string;
    /**
     * @description Meta's id of the WhatsApp Business Account (WABA) to connect. If you leave it out, the server asks Meta for the account of `businessId`: one of the two is required.
     * @example 987654321098767
     */
    wabaId?: string;
    /**
     * @description Meta's id of the phone number that the business chose in the signup. It must be one of the account's numbers. This does not register the number.
     * @example 123456789012391
     */
    phoneNumberId?: string;
    /**
     * @description Meta's id of the business that owns the account. If `wabaId` is not given, the server uses it to look up the account. The profile shows the owner that Meta names, or this one if Meta names none.
     * @example 1234509876543
     */
    businessId?: string;
    /**
     * @description Whether the business continues to use its number in the WhatsApp Business app. It changes nothing here, because this operation registers no number with the Cloud API. Meta has already registered such a number there; do not register it again.
     * @example false
     */
    isCoexistence?: boolean;
};
/** @description The recovered attempt to finish. */
export type WhatsAppBusinessProfileClaim = {
    /**
     * @description The id of the recovered attempt.
     * @example wss_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    attemptId: string;
};
/** @description The attempt that was interrupted, and its account. */
export type SignupInterruption = {
    /**
     * @description The id of the attempt, from the response that started it.
     * @example wss_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    attemptId: string;
    /**
     * @description Meta's id of the WhatsApp Business Account that the business chose in the signup.
     * @example 987654321098766
     */
    wabaId: string;
    /**
     * @description Meta's id of the business that owns the account, if known.
     * @example 246813579024680
     */
    businessId?: string;
};
/** @description The organization's recovered attempts, newest first. */
export type RecoveredAttemptList = {
    /**
     * @description All attempts that can be claimed.
     * @example [
     *       {
     *         "attemptId": "wss_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
     *         "metaWabaId": "987654321098766",
     *         "recoveredAt": "2023-11-07T05:36:20.000Z",
     *         "createdAt": "2023-11-07T05:31:56.000Z",
     *         "metadata": {
     *           "customerId": "customer-42"
     *         }
     *       }
     *     ]
     */
    recoveredAttempts: {
        /**
         * @description The id of the attempt; send it to claim the attempt.
         * @example wss_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        attemptId: string;
        /**
         * @description Meta's id of the WhatsApp Business Account that the attempt was for.
         * @example 987654321098766
         */
        metaWabaId: string;
        /**
         * Format: date-time
         * @description When the attempt was recovered.
         * @example 2023-11-07T05:36:20.000Z
         */
        recoveredAt: string;
        /**
         * Format: date-time
         * @description When the attempt was started.
         * @example 2023-11-07T05:31:56.000Z
         */
        createdAt: string;
        /**
         * @description The `metadata` that was sent when the attempt was started; empty if none was sent.
         * @example {
         *       "customerId": "customer-42"
         *     }
         */
        metadata: Record<string, unknown>;
    }[];
    /**
     * @description How many recovered attempts the organization has.
     * @example 1
     */
    totalCount: number;
};
/** @description The data to store with an attempt to connect a business account. */
export type SignupStart = {
    /**
     * @description Your own data, such as your customer's id. It is returned with the attempt when the attempt is recovered. Up to 50 entries; a name has 1 to 40 characters, and a value is a string of at most 500 characters, a number, a boolean or `null`. Control characters are rejected in names.
     * @example {
     *       "customerId": "customer-42"
     *     }
     */
    metadata?: {
        [key: string]: string | number | boolean | null;
    };
};
/** @description A new attempt to connect a business account. */
export type SignupAttempt = {
    /**
     * @description The id of the attempt: `wss_`, then letters and digits.
     * @example wss_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    attemptId: string;
    /**
     * Format: date-time
     * @description When the attempt expires, 15 minutes after its start. It can be marked as interrupted until then.
     * @example 2023-11-07T05:46:56.000Z
     */
    expiresAt: string;
};
/** @description A WhatsApp phone number that an organization has registered, with its business account and the apps it is assigned to. */
export type WhatsAppPhoneNumber = {
    /**
     * @description Chirp's own id of the number: `wapn_`, then `test_` for a test number, then a KSUID of 27 letters and digits.
     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    id: string;
    /**
     * @description The phone number in E.164 format.
     * @example +15551234567
     */
    displayPhoneNumber: string;
    /**
     * @description Meta's id of the number, its `phone_number_id`.
     * @example 123456789012345
     */
    metaPhoneNumberId: string;
    /**
     * @description Meta's id of the WhatsApp Business Account (WABA) that the number belongs to.
     * @example 987654321098765
     */
    metaBusinessAccountId: string;
    /**
     * @description Whether Meta has verified, with a one-time code, that the business owns the number.
     * @example true
     */
    verified: boolean;
    /**
     * @description Meta's rating of how recipients respond to messages from this number; `null` until Meta rates it. Meta may add values to the known ones.
     * @example GREEN
     */
    qualityRating: "GREEN" | "YELLOW" | "RED" | (string & {}) | null;
    /**
     * @description Whether this is a test number. The id of a test number begins with `wapn_test_`.
     * @example false
     */
    isTestNumber: boolean;
    /**
     * @description Whether the number is registered with Meta's Cloud API, which requires its two-step verification PIN. Only a registered number can send and receive.
     * @example true
     */
    cloudApiRegistered: boolean;
    /**
     * @description The WhatsApp Business Account (WABA) that the number belongs to.
     * @example {
     *       "id": "wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
     *       "metaWabaId": "987654321098765",
     *       "businessName": "Acme Corp",
     *       "status": "connected"
     *     }
     */
    businessProfile: {
        /**
         * @description Chirp's own id of the business profile: `wabp_`, then letters and digits.
         * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        id: string;
        /**
         * @description Meta's id of the WhatsApp Business Account, equal to `metaBusinessAccountId`.
         * @example 987654321098765
         */
        metaWabaId: string;
        /**
         * @description The name of the business at Meta.
         * @example Acme Corp
         */
        businessName: string;
        /**
         * @description Whether your organization has the account connected. Meta is not called for the numbers of a disconnected account until it is connected again.
         * @example connected
         */
        status?: "connected" | "disconnected" | (string & {});
    };
    /**
     * @description The apps that the number is assigned to; empty if there are none.
     * @example [
     *       {
     *         "appId": "app_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
     *         "appName": "Support desk",
     *         "appSlug": "support-desk"
     *       }
     *     ]
     */
    apps: {
        /**
         * @description The app's id.
         * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        appId: string;
        /**
         * @description The app's name.
         * @example Support desk
         */
        appName: string;
        /**
         * @description The app's slug, unique in its organization.
         * @example support-desk
         */
        appSlug: string;
    }[];
    /**
     * Format: date-time
     * @description When the number was registered.
     * @example 2023-11-07T05:31:56.000Z
     */
    createdAt: string;
    /**
     * Format: date-time
     * @description When the number or its assignments last changed.
     * @example 2023-11-07T05:31:56.000Z
     */
    updatedAt: string;
};
/** @description One page of the organization's WhatsApp phone numbers, newest first. */
export type WhatsAppPhoneNumberList = {
    /** @description The numbers on this page. */
    phoneNumbers: WhatsAppPhoneNumber[];
    /**
     * @description Send this as `cursor` to get the next page; `null` on the last page.
     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    nextCursor: string | null;
    /**
     * @description How many numbers match the filters, across all pages.
     * @example 2
     */
    totalCount: number;
};
/** @description The number to register. It must exist at Meta. */
export type WhatsAppPhoneNumberRegistration = {
    /**
     * @description The phone number in E.164 format: `+`, the country code and the rest, without spaces. It must be the number that Meta shows for `metaPhoneNumberId`.
     * @example +15551234567
     */
    displayPhoneNumber: string;
    /**
     * @description Meta's id of the number, its `phone_number_id`, as the WhatsApp Manager and the Graph API show it. It is a string of digits, not the phone number.
     * @example 123456789012345
     */
    metaPhoneNumberId: string;
    /**
     * @description Meta's id of the WhatsApp Business Account (WABA) that lists the number.
     * @example 987654321098765
     */
    metaBusinessAccountId: string;
    /**
     * @description The apps to assign the number to; each must belong to your organization. If you leave it out, the number is assigned to no app; you can assign it later.
     * @example [
     *       "app_2DbBs7GWhGvVNJGrDXr5RG0mBWI"
     *     ]
     */
    appIds?: string[];
};
/** @description The apps to assign the number to. */
export type WhatsAppPhoneNumberApps = {
    /**
     * @description All apps that may use the number; each must belong to your organization. Apps that are not listed lose the number. An empty array removes it from all apps.
     * @example [
     *       "app_2DbBs7GWhGvVNJGrDXr5RG0mBWI"
     *     ]
     */
    appIds: string[];
};
/** @description The number's settings at Meta. What Meta does not show is left out. */
export type WhatsAppPhoneNumberSettings = {
    /** @description How the number handles calls. */
    calling: {
        /**
         * @description Whether the number accepts calls.
         * @example enabled
         */
        status?: "enabled" | "disabled" | (string & {});
        /**
         * @description Whether users see the call button in the chat with the number.
         * @example visible
         */
        callIconVisibility?: "visible" | "hidden" | (string & {});
        /** @description Video calls. */
        video?: {
            /**
             * @description Whether the number accepts video calls.
             * @example disabled
             */
            status?: "enabled" | "disabled" | (string & {});
        };
        /** @description The addresses that Meta's calls come from. */
        ipAddresses?: string[];
        /** @description The SIP server that receives the calls. Its password is never requested from Meta. */
        sip?: {
            /**
             * @description The name of the server.
             * @example sip.acme.example
             */
            server?: string;
            /**
             * @description The user name for the number on the server.
             * @example 15551234567
             */
            username?: string;
        };
    };
    /** @description What happens when a user's identity changes. */
    userIdentityChange: {
        /**
         * @description Whether messages to a user are held back after the user's identity has changed.
         * @example true
         */
        enableIdentityKeyCheck?: boolean;
    };
    /** @description Encryption of the messages that the number sends and receives. */
    payloadEncryption: {
        /**
         * @description Whether messages are encrypted.
         * @example enabled
         */
        status?: "enabled" | "disabled" | (string & {});
        /**
         * @description The fingerprint of the business's key.
         * @example 3f9d0c6e51a84b27
         */
        clientEncryptionKeyFingerprint?: string;
        /**
         * @description Meta's public key.
         * @example MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A
         */
        cloudEncryptionKey?: string;
    };
    /** @description Where Meta stores the number's data. */
    storageConfiguration: {
        /**
         * @description Whether data is stored in a chosen country (`in_country`) or in Meta's usual place (`default`).
         * @example in_country
         */
        status?: "default" | "in_country" | (string & {});
        /**
         * @description The two-letter code of the country where data is stored.
         * @example BR
         */
        dataLocalizationRegion?: string;
    };
};
/** @description The settings to change; at least one. */
export type WhatsAppPhoneNumberSettingsUpdate = {
    /** @description How the number handles calls. */
    calling?: {
        /**
         * @description Whether the number accepts calls.
         * @example enabled
         * @enum {string}
         */
        status?: "enabled" | "disabled";
        /**
         * @description Whether users see the call button in the chat with the number.
         * @example visible
         * @enum {string}
         */
        callIconVisibility?: "visible" | "hidden";
        /** @description Video calls. */
        video?: {
            /**
             * @description Whether the number accepts video calls.
             * @example disabled
             * @enum {string}
             */
            status: "enabled" | "disabled";
        };
    };
    /** @description What happens when a user's identity changes. */
    userIdentityChange?: {
        /**
         * @description Whether messages to a user are held back after the user's identity has changed.
         * @example true
         */
        enableIdentityKeyCheck: boolean;
    };
    /** @description Encryption of the messages that the number sends and receives. The key must already be at Meta: it cannot be sent here. */
    payloadEncryption?: {
        /**
         * @description Whether to encrypt messages.
         * @example enabled
         * @enum {string}
         */
        status: "enabled" | "disabled";
    };
    /** @description Where Meta stores the number's data. */
    storageConfiguration?: {
        /**
         * @description Whether to store data in a chosen country (`in_country`) or in Meta's usual place (`default`).
         * @example in_country
         * @enum {string}
         */
        status: "default" | "in_country";
        /**
         * @description The two-letter code of the country to store data in. Required with `in_country`, not allowed with `default`. Meta decides which countries are available.
         * @example BR
         */
        dataLocalizationRegion?: string;
    };
    /** @description The number's two-step verification. It can be written but not read. */
    twoStepVerification?: {
        /**
         * @description The new PIN: six digits in a string, which preserves leading zeros. Meta does not ask for the old one.
         * @example 150954
         */
        pin: string;
    };
};
/** @description Confirms that the request succeeded. */
export type Success = {
    /**
     * @description Always `true`; a failure returns an error instead.
     * @example true
     */
    success: boolean;
};
/** @description How to send the verification code. */
export type WhatsAppPhoneNumberCodeRequest = {
    /**
     * @description How the code is sent: in a text message (`SMS`) or read out in a call (`VOICE`).
     * @example SMS
     * @enum {string}
     */
    codeMethod: "SMS" | "VOICE";
    /**
     * @description The language of the message or call: two or three letters, then, where the country matters, `_` and two letters.
     * @example en_US
     */
    language: string;
};
/** @description The code to verify a number. */
export type WhatsAppPhoneNumberCodeVerification = {
    /**
     * @description The code that Meta sent: six digits, with or without a hyphen in the middle.
     * @example 123-830
     */
    code: string;
};
/** @description The PIN to register a number with the Cloud API. */
export type WhatsAppPhoneNumberCloudApiRegistration = {
    /**
     * @description The PIN of the number's two-step verification: six digits in a string, which preserves leading zeros.
     * @example 150954
     */
    pin: string;
};
export interface paths {
    "/v1/organization/admin-keys": {
        /**
         * List admin keys
         * @description Lists your organization's admin keys, newest first, one page at a time. Only a preview of each key
         *     is shown; the full key is returned only once, by the request that creates it. Deleted keys are not
         *     listed.
         *
         *     `lastUsedAt` shows which keys are still in use. It is updated about once a minute, so it may be a
         *     minute behind. To read all keys, send the `nextCursor` of each response as `cursor` in the next
         *     request until it is `null`. A `limit` above 100, a malformed `cursor` or an unknown query parameter
         *     is rejected with 400. Meta is not called.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description The maximum number of entries to return. The last page may hold fewer.
                     * @example 20
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to continue: the id of the last key that you have read, which is the `nextCursor` of the previous page. Without it, the list starts with the newest key. The id is only compared, so it works even if its key has since been deleted.
                     * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of the organization's admin keys */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": AdminKeyList;
                    };
                };
                /** @description A query parameter is not valid. `param` names it. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
        /**
         * Create an admin key
         * @description Creates an admin key for your organization. It has the same permissions as the key that makes this
         *     request. It works immediately, until it is deleted.
         *
         *     The response contains the key itself, only this once: the server stores only a digest, so the key
         *     cannot be shown again. If you get no response, the key may still have been created: look for its name
         *     in the list, delete it there and create another one. Names need not be unique. Meta is not called.
         */
        post: {
            parameters: NoParameters;
            /** @description The key's name */
            requestBody: {
                content: {
                    "application/json": AdminKeyCreation;
                };
            };
            responses: {
                /** @description The key was created; it is shown only this once */
                201: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": CreatedAdminKey;
                    };
                };
                /** @description The key cannot be created as requested. `param` names the first field at fault. Nothing was stored. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/admin-keys/{keyId}": {
        /**
         * Delete an admin key
         * @description Deletes an admin key for good. The next request made with it is rejected with 401. A key may delete
         *     itself.
         *
         *     An organization must have at least one key, because without a key it could no longer use the API.
         *     Deleting the last key is rejected with 409, even when two requests delete the last two keys at the
         *     same time. A key that your organization does not have gets 404; so does another organization's key,
         *     and a key that is already deleted. Meta is not called.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The admin key's id, from the response that created it or from the list: `key_admin_`, then 27 letters and digits. The key itself, `sk_admin_…`, is not accepted here.
                     * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    keyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The key was deleted */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Confirmation;
                    };
                };
                /** @description The id in the path is not in the format of an admin key's id, or the request has an unknown query parameter. `param` names the parameter at fault. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                /** @description Your organization has no admin key with this id, or has already deleted it. Another organization's key gets the same response. */
                404: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                /** @description This is your organization's only admin key. It was not deleted. */
                409: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/apps": {
        /**
         * List apps
         * @description Lists your organization's apps, newest first, one page at a time.
         *
         *     To read all apps, send the `nextCursor` of each response as `cursor` in the next request until it
         *     is `null`. No app is skipped or repeated, even if others are created in the meantime. `totalCount`
         *     counts all apps of the organization, not just those on the page.
         *
         *     Meta is not called. If the organization has no apps, the list is empty. A `limit` above 100, a
         *     malformed `cursor` or an unknown query parameter is rejected with 400.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description The maximum number of entries to return. The last page may hold fewer.
                     * @example 20
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to continue: the id of the last app that you have read, which is the `nextCursor` of the previous page. Without it, the list starts with the newest app. The id is only compared, so it works even if its app has since been deleted.
                     * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of the organization's apps */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": AppList;
                    };
                };
                /** @description A query parameter is not valid. `param` names it. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
        /**
         * Create an app
         * @description Creates an app in your organization. You can assign numbers to it right away, by its id.
         *
         *     The `slug` must be unique in the organization: if another app has it, the request is rejected with
         *     409. If two requests with the same slug arrive at the same time, only one succeeds. Choose `mode`
         *     when you create the app; it cannot be changed later. Meta is not called. If you get no response,
         *     send the request again: a 409 then means that the first one succeeded.
         */
        post: {
            parameters: NoParameters;
            /** @description The app's slug and name */
            requestBody: {
                content: {
                    "application/json": AppCreation;
                };
            };
            responses: {
                /** @description The app was created */
                201: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": App;
                    };
                };
                /** @description The app cannot be created as requested. `param` names the first field at fault. Nothing was stored. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                /** @description Another app in the organization already has this slug. No app was created. */
                409: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/apps/check-slug": {
        /**
         * Check whether a slug is free
         * @description Tells you whether you could create an app with this `slug` in your organization. It does not reserve
         *     the slug: if two callers then create an app with it, one of them gets 409.
         *
         *     Slugs are unique only within an organization, so other organizations' slugs do not matter. A
         *     malformed slug, for example one with capital letters or spaces, is rejected with 400. Meta is not
         *     called.
         */
        get: {
            parameters: {
                query: {
                    /**
                     * @description The slug to check: lower-case letters and digits, in words joined by single hyphens.
                     * @example field-service
                     */
                    slug: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Whether the slug is free */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": AppSlugAvailability;
                    };
                };
                /** @description The slug is missing or malformed, or the request has an unknown query parameter. `param` names the parameter at fault. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/apps/{appId}": {
        /**
         * Update an app
         * @description Renames an app. The numbers assigned to it show the new name from then on. The `slug` and the mode
         *     cannot be changed, because others may rely on them.
         *
         *     A field that is left out keeps its value, so an empty object changes nothing. Sending the same
         *     request again has no further effect. An app that your organization does not have gets 404; so does
         *     another organization's app. Meta is not called.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The app's id, from the response that created it or from the list: `app_`, then `test_` for a test app, then 27 letters and digits.
                     * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    appId: components["parameters"]["AppId"];
                };
                cookie?: never;
            };
            /** @description The fields to change */
            requestBody: {
                content: {
                    "application/json": AppUpdate;
                };
            };
            responses: {
                /** @description The app with its current values */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": App;
                    };
                };
                /** @description The app cannot be changed as requested. `param` names the first field or parameter at fault. Nothing was changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                404: components["responses"]["AppNotFound"];
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
        /**
         * Delete an app
         * @description Deletes an app for good and removes its numbers from it, all or nothing. The numbers stay
         *     registered with your organization and assigned to their other apps. The slug is free again.
         *
         *     This cannot be undone. An app that your organization does not have gets 404; so does another
         *     organization's app. If you get no response, send the request again: a 404 then means that the first
         *     one succeeded. Meta is not called and does not notice.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The app's id, from the response that created it or from the list: `app_`, then `test_` for a test app, then 27 letters and digits.
                     * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    appId: components["parameters"]["AppId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The app was deleted */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": AppDeletion;
                    };
                };
                /** @description The id in the path is not in the format of an app's id, or the request has an unknown query parameter. `param` names the parameter at fault. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                404: components["responses"]["AppNotFound"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/business-profiles": {
        /**
         * List WhatsApp business profiles
         * @description Lists the WhatsApp Business Accounts that your organization has connected, newest first, one page
         *     at a time. Disconnected accounts stay in the list; `status` shows which they are.
         *
         *     To read all profiles, send the `nextCursor` of each response as `cursor` in the next request until
         *     it is `null`. No profile is skipped or repeated. `totalCount` counts all profiles of the
         *     organization.
         *
         *     Meta is not called. If the organization has no profiles, the list is empty. A `limit` above 100, a
         *     malformed `cursor` or an unknown query parameter is rejected with 400.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description The maximum number of entries to return. The last page may hold fewer.
                     * @example 20
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to continue: the id of the last profile that you have read, which is the `nextCursor` of the previous page. Without it, the list starts with the newest profile. The id is only compared.
                     * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of the organization's business profiles */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppBusinessProfileList;
                    };
                };
                /** @description A query parameter is not valid. `param` names it. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/business-profiles/callback": {
        /**
         * Connect a WhatsApp Business Account
         * @description Connects the WhatsApp Business Account (WABA) of a business that has completed Meta's signup. Send
         *     the code immediately: it works for 30 seconds.
         *
         *     What happens, in this order:
         *
         *     1. The server exchanges the code at Meta for the business's access token.
         *     2. Without `wabaId`, it asks Meta which accounts `businessId` owns; there must be exactly one.
         *     3. It reads the account and its numbers from Meta, and subscribes our app to the account's events.
         *     4. It stores the profile, all or nothing, with the token encrypted.
         *
         *     If your organization already has the account, its profile stays the same and gets the new token; a
         *     disconnected account is connected again under its old id, with its numbers. This registers no
         *     number. What can go wrong: a field is not valid, or the account cannot be connected, because the
         *     token cannot read it or another organization has it (400); Meta has restricted the business (403);
         *     Meta refuses the code, cannot be reached or returns no usable response (424). In all these cases
         *     neither token nor profile is stored, and the code is used up. If you get no response, list the
         *     profiles.
         */
        post: {
            parameters: NoParameters;
            /** @description The signup's code, and what else Meta's page returned */
            requestBody: {
                content: {
                    "application/json": WhatsAppBusinessProfileCreation;
                };
            };
            responses: {
                /** @description The account is connected */
                201: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppBusinessProfile;
                    };
                };
                /** @description The account cannot be connected as requested. `param` names the first field at fault. Nothing was stored here. Meta may have used up the code: to try again, have the business go through the signup once more. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["AccountRestricted"];
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description Meta could not be reached or returned no usable response. Nothing was stored here. A code works once, within 30 seconds: to try again, have the business go through the signup once more. */
                424: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/business-profiles/claim": {
        /**
         * Claim a recovered attempt
         * @description Finishes a recovered attempt: connects its WhatsApp Business Account to your organization,
         *     without another signup.
         *
         *     The server reads the account and its numbers from Meta, with this installation's own access, and
         *     subscribes our app to the account's events. Then it stores the profile, all or nothing. If your
         *     organization already has a profile for the account, that profile is used, and connected again if
         *     it was disconnected. The claim uses up the attempt.
         *
         *     What can go wrong: the account can no longer be read, or another organization has connected it
         *     (400); Meta has restricted the business (403); your organization has no such attempt (404); the
         *     attempt is not recovered (409); Meta cannot be reached or returns no usable response (424). In all
         *     these cases nothing is stored. If you get no response, list the recovered attempts: a claimed
         *     attempt is no longer in the list.
         */
        post: {
            parameters: NoParameters;
            /** @description The recovered attempt */
            requestBody: {
                content: {
                    "application/json": WhatsAppBusinessProfileClaim;
                };
            };
            responses: {
                /** @description The account is connected */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppBusinessProfile;
                    };
                };
                /** @description The attempt cannot be claimed as requested. `param` names the field at fault. Nothing was changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["AccountRestricted"];
                /** @description The organization has no signup attempt with this id. Another organization's attempt gets the same response. */
                404: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                /** @description The attempt is not recovered: it was never interrupted, could not be recovered, or has already been claimed. Nothing was changed. */
                409: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                424: components["responses"]["MetaFailed"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/business-profiles/mark-interrupted": {
        /**
         * Mark an attempt as interrupted
         * @description Records that a signup was interrupted after the business had chosen its account, and whether it
         *     can be recovered.
         *
         *     If your organization owns this installation's access to Meta, the server checks at Meta whether
         *     that access can read the account. If it can, and no other organization has the account connected,
         *     the attempt is recovered and can be claimed. Otherwise it is stored as interrupted, and may be
         *     marked again until it expires. For every other organization Meta is not called: the business has
         *     to go through the signup again.
         *
         *     Marking a recovered attempt again changes nothing. An attempt that your organization does not
         *     have, or that has expired, gets 404; a malformed request gets 400. If Meta has restricted the
         *     business (403) or cannot be reached (424), nothing is changed, and you may send the request again.
         */
        post: {
            parameters: NoParameters;
            /** @description The attempt and the account */
            requestBody: {
                content: {
                    "application/json": SignupInterruption;
                };
            };
            responses: {
                /** @description The interruption was recorded */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Confirmation;
                    };
                };
                /** @description The interruption cannot be recorded as requested. `param` names the first field at fault. Nothing was changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["AccountRestricted"];
                /** @description The organization has no open signup attempt with this id: it does not exist, belongs to another organization or has expired. */
                404: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                424: components["responses"]["MetaFailed"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/business-profiles/recovered-attempts": {
        /**
         * List recovered attempts
         * @description Lists your organization's interrupted attempts that a claim can finish, newest first, in one
         *     response.
         *
         *     An attempt stays in the list until it is claimed, even after the 15 minutes in which it is open.
         *     Meta is not called: an attempt is listed because its account could be read when the attempt was
         *     marked as interrupted. The newest 100 are stored. Any query parameter is rejected with 400.
         */
        get: {
            parameters: NoParameters;
            requestBody?: never;
            responses: {
                /** @description The organization's recovered attempts */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": RecoveredAttemptList;
                    };
                };
                /** @description The request has a query parameter; none is allowed. `param` names it. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/business-profiles/start-attempt": {
        /**
         * Start an attempt to connect an account
         * @description Starts an attempt to connect a WhatsApp Business Account, before the business goes through Meta's
         *     signup. With the attempt's id, you can recover a signup that is interrupted: mark the attempt as
         *     interrupted, then claim it.
         *
         *     This does not call Meta or connect an account: a signup that completes needs only its code. The
         *     attempt expires after 15 minutes. A recovered attempt returns the `metadata` that you sent;
         *     malformed metadata is rejected with 400. If you get no response, start another attempt.
         */
        post: {
            parameters: NoParameters;
            /** @description The data to store with the attempt */
            requestBody?: {
                content: {
                    "application/json": SignupStart;
                };
            };
            responses: {
                /** @description The attempt was started */
                201: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": SignupAttempt;
                    };
                };
                /** @description The attempt cannot be started as requested. `param` names the first field at fault. Nothing was stored. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/business-profiles/{profileId}": {
        /**
         * Get a WhatsApp business profile
         * @description Returns one WhatsApp Business Account that your organization has connected, by Chirp's own id
         *     (`wabp_…`), with its registered numbers.
         *
         *     Meta is not called: the numbers show what Meta last reported. A malformed id is rejected with 400.
         *     A profile that your organization does not have gets 404; so does another organization's profile.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the business profile, from the response that created it or from the list: `wabp_`, then letters and digits. Meta's id of the account is not accepted here.
                     * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    profileId: components["parameters"]["BusinessProfileId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The profile */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppBusinessProfile;
                    };
                };
                /** @description The id in the path is not in the format of a business profile's id, or the request has an unknown query parameter. `param` names the parameter at fault. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                404: components["responses"]["BusinessProfileNotFound"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
        /**
         * Disconnect a WhatsApp business profile
         * @description Disconnects a WhatsApp Business Account from your organization. The access token that the business
         *     granted is deleted. The profile and its numbers stay, with the status `disconnected`, but Meta is
         *     not called for them until the account is connected again, which restores the same profile. Another
         *     organization may connect the account from now on.
         *
         *     The server asks Meta to send no more events of the account. If Meta cannot be reached or refuses,
         *     the account is disconnected anyway: a business that has withdrawn its access must be able to
         *     leave. Sending the request again has no further effect. A profile that your organization does not
         *     have gets 404.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the business profile, from the response that created it or from the list: `wabp_`, then letters and digits. Meta's id of the account is not accepted here.
                     * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    profileId: components["parameters"]["BusinessProfileId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The account is disconnected */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Confirmation;
                    };
                };
                /** @description The id in the path is not in the format of a business profile's id, or the request has an unknown query parameter. `param` names the parameter at fault. Nothing was disconnected. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                404: components["responses"]["BusinessProfileNotFound"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/phone-numbers": {
        /**
         * List WhatsApp phone numbers
         * @description Lists the WhatsApp phone numbers that your organization has registered, newest first, one page at
         *     a time.
         *
         *     To read all numbers, send the `nextCursor` of each response as `cursor` in the next request until
         *     it is `null`. No number is skipped or repeated, even if others are registered in the meantime.
         *     `totalCount` counts the numbers on all pages.
         *
         *     Filter by `appId` (numbers assigned to that app), by `metaBusinessAccountId` (numbers of that
         *     business account), or by both. `totalCount` then counts only the matching numbers. An id that your
         *     organization does not have matches nothing. Send the same filters with every page.
         *
         *     Meta is not called: `verified`, `qualityRating` and `cloudApiRegistered` are the values that Meta
         *     last reported. If the organization has no numbers, the list is empty. A `limit` above 100, a
         *     malformed `cursor` or id, or an unknown query parameter is rejected with 400.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description The maximum number of entries to return. The last page may hold fewer.
                     * @example 20
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to continue: the id of the last number that you have read, which is the `nextCursor` of the previous page. Without it, the list starts with the newest number. The id is only compared, so it works even if its number has since been deleted.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    cursor?: string;
                    /**
                     * @description Lists only numbers assigned to this app. An app that your organization does not have gives an empty list.
                     * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    appId?: string;
                    /**
                     * @description Lists only numbers of the WhatsApp Business Account (WABA) with this Meta id. An account that your organization has never connected gives an empty list.
                     * @example 987654321098765
                     */
                    metaBusinessAccountId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of the organization's WhatsApp phone numbers */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumberList;
                    };
                };
                /** @description A query parameter is not valid. `param` names it. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
        /**
         * Register a WhatsApp phone number
         * @description Adds a phone number that exists at Meta to your organization and assigns it to the apps in
         *     `appIds`. You need Meta's id of the number, and of the WhatsApp Business Account (WABA) that lists
         *     it. Nothing changes at Meta: the number is not created, verified or registered with the Cloud API
         *     there.
         *
         *     What happens, in this order:
         *
         *     1. The server checks the fields; each app must belong to your organization.
         *     2. Your organization must have the business account: either it is already connected, or your
         *        organization's own token can read it at Meta, and it is connected now.
         *     3. The server asks Meta which numbers the account lists. `metaPhoneNumberId` must be among them,
         *        and its number must be `displayPhoneNumber`.
         *     4. The server stores the number and its assignments, all or nothing, with the state that Meta
         *        reports.
         *
         *     What can go wrong: a field or app is not valid, or Meta does not list the number (400); your
         *     organization has already registered the number, or another request registered it first (409); Meta
         *     has restricted the business account (403); Meta cannot be reached or returns no usable response
         *     (424). In all these cases nothing is stored. If you get no response, send the request again: a 409
         *     then means that the first one succeeded.
         */
        post: {
            parameters: NoParameters;
            /** @description The number, its business account and the apps that may use it */
            requestBody: {
                content: {
                    "application/json": WhatsAppPhoneNumberRegistration;
                };
            };
            responses: {
                /** @description The number was registered */
                201: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The number cannot be registered as requested. `param` names the first field at fault. Nothing was stored. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["AccountRestricted"];
                /** @description The organization has already registered this number. The first registration was not changed. */
                409: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                424: components["responses"]["MetaFailed"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}": {
        /**
         * Get a WhatsApp phone number
         * @description Returns one of your organization's WhatsApp phone numbers, by Chirp's own id (`wapn_…`).
         *
         *     Meta is not called: `verified`, `qualityRating` and `cloudApiRegistered` are the values that Meta
         *     last reported. A malformed id is rejected with 400. A number that your organization does not have
         *     gets 404; so does another organization's number.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The number */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The id in the path is not in the format of a WhatsApp phone number's id, or the request has an unknown query parameter. `param` names the parameter at fault. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                404: components["responses"]["PhoneNumberNotFound"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
        /**
         * Delete a WhatsApp phone number
         * @description Deletes a number from your organization and removes it from its apps, all or nothing. Its id is not
         *     used again.
         *
         *     Meta is not called and does not notice: the number stays in its business account, still verified and
         *     registered with the Cloud API if it was before. If it should stop receiving messages, deregister it
         *     first. You can register it here again; it then gets a new id.
         *
         *     What can go wrong: a malformed id is rejected with 400, and a number that your organization does not
         *     have, or has already deleted, gets 404. If you get no response, send the request again: a 404 then
         *     means that the first one succeeded.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The number was deleted */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Confirmation;
                    };
                };
                /** @description The id in the path is not in the format of a WhatsApp phone number's id, or the request has an unknown query parameter. `param` names the parameter at fault. Nothing was deleted. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                404: components["responses"]["PhoneNumberNotFound"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/apps": {
        /**
         * Replace the apps of a WhatsApp phone number
         * @description Assigns a WhatsApp phone number to exactly the apps in `appIds`. Apps that are not listed lose the
         *     number, and an empty `appIds` removes it from all apps. Meta is not called and does not notice.
         *
         *     The assignments change all or nothing: if one of the apps does not belong to your organization,
         *     the request is rejected with 400 and nothing changes. Sending the same request again has no
         *     further effect. A number that your organization does not have gets 404. To add a single app, read
         *     the number first and include its current apps.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            /** @description The apps that may use the number from now on */
            requestBody: {
                content: {
                    "application/json": WhatsAppPhoneNumberApps;
                };
            };
            responses: {
                /** @description The number with its new assignments */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The apps cannot be assigned as requested. `param` names the first field at fault. Nothing was changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                404: components["responses"]["PhoneNumberNotFound"];
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/settings": {
        /**
         * Get the settings of a WhatsApp phone number
         * @description Returns the number's settings at Meta: calls, what happens when a user's identity changes,
         *     encryption of messages, and where data is stored.
         *
         *     The server calls Meta once per request, changes nothing there and stores nothing here. The four
         *     objects are always present. Settings that Meta does not show are left out, and a value that Meta
         *     has added since is returned in lower case.
         *
         *     What can go wrong: your organization does not have the number (404) or has disconnected its
         *     business account (400), Meta has restricted the account (403), or Meta cannot be reached, refuses
         *     or returns no usable response (424). It is safe to try again.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The number's settings */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumberSettings;
                    };
                };
                /** @description The id in the path is not in the format of a WhatsApp phone number's id, the request has an unknown query parameter, or the organization has disconnected the number's business account, so Meta cannot be called for it. Meta was not called. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["AccountRestricted"];
                404: components["responses"]["PhoneNumberNotFound"];
                424: components["responses"]["MetaReadFailed"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
        /**
         * Update the settings of a WhatsApp phone number
         * @description Changes the number's settings at Meta. Settings that you leave out stay the same. `calling`,
         *     `userIdentityChange`, `payloadEncryption`, `storageConfiguration` and `twoStepVerification` are one
         *     setting each.
         *
         *     Meta accepts one setting at a time. The server sends several one after the other, in the order above,
         *     until one fails: `param` then names it, the ones before it have been changed, and the ones after it
         *     were not sent. Nothing is stored here. It is safe to send the same request again.
         *
         *     Meta has conditions of its own and refuses changes that do not meet them. Calls need a messaging
         *     limit of 2,000 or more. Encryption needs a key that the number has at Meta. The place where data is
         *     stored can be changed only while the number is not registered with the Cloud API, and Meta may
         *     accept a PIN only while it is registered.
         *
         *     What can go wrong: no setting is given or a field is not valid (400), your organization does not have
         *     the number (404) or has disconnected its business account (400), Meta has restricted the account
         *     (403), the number is not registered (409), or Meta cannot be reached, refuses or returns no usable
         *     response (424). After a 424 without `provider`, and after no response at all, it is unknown whether
         *     Meta made that one change: read the settings. The PIN cannot be read: set it again. It is neither
         *     stored nor logged.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            /** @description The settings to change */
            requestBody: {
                content: {
                    "application/json": WhatsAppPhoneNumberSettingsUpdate;
                };
            };
            responses: {
                /** @description All given settings were changed */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Success;
                    };
                };
                /** @description The settings cannot be changed as requested. `param` names the first field at fault. Meta was not called and nothing was changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["AccountRestricted"];
                404: components["responses"]["PhoneNumberNotFound"];
                409: components["responses"]["PhoneNumberNotRegistered"];
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                /** @description Meta refused, failed, or returned no usable response. `param` names the setting that failed; those before it, in the order of this contract, were changed, and those after it were not sent. If `provider` is present, Meta responded and, as far as it says, did not change the setting. If `provider` is missing, the outcome is unknown: read the settings. */
                424: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/request-code": {
        /**
         * Request a verification code for a number
         * @description Asks Meta to send a one-time code to the number, in a text message or a call, to prove that the
         *     business owns the number. Send the code to `verify-code` next: it works once, within ten minutes,
         *     and a new request replaces it. The response only says that Meta accepted the request, not that the
         *     code has arrived.
         *
         *     The server calls Meta once and stores nothing.
         *
         *     What can go wrong: your organization does not have the number (404) or has disconnected its
         *     business account (400), Meta has already verified the number (409), Meta has restricted the
         *     account (403) or sends no more codes for now (429), or Meta cannot be reached, refuses or returns
         *     no usable response (424). Meta does not publish how often you may request a code; waiting an hour
         *     is usual. After a 424 without `provider`, and after no response at all, it is unknown whether a
         *     code was sent: wait for it before you request another one.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            /** @description How to send the code, and in which language */
            requestBody: {
                content: {
                    "application/json": WhatsAppPhoneNumberCodeRequest;
                };
            };
            responses: {
                /** @description Meta accepted the request */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Confirmation;
                    };
                };
                /** @description The code cannot be requested. `param` names the first field at fault. Meta was not called. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["AccountRestricted"];
                404: components["responses"]["PhoneNumberNotFound"];
                409: components["responses"]["PhoneNumberAlreadyVerified"];
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                424: components["responses"]["MetaWriteFailed"];
                429: components["responses"]["TooManyCodes"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/verify-code": {
        /**
         * Verify a number with its code
         * @description Sends Meta the code that it sent to the number. If the code is right, Meta treats the number as
         *     verified for 14 days, or for longer if it is registered with the Cloud API within that time.
         *
         *     The server then reads the number from Meta again and returns it with the state that Meta reports.
         *     If that read fails, the verification has still succeeded: the response then has `verified` true,
         *     and the other values as last known.
         *
         *     What can go wrong: the code is wrong, has expired or was used before (400); your organization does
         *     not have the number (404) or has disconnected its business account (400); Meta has already verified
         *     the number (409); Meta has restricted the account (403) or accepts no more guesses for now (429);
         *     Meta cannot be reached, refuses or returns no usable response (424). The number stored here is then
         *     unchanged. After a 424 without `provider`, after a 500 and after no response at all, it is unknown
         *     whether Meta verified the number: refresh it. The code is neither stored nor logged.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            /** @description The code from Meta */
            requestBody: {
                content: {
                    "application/json": WhatsAppPhoneNumberCodeVerification;
                };
            };
            responses: {
                /** @description The number, verified at Meta */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The code is malformed, or is not the one that Meta sent last. `param` names the field at fault. The number was not changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["AccountRestricted"];
                404: components["responses"]["PhoneNumberNotFound"];
                409: components["responses"]["PhoneNumberAlreadyVerified"];
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                424: components["responses"]["MetaWriteFailed"];
                429: components["responses"]["TooManyCodes"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/register": {
        /**
         * Register a number with the Cloud API
         * @description Registers a verified number with Meta's Cloud API, so that it can send and receive. If the number
         *     has no two-step verification yet, this sets its PIN; otherwise send the PIN that it has. Register
         *     it again with the same PIN after Meta has approved a new display name.
         *
         *     The server then reads the number from Meta again and returns it with the state that Meta reports.
         *     `cloudApiRegistered` is true as soon as Meta shows the number as connected, which may take a moment:
         *     refresh it. If that read fails, the registration has still succeeded: the response then has
         *     `cloudApiRegistered` true, and the other values as last known.
         *
         *     Meta allows ten registrations of a number in any 72 hours, including failed ones, and locks the
         *     number for 72 hours after one more. To prevent that, the tenth is rejected here with 429, and Meta
         *     is not called. Do not register a number that is also used in the WhatsApp Business app: Meta has
         *     already registered it and refuses. An on-premises number has to be moved first, which this API
         *     does not do.
         *
         *     What can go wrong: the number has another PIN (400), your organization does not have the number
         *     (404) or has disconnected its business account (400), Meta has not approved the display name (402)
         *     or has restricted the account (403), the number is not verified (409), there were too many
         *     registrations or wrong PINs (429), or Meta cannot be reached, refuses or returns no usable response
         *     (424). The number stored here is then unchanged. After a 424 without `provider`, after a 500 and
         *     after no response at all, it is unknown whether Meta registered the number: refresh it before you
         *     try again, because every attempt counts. The PIN is neither stored nor logged.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            /** @description The PIN of the number's two-step verification */
            requestBody: {
                content: {
                    "application/json": WhatsAppPhoneNumberCloudApiRegistration;
                };
            };
            responses: {
                /** @description The number, registered at Meta */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The PIN is malformed, or the number has another one. `param` names the field at fault. The number was not changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                /** @description Meta has not approved the number's display name yet, and registers the number only after that. The number was not changed. */
                402: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                403: components["responses"]["AccountRestricted"];
                404: components["responses"]["PhoneNumberNotFound"];
                /** @description Meta registers only verified numbers, and this number is not verified, or no longer verified. It was not changed. */
                409: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                413: components["responses"]["PayloadTooLarge"];
                415: components["responses"]["UnsupportedMediaType"];
                424: components["responses"]["MetaWriteFailed"];
                429: components["responses"]["TooManyRegistrations"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/deregister": {
        /**
         * Deregister a number from the Cloud API
         * @description Deregisters a number from Meta's Cloud API: it cannot send or receive until it is registered
         *     again. Meta still has the number and its history, and here the number keeps its apps. If its data
         *     was stored in a chosen country, Meta switches that off.
         *
         *     The server then reads the number from Meta again and returns it with the state that Meta reports.
         *     If that read fails, the deregistration has still succeeded: the response then has
         *     `cloudApiRegistered` false, and the other values as last known.
         *
         *     Meta allows ten deregistrations of a number in any 72 hours, counted separately from its
         *     registrations, and locks the number for 72 hours after one more. To prevent that, the tenth is
         *     rejected here with 429, and Meta is not called. Meta refuses numbers that are also used in the
         *     WhatsApp Business app.
         *
         *     What can go wrong: your organization does not have the number (404) or has disconnected its business
         *     account (400), Meta has restricted the account (403), the number is not registered (409), there were
         *     too many deregistrations (429), or Meta cannot be reached, refuses or returns no usable response
         *     (424). The number stored here is then unchanged. After a 424 without `provider`, after a 500 and
         *     after no response at all, it is unknown whether Meta deregistered the number: refresh it before you
         *     try again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The number, deregistered at Meta */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The id in the path is not in the format of a WhatsApp phone number's id, the request has an unknown query parameter, or the organization has disconnected the number's business account, so Meta cannot be called for it. Meta was not called, and the number was not changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["AccountRestricted"];
                404: components["responses"]["PhoneNumberNotFound"];
                409: components["responses"]["PhoneNumberNotRegistered"];
                424: components["responses"]["MetaWriteFailed"];
                429: components["responses"]["TooManyRegistrations"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
    "/v1/organization/whatsapp/phone-numbers/{phoneNumberId}/refresh": {
        /**
         * Refresh a WhatsApp phone number
         * @description Reads a number's current state from Meta and stores it: `verified`, `qualityRating` and
         *     `cloudApiRegistered`. The response is the number with these values, and reads and lists return them
         *     from then on. `updatedAt` changes only if one of them did.
         *
         *     The server calls Meta once, for this number only, and changes nothing there. Refresh a number when
         *     something happened at Meta itself, such as a verification in the WhatsApp Manager or a new rating.
         *     Refresh it also when you got no response to a request to verify, register or deregister it: the
         *     result shows whether Meta carried it out.
         *
         *     What can go wrong: your organization does not have the number (404) or has disconnected its
         *     business account (400), Meta has restricted the account (403), or Meta cannot be reached, refuses
         *     or no longer shows the number (424). In all these cases the number is unchanged, and it is safe to
         *     try again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The number with its current state at Meta */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The id in the path is not in the format of a WhatsApp phone number's id, the request has an unknown query parameter, or the organization has disconnected the number's business account, so Meta cannot be called for it. The stored number was not changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. The server logs it too: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests per minute the key may make towards this operation's limit.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts over, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["AccountRestricted"];
                404: components["responses"]["PhoneNumberNotFound"];
                424: components["responses"]["MetaReadFailed"];
                429: components["responses"]["TooManyRequests"];
                500: components["responses"]["InternalError"];
                503: components["responses"]["ServiceUnavailable"];
            };
        };
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: Schemas;
    responses: {
        /** @description The request has no admin key, or one that is not valid here. The response is the same whether the key is missing, malformed, unknown, revoked or of the wrong kind. The request counts towards no limit, so there are no `X-RateLimit-*` headers. */
        Unauthorized: {
            headers: {
                /**
                 * @description The authentication scheme that the server expects. RFC 9110 requires it in every 401.
                 * @example Bearer realm="chirp"
                 */
                "WWW-Authenticate": string;
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The key has made more requests this minute than its limit allows. Wait as long as `Retry-After` says. The request was not carried out. */
        TooManyRequests: {
            headers: {
                /**
                 * @description How many seconds to wait before you send the request again.
                 * @example 30
                 */
                "Retry-After": number;
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 0
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The server failed; the request was not at fault. A change may or may not have been stored: read before you write again. Quote `X-Request-Id` when you report it. */
        InternalError: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The server cannot accept requests right now: it is starting, stopping or overloaded. Wait as long as `Retry-After` says. The request was not carried out. */
        ServiceUnavailable: {
            headers: {
                /**
                 * @description How many seconds to wait before you send the request again.
                 * @example 30
                 */
                "Retry-After": number;
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The request body is larger than the server accepts. Nothing was changed. */
        PayloadTooLarge: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The request body is not sent as `application/json`. Nothing was changed. */
        UnsupportedMediaType: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Your organization has no app with this id. Another organization's app gets the same response. */
        AppNotFound: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Meta refused because it has restricted or locked the business account. `provider` holds Meta's own error. Nothing was changed. */
        AccountRestricted: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Meta could not be reached or returned no usable response. Nothing was stored, so it is safe to try again. */
        MetaFailed: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The organization has no business profile with this id. Another organization's profile gets the same response. */
        BusinessProfileNotFound: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The organization has no WhatsApp phone number with this id. Another organization's number gets the same response. */
        PhoneNumberNotFound: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Meta could not be reached or returned no usable response. The call only read from Meta and changed nothing, so it is safe to try again. */
        MetaReadFailed: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The number is not registered with the Cloud API, which Meta requires here. The number was not changed. */
        PhoneNumberNotRegistered: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Meta has already verified the number, so there is nothing left to verify. Refresh the number to see it. */
        PhoneNumberAlreadyVerified: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Meta refused, failed, or returned no usable response. If `provider` is present, Meta responded and, as far as it says, did not make the change. If `provider` is missing, the outcome is unknown: refresh the number to find out, and do not just send the request again. Nothing stored here was changed. */
        MetaWriteFailed: {
            headers: {
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The key has made more requests this minute than its limit allows (`rate_limit_exceeded`), or Meta accepts no more code requests or guesses for this number for now (`whatsapp_rate_limited`). Wait as long as `Retry-After` says. The request was not carried out. */
        TooManyCodes: {
            headers: {
                /**
                 * @description How many seconds to wait before you send the request again.
                 * @example 30
                 */
                "Retry-After": number;
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The key has made more requests this minute than its limit allows (`rate_limit_exceeded`), or the number was registered or deregistered too often within 72 hours (`whatsapp_rate_limited`). Wait as long as `Retry-After` says. The request was not carried out. If `provider` is missing, Meta was not called. */
        TooManyRegistrations: {
            headers: {
                /**
                 * @description How many seconds to wait before you send the request again.
                 * @example 30
                 */
                "Retry-After": number;
                /**
                 * @description The id of this request. The server logs it too: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests per minute the key may make towards this operation's limit.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts over, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
    };
    parameters: {
        /**
         * @description The maximum number of entries to return. The last page may hold fewer.
         * @example 20
         */
        Limit: number;
        /**
         * @description The app's id, from the response that created it or from the list: `app_`, then `test_` for a test app, then 27 letters and digits.
         * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        AppId: string;
        /**
         * @description Chirp's own id of the business profile, from the response that created it or from the list: `wabp_`, then letters and digits. Meta's id of the account is not accepted here.
         * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        BusinessProfileId: string;
        /**
         * @description Chirp's own id of the number, from its registration or from the list: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
         * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        PhoneNumberId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The id of this request. The server logs it too: quote it when you report a problem.
         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        "X-Request-Id": string;
        /**
         * @description How many requests per minute the key may make towards this operation's limit.
         * @example 120
         */
        "X-RateLimit-Limit": number;
        /**
         * @description How many requests are left until `X-RateLimit-Reset`.
         * @example 119
         */
        "X-RateLimit-Remaining": number;
        /**
         * @description When the count starts over, in Unix time (seconds).
         * @example 1699335176
         */
        "X-RateLimit-Reset": number;
        /**
         * @description How many seconds to wait before you send the request again.
         * @example 30
         */
        "Retry-After": number;
    };
    pathItems: never;
}
