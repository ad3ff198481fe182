// Generated from openapi/openapi.yaml by `npm run generate`; edit that, not this file.
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
/** @description An admin key of an organization, without the key itself. */
export type AdminKey = {
    /**
     * @description The key's id: `key_admin_`, then a KSUID of 27 letters and digits. It is not secret.
     * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    id: string;
    /**
     * @description What the key is called.
     * @example Build server
     */
    name: string;
    /**
     * @description The beginning of the key and its last four characters, by which its owner knows it again.
     * @example sk_admin_…cdef
     */
    keyPreview: string;
    /**
     * Format: date-time
     * @description When a request was last made with the key, as seen at most a minute later; `null` when it never was.
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
     * @description When the key last changed. Its use is no change.
     * @example 2023-11-07T05:31:56.000Z
     */
    updatedAt: string;
};
/** @description One page of the organization's admin keys, newest first. */
export type AdminKeyList = {
    /** @description The admin keys of this page. */
    keys: AdminKey[];
    /**
     * @description What to send as `cursor` for the next page; `null` on the last page.
     * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    nextCursor: string | null;
    /**
     * @description How many admin keys the organization has, on all pages together.
     * @example 2
     */
    totalCount: number;
};
/**
 * @description The code of an error that a program may want to tell apart from others. An error without a code is told apart by its status and `type`. More codes may follow.
 * @example resource_already_exists
 */
export type ErrorCode = "message_undeliverable" | "conversation_window_expired" | "recipient_not_on_whatsapp" | "phone_number_not_assigned" | "unsupported_message_type" | "media_too_large" | "invalid_phone_number" | "template_not_found" | "template_parameter_mismatch" | "groups_not_eligible" | "account_restricted" | "display_name_not_approved" | "whatsapp_not_configured" | "meta_api_error" | "meta_api_unavailable" | "telnyx_api_error" | "telnyx_api_unavailable" | "rate_limit_exceeded" | "whatsapp_rate_limited" | "resource_already_exists" | "phone_number_already_verified" | "phone_number_not_verified" | "phone_number_not_registered" | "verification_code_mismatch" | "pin_mismatch" | "attempt_not_recovered" | "last_admin_key" | (string & {});
/** @description The body of every answer that is not a success. */
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
         * @description The kind of error: the request is at fault (`invalid_request_error`), the key is (`authentication_error`), Meta or Telnyx refused (`provider_error`), or the service or a provider failed (`api_error`).
         * @example invalid_request_error
         * @enum {string}
         */
        type: "invalid_request_error" | "authentication_error" | "provider_error" | "api_error";
        /**
         * @description What went wrong, in a sentence that may be shown to people. Its wording may change.
         * @example This WhatsApp phone number is already registered with your organization.
         */
        message: string;
        code?: ErrorCode;
        /**
         * Format: uri
         * @description A page about `code`: Chirp's own where Chirp documents the code. For a code that was added here it is a section of the errors guide on this server, at the address that the request was sent to.
         * @example https://docs.buildwithchirp.com/api_reference/error-codes#resource_already_exists
         */
        doc_url?: string;
        /**
         * @description The field or parameter at fault, such as `displayPhoneNumber` or `appIds[0]`.
         * @example metaPhoneNumberId
         */
        param?: string | null;
        /**
         * @description What else is wrong with the request, where a 400 has several reasons: up to 20 more, after the one that the fields beside this one tell.
         * @example [
         *       {
         *         "message": "appIds[0] must be the id of an app, such as app_2DbBs7GWhGvVNJGrDXr5RG0mBWI.",
         *         "param": "appIds[0]"
         *       }
         *     ]
         */
        errors?: {
            /**
             * @description What is wrong, in a sentence that may be shown to people. Its wording may change.
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
         * @description What the provider said, when the error comes from Meta or Telnyx.
         * @example {
         *       "source": "meta",
         *       "code": 131016,
         *       "message": "Service unavailable",
         *       "fbtrace_id": "AXsgnV2Cm3ZMGF3dF_cfYIn"
         *     }
         */
        provider?: {
            /**
             * @description Who it comes from.
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
             * @description Meta's id of the failed call, to quote to Meta's support. Meta keeps it for a short time only.
             * @example AXsgnV2Cm3ZMGF3dF_cfYIn
             */
            fbtrace_id?: string;
        };
    };
};
/** @description What it takes to create an admin key. */
export type AdminKeyCreation = {
    /**
     * @description What the key is called, so that people know it again, such as the place where it is used. Control characters are refused.
     * @example Build server
     */
    name: string;
};
/** @description A new admin key, with the key itself, which is shown only now. */
export type CreatedAdminKey = {
    /**
     * @description The key's id: `key_admin_`, then a KSUID of 27 letters and digits. It is not secret.
     * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    id: string;
    /**
     * @description The key itself, to be sent as `Authorization: Bearer <key>`. Keep it like a password: it is not shown again.
     * @example sk_admin_1234567890abcdef
     */
    key: string;
    /**
     * @description What the key is called.
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
     * @description When the key last changed. Its use is no change.
     * @example 2023-11-07T05:31:56.000Z
     */
    updatedAt: string;
};
/** @description That something was done, where there is nothing else to say. */
export type Confirmation = {
    /**
     * @description Always `true`; what was not done is answered with an error.
     * @example true
     */
    success: boolean;
    /**
     * @description What was done, in a sentence that may be shown to people. Its wording may change.
     * @example Admin key key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI was deleted.
     */
    message: string;
};
/** @description An application of an organization. */
export type App = {
    /**
     * @description The app's id: `app_`, then `test_` for a test app, then a KSUID of 27 letters and digits.
     * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    id: string;
    /**
     * @description The app's short name, unique in its organization, fit for addresses.
     * @example support-desk
     */
    slug: string;
    /**
     * @description The app's name, as people see it.
     * @example Support desk
     */
    name: string;
    /**
     * @description Whether the app can be used. `billing_paused` means that it cannot send until an open bill is settled. More values may follow.
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
    /** @description The apps of this page. */
    apps: App[];
    /**
     * @description What to send as `cursor` for the next page; `null` on the last page.
     * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    nextCursor: string | null;
    /**
     * @description How many apps the organization has, on all pages together.
     * @example 2
     */
    totalCount: number;
};
/** @description What it takes to create an app. */
export type AppCreation = {
    /**
     * @description A short name for the app, unique in the organization: lower-case letters and digits in words that are joined by single hyphens.
     * @example support-desk
     */
    slug: string;
    /**
     * @description The app's name, as people see it. Control characters are refused.
     * @example Support desk
     */
    name: string;
    /**
     * @description Whether the app is for real messages (`live`) or for trying things out (`test`). The id of a test app begins with `app_test_`. The mode cannot be changed later.
     * @default live
     * @example live
     * @enum {string}
     */
    mode?: "live" | "test";
};
/** @description Whether a slug is free in the organization. */
export type AppSlugAvailability = {
    /**
     * @description Whether no app of the organization has the slug.
     * @example true
     */
    available: boolean;
    /**
     * @description The slug that was asked about.
     * @example field-service
     */
    slug: string;
};
/** @description What shall change of an app. A field that is left out keeps its value. */
export type AppUpdate = {
    /**
     * @description The app's new name, as people see it. Control characters are refused.
     * @example Customer care
     */
    name?: string;
};
/** @description That an app is gone. */
export type AppDeletion = {
    /**
     * @description What happened, in a sentence that may be shown to people. Its wording may change.
     * @example App app_2DbBs7GWhGvVNJGrDXr5RG0mBWI was deleted.
     */
    message: string;
};
/** @description A WhatsApp Business Account (WABA) that an organization has connected, or had connected once. */
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
     * @description Meta's id of the business that owns the account; `null` where it is not known.
     * @example 246813579024680
     */
    metaBusinessId: string | null;
    /**
     * @description The name of the account at Meta; `null` where Meta gives none.
     * @example Acme Corp
     */
    businessName: string | null;
    /**
     * Format: date-time
     * @description When the access that the business granted ends; `null` where it does not end, and where the business granted none of its own.
     * @example null
     */
    tokenExpiresAt: string | null;
    /**
     * Format: date-time
     * @description When the account was connected last by a signup or a claim; `null` for an account that was connected by registering a number of it.
     * @example 2023-11-07T05:31:56.000Z
     */
    onboardingCompletedAt: string | null;
    /**
     * Format: date-time
     * @description When the organization connected the account for the first time.
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
         * @description Meta's rating of the number; `null` while Meta has given none.
         * @example GREEN
         */
        qualityRating: "GREEN" | "YELLOW" | "RED" | (string & {}) | null;
    }[];
    /**
     * @description Whether the account is for trying things out: when it was connected, it had numbers at Meta, and all of them were test numbers.
     * @example false
     */
    isTestProfile: boolean;
    /**
     * @description Whether the account is connected. A disconnected profile stays listed, with its numbers, and comes back under the same id when the account is connected again.
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
    /** @description The profiles of this page. */
    businessProfiles: WhatsAppBusinessProfile[];
    /**
     * @description What to send as `cursor` for the next page; `null` on the last page.
     * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    nextCursor: string | null;
    /**
     * @description How many profiles the organization has, on all pages together.
     * @example 2
     */
    totalCount: number;
};
/** @description What Meta's signup ended with. */
export type WhatsAppBusinessProfileCreation = {
    /**
     * @description The code that Meta's signup ended with. It works once and for 30 seconds, and is never kept, logged or answered.
     * @example sandbox-acme-stores
     */
    code: string;
    /**
     * @description The address that the signup led back to, exactly as it was given to Meta, where it was a redirect and not a popup. Meta compares it.
     * @example https://app.example.com/whatsapp/connected
     */
    redirectUri?: string;
    /**
     * @description Meta's id of the WhatsApp Business Account (WABA) to connect. Without it the account is asked of Meta, which takes `businessId`: one of the two is needed.
     * @example 987654321098767
     */
    wabaId?: string;
    /**
     * @description Meta's id of the phone number that the business chose in the signup. It has to be among the numbers of the account. The number is not registered by this.
     * @example 123456789012391
     */
    phoneNumberId?: string;
    /**
     * @description Meta's id of the business that owns the account. It is what the account is asked by, where `wabaId` is not given; the profile shows the owner that Meta names, or else this one.
     * @example 1234509876543
     */
    businessId?: string;
    /**
     * @description Whether the business goes on using its number in the WhatsApp Business app. It changes nothing here, since no number is registered with the Cloud API by this; such a number is registered there already and must not be registered again.
     * @example false
     */
    isCoexistence?: boolean;
};
/** @description Which recovered attempt to finish. */
export type WhatsAppBusinessProfileClaim = {
    /**
     * @description The id of the recovered attempt.
     * @example wss_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    attemptId: string;
};
/** @description Which attempt did not reach its end, and for which account. */
export type SignupInterruption = {
    /**
     * @description The id of the attempt, as its start gave it.
     * @example wss_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    attemptId: string;
    /**
     * @description Meta's id of the WhatsApp Business Account that the business chose in the signup.
     * @example 987654321098766
     */
    wabaId: string;
    /**
     * @description Meta's id of the business that owns the account, where it is known.
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
         * @description The id of the attempt, to be claimed by.
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
         * @description When the attempt was found to be recoverable.
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
         * @description What was sent as `metadata` when the attempt was started; empty where nothing was.
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
/** @description What shall be kept with an attempt to connect a business account. */
export type SignupStart = {
    /**
     * @description Data of your own that comes back with the attempt when it is recovered, such as the id of your customer. Up to 50 entries; a name has 1 to 40 characters, a value is a text of at most 500 characters, a number, a boolean or `null`. Control characters are refused in names.
     * @example {
     *       "customerId": "customer-42"
     *     }
     */
    metadata?: {
        [key: string]: string | number | boolean | null;
    };
};
/** @description An attempt to connect a business account, which has begun. */
export type SignupAttempt = {
    /**
     * @description The id of the attempt: `wss_`, then letters and digits.
     * @example wss_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    attemptId: string;
    /**
     * Format: date-time
     * @description Until when the attempt can be marked as interrupted, 15 minutes after its start.
     * @example 2023-11-07T05:46:56.000Z
     */
    expiresAt: string;
};
/** @description A WhatsApp phone number that an organization has registered, with the business account it belongs to and the apps it is assigned to. */
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
     * @description Whether Meta has verified, by a one-time code, that the business owns the number.
     * @example true
     */
    verified: boolean;
    /**
     * @description Meta's rating of how recipients receive the messages of this number; `null` while Meta has given none. Meta may add values to the known ones.
     * @example GREEN
     */
    qualityRating: "GREEN" | "YELLOW" | "RED" | (string & {}) | null;
    /**
     * @description Whether this is a test number. The id of a test number begins with `wapn_test_`.
     * @example false
     */
    isTestNumber: boolean;
    /**
     * @description Whether the number is registered with Meta's Cloud API, which asks for its two-step verification PIN. Only such a number can send and receive.
     * @example true
     */
    cloudApiRegistered: boolean;
    /**
     * @description The WhatsApp Business Account (WABA) that the number belongs to, as Chirp knows it.
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
         * @description Whether your organization has the account connected. Meta is not asked about the numbers of a disconnected account until it is connected again.
         * @example connected
         */
        status?: "connected" | "disconnected" | (string & {});
    };
    /**
     * @description The apps that the number is assigned to; empty when there are none.
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
    /** @description The numbers of this page. */
    phoneNumbers: WhatsAppPhoneNumber[];
    /**
     * @description What to send as `cursor` for the next page; `null` on the last page.
     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
     */
    nextCursor: string | null;
    /**
     * @description How many numbers there are on all pages together, after the filters.
     * @example 2
     */
    totalCount: number;
};
/** @description What it takes to register a WhatsApp phone number that exists at Meta. */
export type WhatsAppPhoneNumberRegistration = {
    /**
     * @description The phone number in E.164 format: `+`, the country code and the rest, without spaces. It has to be the number that Meta shows for `metaPhoneNumberId`.
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
     * @description The apps to assign the number to, each an app of your organization. Without it the number is assigned to none; that can be done later.
     * @example [
     *       "app_2DbBs7GWhGvVNJGrDXr5RG0mBWI"
     *     ]
     */
    appIds?: string[];
};
/** @description The apps that a number shall be assigned to from now on. */
export type WhatsAppPhoneNumberApps = {
    /**
     * @description All apps that shall use the number, each an app of your organization. An app that is not named loses the number. An empty array takes it from all of them.
     * @example [
     *       "app_2DbBs7GWhGvVNJGrDXr5RG0mBWI"
     *     ]
     */
    appIds: string[];
};
/** @description The settings that a number has at Meta. What Meta does not show is left out. */
export type WhatsAppPhoneNumberSettings = {
    /** @description How the number takes calls. */
    calling: {
        /**
         * @description Whether the number takes calls.
         * @example enabled
         */
        status?: "enabled" | "disabled" | (string & {});
        /**
         * @description Whether users see the button for calls in the chat with the number.
         * @example visible
         */
        callIconVisibility?: "visible" | "hidden" | (string & {});
        /** @description Calls with video. */
        video?: {
            /**
             * @description Whether the number takes calls with video.
             * @example disabled
             */
            status?: "enabled" | "disabled" | (string & {});
        };
        /** @description The addresses from which Meta's calls come. */
        ipAddresses?: string[];
        /** @description The SIP server that takes the calls. Its password is never asked for. */
        sip?: {
            /**
             * @description The name of the server.
             * @example sip.acme.example
             */
            server?: string;
            /**
             * @description The name that the server knows the number by.
             * @example 15551234567
             */
            username?: string;
        };
    };
    /** @description What happens when the identity of a user changes. */
    userIdentityChange: {
        /**
         * @description Whether messages to a user are held back after the user's identity changed.
         * @example true
         */
        enableIdentityKeyCheck?: boolean;
    };
    /** @description Encryption of what the number sends and receives. */
    payloadEncryption: {
        /**
         * @description Whether it is encrypted.
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
    /** @description Where Meta stores data of the number. */
    storageConfiguration: {
        /**
         * @description Whether data is stored in a country of choice (`in_country`) or where Meta stores it as a rule (`default`).
         * @example in_country
         */
        status?: "default" | "in_country" | (string & {});
        /**
         * @description The country in which data is stored, by its two-letter code.
         * @example BR
         */
        dataLocalizationRegion?: string;
    };
};
/** @description The settings of a number to change; at least one of them. */
export type WhatsAppPhoneNumberSettingsUpdate = {
    /** @description How the number shall take calls. */
    calling?: {
        /**
         * @description Whether the number takes calls.
         * @example enabled
         * @enum {string}
         */
        status?: "enabled" | "disabled";
        /**
         * @description Whether users see the button for calls in the chat with the number.
         * @example visible
         * @enum {string}
         */
        callIconVisibility?: "visible" | "hidden";
        /** @description Calls with video. */
        video?: {
            /**
             * @description Whether the number takes calls with video.
             * @example disabled
             * @enum {string}
             */
            status: "enabled" | "disabled";
        };
    };
    /** @description What shall happen when the identity of a user changes. */
    userIdentityChange?: {
        /**
         * @description Whether messages to a user are held back after the user's identity changed.
         * @example true
         */
        enableIdentityKeyCheck: boolean;
    };
    /** @description Encryption of what the number sends and receives. The key has to be at Meta already: it cannot be sent here. */
    payloadEncryption?: {
        /**
         * @description Whether it shall be encrypted.
         * @example enabled
         * @enum {string}
         */
        status: "enabled" | "disabled";
    };
    /** @description Where Meta shall store data of the number. */
    storageConfiguration?: {
        /**
         * @description Whether data shall be stored in a country of choice (`in_country`) or where Meta stores it as a rule (`default`).
         * @example in_country
         * @enum {string}
         */
        status: "default" | "in_country";
        /**
         * @description The country in which data shall be stored, by its two-letter code. `in_country` needs it, `default` does not take it. Meta decides which countries there are.
         * @example BR
         */
        dataLocalizationRegion?: string;
    };
    /** @description The two-step verification of the number. It can be written only. */
    twoStepVerification?: {
        /**
         * @description The new PIN: six digits in a string, so that zeros in front are kept. Meta does not ask for the old one.
         * @example 150954
         */
        pin: string;
    };
};
/** @description That something is done. */
export type Success = {
    /**
     * @description Whether it is done; anything else is answered as an error.
     * @example true
     */
    success: boolean;
};
/** @description How a verification code shall come. */
export type WhatsAppPhoneNumberCodeRequest = {
    /**
     * @description How the code is sent: in a text message (`SMS`) or read out in a call (`VOICE`).
     * @example SMS
     * @enum {string}
     */
    codeMethod: "SMS" | "VOICE";
    /**
     * @description The language of the message or call: two or three letters, then `_` and two letters for the country where it matters.
     * @example en_US
     */
    language: string;
};
/** @description What it takes to verify a number. */
export type WhatsAppPhoneNumberCodeVerification = {
    /**
     * @description The code that Meta sent, six digits with or without the hyphen in their middle.
     * @example 123-830
     */
    code: string;
};
/** @description What it takes to register a number with the Cloud API. */
export type WhatsAppPhoneNumberCloudApiRegistration = {
    /**
     * @description The PIN of the number's two-step verification: six digits in a string, so that zeros in front are kept.
     * @example 150954
     */
    pin: string;
};
export interface paths {
    "/v1/organization/admin-keys": {
        /**
         * List admin keys
         * @description Lists the admin keys of your organization, newest first, a page at a time. Of a key itself only a
         *     preview is shown; the whole of it came with the answer to its creation, and only there. Deleted keys
         *     are not listed.
         *
         *     `lastUsedAt` tells which keys are still in use. It is written about once a minute, so that it may be
         *     a minute behind. To read all keys, send the `nextCursor` of each answer as `cursor` of the next
         *     request until it is `null`. A `limit` beyond 100, a malformed `cursor` and an unknown query parameter
         *     are refused with 400. Meta is not asked.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description How many entries to answer with at most. The last page may hold fewer.
                     * @example 20
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to go on: the id of the last key already seen, which is the `nextCursor` of the page before. Without it the list starts with the newest key. The id is only compared, so it works even if its key has been deleted in the meantime.
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
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": AdminKeyList;
                    };
                };
                /** @description A query parameter is not acceptable. `param` names it. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Creates an admin key for your organization. It may do everything that the key of this request may do,
         *     at once and until it is deleted.
         *
         *     The answer holds the key itself, this once: only a digest of it is kept, so nobody can show it again.
         *     If no answer reaches you, the key may exist all the same: look for its name in the list, delete it
         *     there and create another one. Names need not be unique. Meta is not asked.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description What the key is called */
            requestBody: {
                content: {
                    "application/json": AdminKeyCreation;
                };
            };
            responses: {
                /** @description The key is created; it is shown only now */
                201: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": CreatedAdminKey;
                    };
                };
                /** @description The key cannot be created as asked. `param` names the first field at fault. Nothing was kept. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Deletes an admin key for good. The next request that is made with it is refused with 401. A key may
         *     delete itself.
         *
         *     An organization keeps at least one key, or nobody could act for it any more: the last one is refused
         *     with 409, also when the last two are deleted at once. A key that your organization does not have gets
         *     404, and so does one of another organization or one that was deleted before. Meta is not asked.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The admin key's id, as its creation and the list give it: `key_admin_`, then 27 letters and digits. The key itself, `sk_admin_…`, is not accepted here.
                     * @example key_admin_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    keyId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The key is deleted */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Confirmation;
                    };
                };
                /** @description The id in the path does not have the form of an admin key's id, or there is a query parameter that does not exist. `param` names the culprit. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
                /** @description Your organization has no admin key with this id, or has deleted it. A key of another organization gets the same answer. */
                404: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                /** @description It is the only admin key that your organization has left. It was not deleted. */
                409: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Lists the apps of your organization, newest first, a page at a time.
         *
         *     To read them all, send the `nextCursor` of each answer as `cursor` of the next request until it is
         *     `null`. No app is skipped or repeated on the way, even if others are created meanwhile.
         *     `totalCount` counts all apps of the organization, not only those of the page.
         *
         *     Meta is not asked. An organization without apps gets an empty list. A `limit` beyond 100, a
         *     malformed `cursor` and an unknown query parameter are refused with 400.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description How many entries to answer with at most. The last page may hold fewer.
                     * @example 20
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to go on: the id of the last app already seen, which is the `nextCursor` of the page before. Without it the list starts with the newest app. The id is only compared, so it works even if its app has been deleted in the meantime.
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
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": AppList;
                    };
                };
                /** @description A query parameter is not acceptable. `param` names it. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Creates an app in your organization. Numbers can be assigned to it at once, by its id.
         *
         *     The `slug` has to be unique in the organization: if another app has it, the request is refused
         *     with 409, and of two simultaneous requests with one slug only the first is carried out. Choose
         *     `mode` when you create the app, as it cannot be changed. Meta is not asked. If no answer reaches
         *     you, send the request again: 409 then tells you that the first one was carried out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The slug and the name of the app */
            requestBody: {
                content: {
                    "application/json": AppCreation;
                };
            };
            responses: {
                /** @description The app is created */
                201: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": App;
                    };
                };
                /** @description The app cannot be created as asked. `param` names the first field at fault. Nothing was kept. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
                /** @description An app of the organization has this slug already. No app was created. */
                409: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Tells whether an app with this `slug` could be created in your organization. Nothing is reserved: of
         *     two who then create an app with it, one is refused with 409.
         *
         *     Slugs are unique within an organization only, so other organizations play no part. What cannot be a
         *     slug at all, as it has capital letters or spaces, is refused with 400. Meta is not asked.
         */
        get: {
            parameters: {
                query: {
                    /**
                     * @description The slug in question: lower-case letters and digits in words that are joined by single hyphens.
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
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": AppSlugAvailability;
                    };
                };
                /** @description The slug is missing or cannot be one, or there is a query parameter that does not exist. `param` names the culprit. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Gives an app another name. The numbers that are assigned to it show the new name from then on. The
         *     `slug` and the mode stay as they are, since others may rely on them.
         *
         *     A field that is left out keeps its value, so an empty object changes nothing. Sending the same
         *     request again has no further effect. An app that your organization does not have gets 404, and so
         *     does the app of another organization. Meta is not asked.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The app's id, as its creation and the list give it: `app_`, then `test_` for a test app, then 27 letters and digits.
                     * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    appId: components["parameters"]["AppId"];
                };
                cookie?: never;
            };
            /** @description What shall change */
            requestBody: {
                content: {
                    "application/json": AppUpdate;
                };
            };
            responses: {
                /** @description The app as it is now */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": App;
                    };
                };
                /** @description The app cannot be changed as asked. `param` names the first field or parameter at fault. Nothing was changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Deletes an app for good and takes its numbers from it, all or nothing. The numbers themselves stay
         *     registered with your organization, and other apps keep them. The slug is free again.
         *
         *     This cannot be undone. An app that your organization does not have gets 404, and so does the app of
         *     another organization. If no answer reaches you, send the request again: 404 then tells you that the
         *     first one was carried out. Meta is not asked and notices nothing.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The app's id, as its creation and the list give it: `app_`, then `test_` for a test app, then 27 letters and digits.
                     * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    appId: components["parameters"]["AppId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The app is deleted */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": AppDeletion;
                    };
                };
                /** @description The id in the path does not have the form of an app's id, or there is a query parameter that does not exist. `param` names the culprit. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Lists the WhatsApp Business Accounts that your organization has connected, newest first, a
         *     page at a time. Disconnected ones stay listed; `status` tells them apart.
         *
         *     To read them all, send the `nextCursor` of each answer as `cursor` of the next request until
         *     it is `null`. No profile is skipped or repeated on the way. `totalCount` counts all profiles
         *     of the organization.
         *
         *     Meta is not asked. An organization without profiles gets an empty list. A `limit` beyond 100,
         *     a malformed `cursor` and an unknown query parameter are refused with 400.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description How many entries to answer with at most. The last page may hold fewer.
                     * @example 20
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to go on: the id of the last profile already seen, which is the `nextCursor` of the page before. Without it the list starts with the newest profile. The id is only compared.
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
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppBusinessProfileList;
                    };
                };
                /** @description A query parameter is not acceptable. `param` names it. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Connects the WhatsApp Business Account (WABA) of a business that has gone through Meta's
         *     signup. Send the code at once: it works for 30 seconds.
         *
         *     What happens, in this order:
         *
         *     1. Meta exchanges the code for an access token of the business.
         *     2. Without `wabaId`, Meta is asked which accounts `businessId` owns; there has to be exactly
         *        one.
         *     3. Meta is asked for the account and its numbers, and our app is subscribed to its events.
         *     4. The profile is kept, all or nothing, with the token sealed.
         *
         *     An account that your organization has already stays the same profile, with the new token; a
         *     disconnected one is connected again, under its old id, and its numbers with it. No number is
         *     registered by this. What can go wrong: a field is not acceptable, or the account cannot be
         *     connected, be it that the token does not read it or that another organization has it (400);
         *     Meta has restricted the business (403); Meta refuses the code, cannot be asked or gives no
         *     usable answer (424). In all these cases nothing is kept, neither token nor profile, and the
         *     code is used up. If no answer reaches you, list the profiles.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The code of the signup, and what else Meta's page reported */
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
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppBusinessProfile;
                    };
                };
                /** @description The account cannot be connected as asked. `param` names the first field at fault. Nothing was kept here, and the code may be used up at Meta: to try again, let the business go through the signup once more. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
                /** @description Meta could not be asked or did not give a usable answer. Nothing was kept here. A code works once and for 30 seconds: to try again, let the business go through the signup once more. */
                424: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         *     Meta is asked for the account and its numbers, with this installation's access, and our app is
         *     subscribed to its events. Then the profile is kept, all or nothing: a new one, or the one that
         *     your organization has for this account already, which is connected again where it was
         *     disconnected. The attempt is used up by this.
         *
         *     What can go wrong: the account cannot be read any more or another organization has connected
         *     it (400); Meta has restricted the business (403); your organization has no such attempt (404);
         *     the attempt is not recovered (409); Meta cannot be asked or gives no usable answer (424). In
         *     all these cases nothing is kept. If no answer reaches you, list the recovered attempts: the
         *     attempt is gone from there when it was claimed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
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
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppBusinessProfile;
                    };
                };
                /** @description The attempt cannot be claimed as asked. `param` names the field at fault. Nothing was changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
                /** @description The organization has no signup attempt with this id. The id of another organization's attempt gets the same answer. */
                404: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": ApiError;
                    };
                };
                /** @description The attempt is not a recovered one: it was never interrupted, Meta did not let it be recovered, or it has been claimed already. Nothing was changed. */
                409: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Records that a signup broke off after the business had chosen its account, and whether it can
         *     be recovered.
         *
         *     For the organization that owns this installation's access to Meta, Meta is asked whether that
         *     access reads the account. If it does, and no other organization has the account connected, the
         *     attempt is recovered and can be claimed. Otherwise it is kept as interrupted, and may be
         *     marked again while it is open. For every other organization Meta is not asked: the business
         *     has to go through the signup again.
         *
         *     An attempt that is recovered already stays as it is. One that your organization does not have,
         *     or that has expired, gets 404; a malformed request gets 400. If Meta has restricted the
         *     business (403) or cannot be asked (424), nothing is changed, and the request may be sent
         *     again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The attempt and the account */
            requestBody: {
                content: {
                    "application/json": SignupInterruption;
                };
            };
            responses: {
                /** @description The interruption is recorded */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Confirmation;
                    };
                };
                /** @description The interruption cannot be recorded as it is. `param` names the first field at fault. Nothing was changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
                /** @description The organization has no open signup attempt with this id: there is none, or it is another organization's, or it has expired. */
                404: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Lists the attempts of your organization that were interrupted and can be finished by a claim,
         *     newest first, all of them at once.
         *
         *     An attempt stays in the list until it is claimed, also after the 15 minutes that an attempt is
         *     open for. Meta is not asked: that an attempt is listed says that Meta let its account be read
         *     when the attempt was marked as interrupted. The newest 100 are kept. A query parameter is refused
         *     with 400.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The organization's recovered attempts */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": RecoveredAttemptList;
                    };
                };
                /** @description There is a query parameter, and there should be none. `param` names it. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Starts an attempt to connect a WhatsApp Business Account, before the business goes through
         *     Meta's signup. With the attempt's id a signup that breaks off can be recovered: mark the
         *     attempt as interrupted, then claim it.
         *
         *     Nothing is asked of Meta, and no account is connected by this: a signup that reaches its end
         *     is finished by its code alone. The attempt expires after 15 minutes. What is sent as
         *     `metadata` comes back with a recovered attempt; a malformed one is refused with 400. If no
         *     answer reaches you, start another attempt.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description What to keep with the attempt */
            requestBody?: {
                content: {
                    "application/json": SignupStart;
                };
            };
            responses: {
                /** @description The attempt is started */
                201: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": SignupAttempt;
                    };
                };
                /** @description The attempt cannot be started as asked. `param` names the first field at fault. Nothing was kept. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Answers with one WhatsApp Business Account that your organization has connected, found by
         *     Chirp's own id (`wabp_…`), with the numbers of it that are registered.
         *
         *     Meta is not asked: what is said of the numbers is what Meta said last. An id that does not
         *     have the form of one is refused with 400. An id that your organization does not have gets 404,
         *     and so does the id of another organization's profile.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the business profile, as its creation and the list give it: `wabp_`, then letters and digits. Meta's id of the account is not accepted here.
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
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppBusinessProfile;
                    };
                };
                /** @description The id in the path does not have the form of a business profile's id, or there is a query parameter that does not exist. `param` names the culprit. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Disconnects a WhatsApp Business Account from your organization. The access token that the
         *     business granted is erased. The profile and its numbers stay, with the status `disconnected`,
         *     but nothing is asked of Meta for them until the account is connected again, which brings back
         *     the same profile. Another organization may connect the account from now on.
         *
         *     Meta is asked to send no more events of the account. If Meta cannot be asked or refuses, the
         *     account is disconnected all the same: a business that has withdrawn its access must be able to
         *     leave. Sending the request again changes nothing more. A profile that your organization does
         *     not have gets 404.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the business profile, as its creation and the list give it: `wabp_`, then letters and digits. Meta's id of the account is not accepted here.
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
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Confirmation;
                    };
                };
                /** @description The id in the path does not have the form of a business profile's id, or there is a query parameter that does not exist. `param` names the culprit. Nothing was disconnected. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Lists the WhatsApp phone numbers that your organization has registered, newest first, a page at a
         *     time.
         *
         *     To read them all, send the `nextCursor` of each answer as `cursor` of the next request until it is
         *     `null`. No number is skipped or repeated on the way, even if others are registered meanwhile.
         *     `totalCount` counts the numbers on all pages together.
         *
         *     `appId` and `metaBusinessAccountId` leave only the numbers of that app and of that business account,
         *     both together those of both. `totalCount` then counts what is left. An id that your organization
         *     does not have leaves none. Send the same ones with every page.
         *
         *     Meta is not asked: `verified`, `qualityRating` and `cloudApiRegistered` are what Meta said last.
         *     An organization without numbers gets an empty list. A `limit` beyond 100, a malformed `cursor` or
         *     id and an unknown query parameter are refused with 400.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description How many entries to answer with at most. The last page may hold fewer.
                     * @example 20
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to go on: the id of the last number already seen, which is the `nextCursor` of the page before. Without it the list starts with the newest number. The id is only compared, so it works even if its number has gone in the meantime.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    cursor?: string;
                    /**
                     * @description Lists only numbers that are assigned to this app. An app that your organization does not have gives an empty list.
                     * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    appId?: string;
                    /**
                     * @description Lists only numbers of this WhatsApp Business Account (WABA), by Meta's id of it. An account that your organization has never connected gives an empty list.
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
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumberList;
                    };
                };
                /** @description A query parameter is not acceptable. `param` names it. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Makes a phone number that exists at Meta known to your organization and assigns it to the apps in
         *     `appIds`. You need Meta's id of the number and of the WhatsApp Business Account (WABA) that lists
         *     it. Nothing is written at Meta: the number is neither created, nor verified, nor registered with
         *     the Cloud API there.
         *
         *     What happens, in this order:
         *
         *     1. The fields are checked, and each app has to be one of your organization's.
         *     2. Your organization must have the business account: either it is connected already, or Meta lets
         *        your organization's own token read it, and it is connected now.
         *     3. Meta is asked which numbers it lists under that account. `metaPhoneNumberId` must be among them,
         *        and its number must be `displayPhoneNumber`.
         *     4. The number and its assignments are kept, all or nothing, with what Meta says of the number.
         *
         *     What can go wrong: a field or app is not acceptable, or Meta does not list the number (400); the
         *     number is registered with your organization already, or a second registration came first (409);
         *     Meta has restricted the business account (403); Meta cannot be asked or gives no usable answer
         *     (424). In all these cases nothing is kept. If no answer reaches you, send the request again: 409
         *     then tells you that the first one was carried out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The number, its business account and the apps that shall use it */
            requestBody: {
                content: {
                    "application/json": WhatsAppPhoneNumberRegistration;
                };
            };
            responses: {
                /** @description The number is registered */
                201: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The registration cannot be accepted as it is. `param` names the first field at fault. Nothing was kept. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
                /** @description The organization has registered this number of Meta's already. The first registration stays as it is. */
                409: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Answers with one WhatsApp phone number of your organization, found by Chirp's own id (`wapn_…`).
         *
         *     Meta is not asked: `verified`, `qualityRating` and `cloudApiRegistered` are what Meta said last. An
         *     id that does not have the form of one is refused with 400. An id that your organization does not
         *     have gets 404, and so does the id of another organization's number.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
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
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The id in the path does not have the form of a WhatsApp phone number's id, or there is a query parameter that does not exist. `param` names the culprit. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Removes a number from your organization and takes it from its apps, all at once. Its id is not used
         *     again.
         *
         *     Meta is not asked and notices nothing: the number stays in its business account, verified and
         *     registered with the Cloud API as it was. Deregister it first if it shall not receive any more. It can
         *     be registered here again, and then gets a new id.
         *
         *     What can go wrong: an id that does not have the form of one is refused with 400, and a number that
         *     your organization does not have, or has no more, gets 404. If no answer reaches you, send the request
         *     again: 404 then tells you that the first one was carried out.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The number is deleted */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Confirmation;
                    };
                };
                /** @description The id in the path does not have the form of a WhatsApp phone number's id, or there is a query parameter that does not exist. `param` names the culprit. Nothing was deleted. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Assigns a WhatsApp phone number to exactly the apps in `appIds`. Apps that are not named lose the
         *     number, and an empty `appIds` takes it from all of them. Meta is not asked and notices nothing.
         *
         *     The assignments change all or nothing: if one of the apps is not your organization's, the request
         *     is refused with 400 and they stay as they were. Sending the same request again changes nothing
         *     more. A number that your organization does not have gets 404. To add a single app, read the number
         *     first and send its present apps along.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            /** @description The apps that shall use the number from now on */
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
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The assignment cannot be accepted as it is. `param` names the first field at fault. Nothing was changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Answers with the settings that a number has at Meta: calls, what happens when the identity of a user
         *     changes, encryption of what is sent and received, and where data is stored.
         *
         *     Meta is asked each time, once and only to read; nothing is kept here. The four objects are always
         *     there. What Meta does not show of a setting is left out, and a value that Meta has added since is
         *     passed on in lower case.
         *
         *     What can go wrong: your organization does not have the number (404) or has disconnected its
         *     business account (400), Meta has restricted the account (403), or Meta cannot be asked, refuses or
         *     gives no usable answer (424). Asking again is safe.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The settings of the number */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumberSettings;
                    };
                };
                /** @description The id in the path does not have the form of a WhatsApp phone number's id, there is a query parameter that does not exist, or the organization has disconnected the business account of the number, so that Meta cannot be asked about it. Meta was not asked. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Changes those settings of a number at Meta that are named; the others stay as they are. `calling`,
         *     `userIdentityChange`, `payloadEncryption`, `storageConfiguration` and `twoStepVerification` are one
         *     setting each.
         *
         *     Meta takes one setting at a time. Several are sent one after the other, in the order above, until one
         *     fails: `param` then names it, those before it hold, and those after it were not sent. Nothing is kept
         *     here. Sending the same request again is safe.
         *
         *     Meta has conditions of its own, and refuses what does not meet them: calls need a messaging limit of
         *     2,000 or more, encryption needs a key that the number has at Meta, where data is stored can be
         *     changed only while the number is not registered with the Cloud API, and a PIN may be taken only
         *     while it is.
         *
         *     What can go wrong: nothing is named or a field is not acceptable (400), your organization does not
         *     have the number (404) or has disconnected its business account (400), Meta has restricted the account
         *     (403), the number is not registered (409), or Meta cannot be asked, refuses or gives no usable answer
         *     (424). After a failure 424 without `provider`, and after no answer at all, nobody knows whether Meta
         *     made that one change: read the settings. The PIN cannot be read: set it again. It is neither kept
         *     nor logged.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
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
                /** @description All named settings are changed */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Success;
                    };
                };
                /** @description The settings cannot be changed like this. `param` names the first field at fault. Meta was not asked and nothing was changed. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
                /** @description Meta refused or failed, or no usable answer came from it. `param` names the setting that failed; those before it, in the order of this contract, hold, and those after it were not sent. With `provider`, Meta answered and did not change the setting, as far as it says. Without `provider`, nobody knows: read the settings. */
                424: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Has Meta send a one-time code to the number, by text message or by a call, to prove that the number
         *     is the business's. Give the code to `verify-code` next; it is good for ten minutes and for one use,
         *     and a new request replaces it. The answer only says that Meta took the request: it does not say
         *     that the code has arrived.
         *
         *     Meta is asked once, and nothing of it is kept here.
         *
         *     What can go wrong: your organization does not have the number (404) or has disconnected its
         *     business account (400), Meta has verified the number already (409), Meta has restricted the
         *     account (403) or sends no further code for now (429), or Meta cannot be asked, refuses or gives no
         *     usable answer (424). Meta does not publish how often a code may be asked for; an hour's wait is
         *     usual. After a failure 424 without `provider`, and after no answer at all, nobody knows whether a
         *     code was sent: wait for it before you ask for another one.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            /** @description How the code shall come, and in which language */
            requestBody: {
                content: {
                    "application/json": WhatsAppPhoneNumberCodeRequest;
                };
            };
            responses: {
                /** @description Meta took the request */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Confirmation;
                    };
                };
                /** @description The code cannot be requested like this. `param` names the first field at fault. Meta was not asked. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Gives Meta the code that it sent to the number. If it is the right one, Meta takes the number for
         *     verified, for 14 days unless it is registered with the Cloud API within them.
         *
         *     Then the number is read again at Meta, and the answer is the number with what Meta says of it. If
         *     that second question fails, the verification has still succeeded: the answer then has `verified`
         *     true, and the rest as it was known before.
         *
         *     What can go wrong: the code is wrong, has expired or was used before (400); your organization does
         *     not have the number (404) or has disconnected its business account (400); Meta has verified the
         *     number already (409); Meta has restricted the account (403) or takes no more guesses for now (429);
         *     Meta cannot be asked, refuses or gives no usable answer (424). The number here then stays as it
         *     was. After a failure 424 without `provider`, after status 500 and after no answer at all, nobody
         *     knows whether Meta verified the number: refresh it. The code is neither kept nor logged.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            /** @description The code that arrived */
            requestBody: {
                content: {
                    "application/json": WhatsAppPhoneNumberCodeVerification;
                };
            };
            responses: {
                /** @description The number, which Meta has verified */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The code does not have the form of one, or it is not the one that Meta sent last. `param` names the field at fault. The number stays as it was. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Has Meta register a verified number with its Cloud API, so that it can send and receive. A number
         *     without two-step verification gets this PIN; any other has to be told the PIN that it has. Register
         *     it again with the same PIN after Meta has approved another display name.
         *
         *     Then the number is read again at Meta, and the answer is the number with what Meta says of it.
         *     `cloudApiRegistered` is true as soon as Meta shows the number as connected, which may take a moment:
         *     refresh it. If that second question fails, the registration has still succeeded: the answer then
         *     has `cloudApiRegistered` true, and the rest as it was known before.
         *
         *     Meta counts ten registrations of a number in any 72 hours, failed ones included, and locks the
         *     number for 72 hours after one more. So the tenth is refused here (429), and Meta is not asked.
         *     Do not register a number that is also used in the WhatsApp Business app: Meta has registered it
         *     already, and refuses. A number that runs on premises has to be moved first, which this API does
         *     not do.
         *
         *     What can go wrong: the number has another PIN (400), your organization does not have the number
         *     (404) or has disconnected its business account (400), Meta has not approved the display name (402)
         *     or has restricted the account (403), the number is not verified (409), there were too many
         *     registrations or wrong PINs (429), or Meta cannot be asked, refuses or gives no usable answer (424).
         *     The number here then stays as it was. After a failure 424 without `provider`, after status 500 and
         *     after no answer at all, nobody knows whether Meta registered the number: refresh it before you try
         *     again, since each try counts. The PIN is neither kept nor logged.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
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
                /** @description The number, which Meta has registered */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The PIN does not have the form of one, or the number has another one. `param` names the field at fault. The number stays as it was. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
                /** @description Meta has not approved the display name of the number yet and registers it only then. The number stays as it was. */
                402: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
                /** @description Meta registers verified numbers only, and the number is not verified, or not any more. It stays as it was. */
                409: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Has Meta take a number off its Cloud API: it can neither send nor receive until it is registered
         *     again. The number and its history stay at Meta, and here it stays with its apps. Its storage in a
         *     country, if any, is switched off by Meta.
         *
         *     Then the number is read again at Meta, and the answer is the number with what Meta says of it. If
         *     that second question fails, the deregistration has still succeeded: the answer then has
         *     `cloudApiRegistered` false, and the rest as it was known before.
         *
         *     Meta counts ten deregistrations of a number in any 72 hours, apart from its registrations, and locks
         *     the number for 72 hours after one more. So the tenth is refused here (429), and Meta is not asked.
         *     Meta refuses numbers that are also used in the WhatsApp Business app.
         *
         *     What can go wrong: your organization does not have the number (404) or has disconnected its business
         *     account (400), Meta has restricted the account (403), the number is not registered (409), there were
         *     too many deregistrations (429), or Meta cannot be asked, refuses or gives no usable answer (424). The
         *     number here then stays as it was. After a failure 424 without `provider`, after status 500 and after
         *     no answer at all, nobody knows whether Meta deregistered the number: refresh it before you try again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The number, which Meta has deregistered */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The id in the path does not have the form of a WhatsApp phone number's id, there is a query parameter that does not exist, or the organization has disconnected the business account of the number, so that Meta cannot be asked about it. Meta was not asked, and the number is as it was. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
         * @description Asks Meta for the present state of a number and keeps what Meta says: `verified`, `qualityRating`
         *     and `cloudApiRegistered`. The answer is the number with these values, and reads and lists have them
         *     from then on. `updatedAt` changes only if one of them did.
         *
         *     Meta is asked once, for this number, and only to read. Send it when something happened at Meta
         *     itself, such as a verification in the WhatsApp Manager or a new rating, and after a request to
         *     verify, register or deregister the number that got no answer: the refresh tells whether Meta
         *     carried it out.
         *
         *     What can go wrong: your organization does not have the number (404) or has disconnected its
         *     business account (400), Meta has restricted the account (403), or Meta cannot be asked, refuses or
         *     does not show the number any more (424). In all these cases the number stays as it was, and asking
         *     again is safe.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
                     * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The number as Meta describes it now */
                200: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
                         * @example 1699335176
                         */
                        "X-RateLimit-Reset"?: number;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": WhatsAppPhoneNumber;
                    };
                };
                /** @description The id in the path does not have the form of a WhatsApp phone number's id, there is a query parameter that does not exist, or the organization has disconnected the business account of the number, so that Meta cannot be asked about it. What is stored of the number is as it was. */
                400: {
                    headers: {
                        /**
                         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                         */
                        "X-Request-Id"?: string;
                        /**
                         * @description How many requests the key may make per minute towards the limit that this operation counts to.
                         * @example 120
                         */
                        "X-RateLimit-Limit"?: number;
                        /**
                         * @description How many of these requests are left until `X-RateLimit-Reset`.
                         * @example 119
                         */
                        "X-RateLimit-Remaining"?: number;
                        /**
                         * @description When the count starts again, in Unix time (seconds).
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
        /** @description No admin key came with the request, or one that is not valid here. The answer does not tell a missing key from a malformed, unknown, revoked or wrong kind of key. The request counts towards no limit, so there are no `X-RateLimit-*` headers. */
        Unauthorized: {
            headers: {
                /**
                 * @description The authentication scheme that the server expects, as RFC 9110 asks of every 401.
                 * @example Bearer realm="chirp"
                 */
                "WWW-Authenticate": string;
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
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
                 * @description How many seconds to wait before asking again.
                 * @example 30
                 */
                "Retry-After": number;
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 0
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The server failed, and the fault is not yours. A change may or may not have been kept: read before you write again. Quote `X-Request-Id` when you report it. */
        InternalError: {
            headers: {
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The server cannot take requests at the moment, as it is starting, stopping or overloaded. Wait as long as `Retry-After` says. The request was not carried out. */
        ServiceUnavailable: {
            headers: {
                /**
                 * @description How many seconds to wait before asking again.
                 * @example 30
                 */
                "Retry-After": number;
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
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
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The request body is not declared as `application/json`. Nothing was changed. */
        UnsupportedMediaType: {
            headers: {
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Your organization has no app with this id. An app of another organization gets the same answer. */
        AppNotFound: {
            headers: {
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Meta refused because it has restricted or locked the business account. `provider` says what Meta said. Nothing was changed. */
        AccountRestricted: {
            headers: {
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Meta could not be asked or did not give a usable answer. Nothing was kept, so that asking again is safe. */
        MetaFailed: {
            headers: {
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The organization has no business profile with this id. The id of another organization's profile gets the same answer. */
        BusinessProfileNotFound: {
            headers: {
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The organization has no WhatsApp phone number with this id. The id of another organization's number gets the same answer. */
        PhoneNumberNotFound: {
            headers: {
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Meta could not be asked or did not give a usable answer. Only reading was asked of it and nothing was changed, so that asking again is safe. */
        MetaReadFailed: {
            headers: {
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The number is not registered with the Cloud API, which Meta asks for here. It stays as it was. */
        PhoneNumberNotRegistered: {
            headers: {
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Meta has verified the number already, so that there is nothing left to verify. A refresh of the number shows it. */
        PhoneNumberAlreadyVerified: {
            headers: {
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description Meta refused or failed, or no usable answer came from it. With `provider`, Meta answered and did not carry it out, as far as it says. Without `provider`, nobody knows whether Meta carried it out: look first, by a refresh of the number, and do not simply send the request again. What is kept here did not change. */
        MetaWriteFailed: {
            headers: {
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The key has made more requests this minute than its limit allows (`rate_limit_exceeded`), or Meta takes no more requests or guesses of codes for this number for now (`whatsapp_rate_limited`). Wait as long as `Retry-After` says. The request was not carried out. */
        TooManyCodes: {
            headers: {
                /**
                 * @description How many seconds to wait before asking again.
                 * @example 30
                 */
                "Retry-After": number;
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
                 * @example 1699335176
                 */
                "X-RateLimit-Reset"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ApiError;
            };
        };
        /** @description The key has made more requests this minute than its limit allows (`rate_limit_exceeded`), or the number was registered or deregistered too often within 72 hours (`whatsapp_rate_limited`). Wait as long as `Retry-After` says. The request was not carried out. Where there is no `provider`, Meta was not asked. */
        TooManyRegistrations: {
            headers: {
                /**
                 * @description How many seconds to wait before asking again.
                 * @example 30
                 */
                "Retry-After": number;
                /**
                 * @description The id of this request. It is also in the server's log: quote it when you report a problem.
                 * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
                 */
                "X-Request-Id"?: string;
                /**
                 * @description How many requests the key may make per minute towards the limit that this operation counts to.
                 * @example 120
                 */
                "X-RateLimit-Limit"?: number;
                /**
                 * @description How many of these requests are left until `X-RateLimit-Reset`.
                 * @example 119
                 */
                "X-RateLimit-Remaining"?: number;
                /**
                 * @description When the count starts again, in Unix time (seconds).
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
         * @description How many entries to answer with at most. The last page may hold fewer.
         * @example 20
         */
        Limit: number;
        /**
         * @description The app's id, as its creation and the list give it: `app_`, then `test_` for a test app, then 27 letters and digits.
         * @example app_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        AppId: string;
        /**
         * @description Chirp's own id of the business profile, as its creation and the list give it: `wabp_`, then letters and digits. Meta's id of the account is not accepted here.
         * @example wabp_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        BusinessProfileId: string;
        /**
         * @description Chirp's own id of the number, as the registration and the list give it: `wapn_`, then `test_` for a test number, then 27 letters and digits. Meta's `metaPhoneNumberId` is not accepted here.
         * @example wapn_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        PhoneNumberId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The id of this request. It is also in the server's log: quote it when you report a problem.
         * @example req_2DbBs7GWhGvVNJGrDXr5RG0mBWI
         */
        "X-Request-Id": string;
        /**
         * @description How many requests the key may make per minute towards the limit that this operation counts to.
         * @example 120
         */
        "X-RateLimit-Limit": number;
        /**
         * @description How many of these requests are left until `X-RateLimit-Reset`.
         * @example 119
         */
        "X-RateLimit-Remaining": number;
        /**
         * @description When the count starts again, in Unix time (seconds).
         * @example 1699335176
         */
        "X-RateLimit-Reset": number;
        /**
         * @description How many seconds to wait before asking again.
         * @example 30
         */
        "Retry-After": number;
    };
    pathItems: never;
}
