// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
import type { AnyHeaders } from "../runtime/operation-types.ts";

/** The contract's schemas by name. */
export interface Schemas {
    NodeAnswer: NodeAnswer;
    PhoneNumberPageAnswer: PhoneNumberPageAnswer;
    BusinessAccountPageAnswer: BusinessAccountPageAnswer;
    SettingsAnswer: SettingsAnswer;
    AccessTokenAnswer: AccessTokenAnswer;
    SuccessAnswer: SuccessAnswer;
    BusinessAccount: BusinessAccount;
    PhoneNumberPage: PhoneNumberPage;
    BusinessAccountPage: BusinessAccountPage;
    Paging: Paging;
    PhoneNumberNode: PhoneNumberNode;
    Success: Success;
    AccessToken: AccessToken;
    PhoneNumberSettings: PhoneNumberSettings;
    SwitchState: SwitchState;
    NodeUpdate: NodeUpdate;
    CodeRequest: CodeRequest;
    CodeVerification: CodeVerification;
    Registration: Registration;
    SettingsUpdate: SettingsUpdate;
    CodeExchange: CodeExchange;
    GraphError: GraphError;
}
/** @description The node with this id, or an error. */
export type NodeAnswer = BusinessAccount | PhoneNumberNode | GraphError;
/** @description A page of phone numbers, or an error. */
export type PhoneNumberPageAnswer = PhoneNumberPage | GraphError;
/** @description A page of accounts, or an error. */
export type BusinessAccountPageAnswer = BusinessAccountPage | GraphError;
/** @description The settings of a phone number, or an error. */
export type SettingsAnswer = PhoneNumberSettings | GraphError;
/** @description An access token, or an error. */
export type AccessTokenAnswer = AccessToken | GraphError;
/** @description Whether the call succeeded, or an error. */
export type SuccessAnswer = Success | GraphError;
/** @description A WhatsApp Business Account (WABA). */
export type BusinessAccount = {
    /**
     * @description The id of the account, a string of digits.
     * @example 987654321098765
     */
    id: string;
    /**
     * @description The account's name, usually the name of the business.
     * @example Acme Corp
     */
    name?: string | null;
    /** @description The business that owns the account. */
    owner_business_info?: {
        /**
         * @description The id of the business, a string of digits.
         * @example 246813579024680
         */
        id?: string | null;
        /**
         * @description The name of the business.
         * @example Acme Corp
         */
        name?: string | null;
    } | null;
};
/** @description One page of the phone numbers of an account. */
export type PhoneNumberPage = {
    /** @description The numbers on this page. */
    data: PhoneNumberNode[];
    paging?: Paging;
};
/** @description One page of the accounts of a business. */
export type BusinessAccountPage = {
    /** @description The accounts on this page. */
    data: BusinessAccount[];
    paging?: Paging;
};
/** @description Where the adjacent pages are. */
export type Paging = {
    /** @description The ends of this page, to send as `after` or `before`. */
    cursors?: {
        /**
         * @description The start of this page.
         * @example QVFIUmJlZm9yZQ
         */
        before?: string | null;
        /**
         * @description The end of this page.
         * @example QVFIUmFmdGVy
         */
        after?: string | null;
    } | null;
    /**
     * @description The full URL of the next page; missing on the last page. It can contain the access token, so do not log it.
     * @example https://graph.facebook.com/v26.0/987654321098765/phone_numbers?limit=1&after=QVFIUmFmdGVy
     */
    next?: string | null;
    /**
     * @description The full URL of the previous page; missing on the first page.
     * @example https://graph.facebook.com/v26.0/987654321098765/phone_numbers?limit=1&before=QVFIUmJlZm9yZQ
     */
    previous?: string | null;
} | null;
/** @description A phone number as the Graph API shows it. */
export type PhoneNumberNode = {
    /**
     * @description The id of the number, a string of digits. Only the id identifies a number.
     * @example 123456789012345
     */
    id: string;
    /**
     * @description The phone number, in no fixed format: with or without `+`, spaces and hyphens. In some countries even the digits differ from those that people dial.
     * @example +1 555-123-4567
     */
    display_phone_number?: string | null;
    /**
     * @description The number's display name, even if Meta has not approved it yet.
     * @example Acme Corp
     */
    verified_name?: string | null;
    /**
     * @description Whether the business has proved with a one-time code that it owns the number.
     * @example VERIFIED
     */
    code_verification_status?: "VERIFIED" | "NOT_VERIFIED" | "UNVERIFIED" | "EXPIRED" | (string & {}) | null;
    /**
     * @description How recipients respond to the number's messages. `UNKNOWN` and `NA` mean that there is no rating.
     * @example GREEN
     */
    quality_rating?: "GREEN" | "YELLOW" | "RED" | "NA" | "UNKNOWN" | (string & {}) | null;
    /**
     * @description Where the number is registered. `NOT_APPLICABLE` means nowhere.
     * @example CLOUD_API
     */
    platform_type?: "CLOUD_API" | "ON_PREMISE" | "NOT_APPLICABLE" | (string & {}) | null;
    /**
     * @description The number's state. Only a `CONNECTED` number sends and receives without limits.
     * @example CONNECTED
     */
    status?: "PENDING" | "DELETED" | "MIGRATED" | "BANNED" | "RESTRICTED" | "RATE_LIMITED" | "FLAGGED" | "CONNECTED" | "DISCONNECTED" | "UNKNOWN" | "UNVERIFIED" | (string & {}) | null;
    /**
     * @description Whether the number is for testing (`SANDBOX`) or not (`LIVE`).
     * @example LIVE
     */
    account_mode?: "SANDBOX" | "LIVE" | (string & {}) | null;
};
/** @description The response to a write. */
export type Success = {
    /**
     * @description Whether the write succeeded. Anything but `true` means that it did not.
     * @example true
     */
    success: boolean;
};
/** @description An access token to a business's accounts. */
export type AccessToken = {
    /**
     * @description The token. It is a secret.
     * @example EAABwzLixnjYBO0example
     */
    access_token: string;
    /**
     * @description How the token is sent.
     * @example bearer
     */
    token_type?: string | null;
    /**
     * @description How many seconds the token is valid. Missing or 0 means that it does not expire.
     * @example 5184000
     */
    expires_in?: number | null;
};
/** @description A phone number's settings, as far as Meta shows them. */
export type PhoneNumberSettings = {
    /** @description How the number handles calls. */
    calling?: {
        status?: SwitchState;
        /**
         * @description Whether users see the call button.
         * @example DEFAULT
         */
        call_icon_visibility?: "DEFAULT" | "DISABLE_ALL" | (string & {}) | null;
        callback_permission_status?: SwitchState;
        /** @description Where Meta's calls come from. */
        ip_addresses?: {
            /** @description The addresses that Meta usually calls from. */
            default?: string[] | null;
        } | null;
        /** @description The SIP servers that receive the calls. */
        sip?: {
            status?: SwitchState;
            /** @description The servers, one per app. */
            servers?: {
                /**
                 * @description The name of the server.
                 * @example sip.acme.example
                 */
                hostname?: string | null;
                /**
                 * @description The server's port.
                 * @example 5061
                 */
                port?: number | null;
            }[] | null;
        } | null;
        /** @description Video calls. */
        video?: {
            status?: SwitchState;
        } | null;
    } | null;
    /** @description What happens when a user's identity changes. */
    user_identity_change?: {
        /**
         * @description Whether messages to a user are held back after a change.
         * @example true
         */
        enable_identity_key_check?: boolean | null;
    } | null;
    /** @description Encryption of the messages sent and received. */
    payload_encryption?: {
        status?: SwitchState;
        /**
         * @description The fingerprint of the business's key.
         * @example 3f9d0c6e51a84b27
         */
        client_encryption_key_fingerprint?: string | null;
        /**
         * @description Meta's public key.
         * @example MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A
         */
        cloud_encryption_key?: string | null;
    } | null;
    /** @description Where data is stored. */
    storage_configuration?: {
        /**
         * @description Whether data is stored in one country.
         * @example IN_COUNTRY_STORAGE_ENABLED
         */
        status?: "IN_COUNTRY_STORAGE_ENABLED" | "IN_COUNTRY_STORAGE_DISABLED" | (string & {}) | null;
        /**
         * @description The country, as a two-letter code.
         * @example BR
         */
        data_localization_region?: string | null;
    } | null;
};
/**
 * @description Whether it is turned on.
 * @example ENABLED
 */
export type SwitchState = "ENABLED" | "DISABLED" | (string & {}) | null;
/** @description The change to the phone number. */
export type NodeUpdate = {
    /**
     * @description The PIN of the two-step verification, six digits. It is a secret.
     * @example 150954
     */
    pin: string;
};
/** @description How to send the verification code. */
export type CodeRequest = {
    /**
     * @description In a text message or a call.
     * @example SMS
     * @enum {string}
     */
    code_method: "SMS" | "VOICE";
    /**
     * @description The language of the message, such as `en` or `en_US`.
     * @example en_US
     */
    language: string;
};
/** @description The code that was sent to the phone number. */
export type CodeVerification = {
    /**
     * @description The digits of the code, without a hyphen. It is a secret.
     * @example 123830
     */
    code: string;
};
/** @description A registration with the Cloud API. */
export type Registration = {
    /**
     * @description The product to register for.
     * @example whatsapp
     * @enum {string}
     */
    messaging_product: "whatsapp";
    /**
     * @description The PIN of the two-step verification, six digits. It is a secret.
     * @example 150954
     */
    pin: string;
};
/** @description The one setting to change. */
export type SettingsUpdate = {
    /** @description How the number handles calls. */
    calling?: {
        /**
         * @description Whether it is turned on.
         * @example ENABLED
         * @enum {string}
         */
        status?: "ENABLED" | "DISABLED";
        /**
         * @description Whether users see the call button.
         * @example DEFAULT
         * @enum {string}
         */
        call_icon_visibility?: "DEFAULT" | "DISABLE_ALL";
        /** @description Video calls. */
        video?: {
            /**
             * @description Whether it is turned on.
             * @example ENABLED
             * @enum {string}
             */
            status: "ENABLED" | "DISABLED";
        };
    };
    /** @description What happens when a user's identity changes. */
    user_identity_change?: {
        /**
         * @description Whether messages to a user are held back after a change.
         * @example true
         */
        enable_identity_key_check: boolean;
    };
    /** @description Encryption of the messages sent and received. */
    payload_encryption?: {
        /**
         * @description Whether it is turned on.
         * @example ENABLED
         * @enum {string}
         */
        status: "ENABLED" | "DISABLED";
    };
    /** @description Where data is stored. */
    storage_configuration?: {
        /**
         * @description Whether data is stored in one country.
         * @example IN_COUNTRY_STORAGE_ENABLED
         * @enum {string}
         */
        status: "IN_COUNTRY_STORAGE_ENABLED" | "IN_COUNTRY_STORAGE_DISABLED";
        /**
         * @description The country, as a two-letter code; only if data is stored in one country.
         * @example BR
         */
        data_localization_region?: string;
    };
};
/** @description The code, and the app that it was issued for. */
export type CodeExchange = {
    /**
     * @description The id of the app.
     * @example 135792468013579
     */
    client_id: string;
    /**
     * @description The secret of the app.
     * @example 0123456789abcdef0123456789abcdef
     */
    client_secret: string;
    /**
     * @description The code from the end of the signup. It is a secret.
     * @example AQBx-example-code
     */
    code: string;
    /**
     * @description The URL that the signup redirected to, if it did.
     * @example https://acme.example/callback
     */
    redirect_uri?: string;
};
/** @description The body of every error response, if it is JSON. */
export type GraphError = {
    /** @description What went wrong. */
    error: {
        /**
         * @description What went wrong, for developers. Its wording may change.
         * @example (#131000) Something went wrong
         */
        message: string;
        /**
         * @description The kind of error. It says little, so decide by `code`.
         * @example OAuthException
         */
        type: "OAuthException" | "GraphMethodException" | (string & {});
        /**
         * @description What went wrong. Programs decide by this code.
         * @example 131000
         */
        code: number;
        /**
         * @description Narrows down `code`. It is not always sent.
         * @example 33
         */
        error_subcode?: number | null;
        /**
         * @description Whether Meta expects that a retry helps. It is not reliable.
         * @example false
         */
        is_transient?: boolean | null;
        /**
         * @description A title for users, in the language of the request.
         * @example Something went wrong
         */
        error_user_title?: string | null;
        /**
         * @description A message for users, in the language of the request.
         * @example Please try again later.
         */
        error_user_msg?: string | null;
        /** @description Details, usually an object with `messaging_product` and `details`, sometimes a string. */
        error_data?: {
            /**
             * @description The product that the error belongs to.
             * @example whatsapp
             */
            messaging_product?: string | null;
            /**
             * @description The details of this case.
             * @example The request could not be completed.
             */
            details?: string | null;
        } | string | null;
        /**
         * @description Meta's id of the call; quote it to Meta's support. Meta stores it only for a short time.
         * @example AXsgnV2Cm3ZMGF3dF_cfYIn
         */
        fbtrace_id?: string | null;
    };
};
export interface paths {
    "/{version}/{nodeId}": {
        /**
         * Get a node
         * @description Reads a node: the WhatsApp Business Account or phone number with this id. Reading an account shows whether the token can read it, and returns the name of the business. A missing node, a node that the token may not see and a node of another kind all get the same response: status 400, code 100, subcode 33.
         */
        get: {
            parameters: {
                query: {
                    /**
                     * @description The names of the fields to return, separated by commas. The id is always returned.
                     * @example id,name
                     */
                    fields: components["parameters"]["Fields"];
                };
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of a WhatsApp Business Account or a phone number.
                     * @example 123456789012345
                     */
                    nodeId: components["parameters"]["NodeId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The node */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": NodeAnswer;
                    };
                };
                400: components["responses"]["BadRequest"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
        /**
         * Update a node
         * @description Changes a phone number: sets the PIN of its two-step verification, without the old PIN. The response only says that the change was made; it does not contain the node.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of a WhatsApp Business Account or a phone number.
                     * @example 123456789012345
                     */
                    nodeId: components["parameters"]["NodeId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": NodeUpdate;
                };
            };
            responses: {
                /** @description Whether the call succeeded */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": SuccessAnswer;
                    };
                };
                400: components["responses"]["UpdateRefused"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
    };
    "/{version}/{businessAccountId}/phone_numbers": {
        /**
         * List the phone numbers of a WhatsApp Business Account
         * @description Lists the phone numbers of a WhatsApp Business Account, one page at a time. If `paging.next` is present, there is another page: send `paging.cursors.after` as `after`. A page may hold fewer numbers than `limit` without being the last. Cursors expire, so do not store them.
         */
        get: {
            parameters: {
                query: {
                    /**
                     * @description The names of the fields to return, separated by commas. The id is always returned.
                     * @example id,name
                     */
                    fields: components["parameters"]["Fields"];
                    /**
                     * @description The maximum number of items per page.
                     * @example 100
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to continue: `paging.cursors.after` of the previous page.
                     * @example QVFIUmFmdGVy
                     */
                    after?: components["parameters"]["After"];
                };
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of the WhatsApp Business Account.
                     * @example 987654321098765
                     */
                    businessAccountId: components["parameters"]["BusinessAccountId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of the account's phone numbers */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": PhoneNumberPageAnswer;
                    };
                };
                400: components["responses"]["BadRequest"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
    };
    "/{version}/{businessAccountId}/subscribed_apps": {
        /**
         * Subscribe the app to an account
         * @description Subscribes the token's app to the events of a WhatsApp Business Account. Without a subscription Meta sends no events, even if the app has a URL to receive them. Subscribing again changes nothing.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of the WhatsApp Business Account.
                     * @example 987654321098765
                     */
                    businessAccountId: components["parameters"]["BusinessAccountId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Whether the call succeeded */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": SuccessAnswer;
                    };
                };
                400: components["responses"]["BadRequest"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
        /**
         * Unsubscribe the app from an account
         * @description Ends the subscription of the token's app: Meta sends it no more events of this WhatsApp Business Account. Other apps keep their subscriptions.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of the WhatsApp Business Account.
                     * @example 987654321098765
                     */
                    businessAccountId: components["parameters"]["BusinessAccountId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Whether the call succeeded */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": SuccessAnswer;
                    };
                };
                400: components["responses"]["BadRequest"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
    };
    "/{version}/{businessId}/owned_whatsapp_business_accounts": {
        /**
         * List the WhatsApp Business Accounts of a business
         * @description Lists the WhatsApp Business Accounts that a business owns and the token may see, one page at a time. If `paging.next` is present, there is another page: send `paging.cursors.after` as `after`.
         */
        get: {
            parameters: {
                query: {
                    /**
                     * @description The names of the fields to return, separated by commas. The id is always returned.
                     * @example id,name
                     */
                    fields: components["parameters"]["Fields"];
                    /**
                     * @description The maximum number of items per page.
                     * @example 100
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to continue: `paging.cursors.after` of the previous page.
                     * @example QVFIUmFmdGVy
                     */
                    after?: components["parameters"]["After"];
                };
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of the business.
                     * @example 246813579024680
                     */
                    businessId: components["parameters"]["BusinessId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page of the business's accounts */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": BusinessAccountPageAnswer;
                    };
                };
                400: components["responses"]["BadRequest"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
    };
    "/{version}/{phoneNumberId}/request_code": {
        /**
         * Request a verification code
         * @description Asks Meta to send a one-time code to the phone number, in a text message or a call. Entering the code proves that the business owns the number. Meta does not publish how often a code may be requested. Code 136024 has several meanings: the number is already verified, the code was requested too often, or the number cannot be verified this way.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of the phone number, not the number itself.
                     * @example 123456789012345
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": CodeRequest;
                };
            };
            responses: {
                /** @description Whether the call succeeded */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": SuccessAnswer;
                    };
                };
                400: components["responses"]["CodeRequestRefused"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
    };
    "/{version}/{phoneNumberId}/verify_code": {
        /**
         * Verify a phone number with its code
         * @description Proves that the business owns the phone number, with the code that was sent to it, without the hyphen in the middle. A code works once, within ten minutes. The number then counts as verified for 14 days, or for longer if it is registered within that time.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of the phone number, not the number itself.
                     * @example 123456789012345
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": CodeVerification;
                };
            };
            responses: {
                /** @description Whether the call succeeded */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": SuccessAnswer;
                    };
                };
                400: components["responses"]["CodeRefused"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
    };
    "/{version}/{phoneNumberId}/register": {
        /**
         * Register a phone number with the Cloud API
         * @description Registers a verified phone number with the Cloud API, so that it can send and receive. Send the PIN that the number has; if it has none, this sets it. Ten calls per number are allowed in any 72 hours, including failed ones; one more locks the number's registration for 72 hours.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of the phone number, not the number itself.
                     * @example 123456789012345
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Registration;
                };
            };
            responses: {
                /** @description Whether the call succeeded */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": SuccessAnswer;
                    };
                };
                400: components["responses"]["RegistrationRefused"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
    };
    "/{version}/{phoneNumberId}/deregister": {
        /**
         * Deregister a phone number from the Cloud API
         * @description Deregisters a phone number from the Cloud API; Meta still has the number and its history. Ten calls per number are allowed in any 72 hours, counted separately from registrations; one more locks the number for 72 hours.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of the phone number, not the number itself.
                     * @example 123456789012345
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Whether the call succeeded */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": SuccessAnswer;
                    };
                };
                400: components["responses"]["DeregistrationRefused"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
    };
    "/{version}/{phoneNumberId}/settings": {
        /**
         * Get the settings of a phone number
         * @description Reads a phone number's settings: calls, what happens when a user's identity changes, encryption and where data is stored. A setting that was never changed can be missing. This project never requests the passwords of SIP servers.
         */
        get: {
            parameters: {
                query: {
                    /**
                     * @description The names of the fields to return, separated by commas. The id is always returned.
                     * @example id,name
                     */
                    fields: components["parameters"]["Fields"];
                };
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of the phone number, not the number itself.
                     * @example 123456789012345
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The settings */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": SettingsAnswer;
                    };
                };
                400: components["responses"]["BadRequest"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
        /**
         * Update the settings of a phone number
         * @description Changes one of a phone number's settings; Meta accepts one at a time. Calls need a messaging limit of 2,000 conversations or more. The place where data is stored can be changed only while the number is not registered.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                    /**
                     * @description The id of the phone number, not the number itself.
                     * @example 123456789012345
                     */
                    phoneNumberId: components["parameters"]["PhoneNumberId"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": SettingsUpdate;
                };
            };
            responses: {
                /** @description Whether the call succeeded */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": SuccessAnswer;
                    };
                };
                400: components["responses"]["BadRequest"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
    };
    "/{version}/oauth/access_token": {
        /**
         * Exchange a code for an access token
         * @description Exchanges the code from the end of Meta's signup for an access token to the business's accounts. The code works once, within 30 seconds. The app's secret and the code are in the body, never in the URL, because URLs end up in logs.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description The version of the Graph API.
                     * @example v26.0
                     */
                    version: components["parameters"]["Version"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": CodeExchange;
                };
            };
            responses: {
                /** @description The access token */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": AccessTokenAnswer;
                    };
                };
                400: components["responses"]["ExchangeRefused"];
                401: components["responses"]["Unauthorized"];
                403: components["responses"]["Forbidden"];
                500: components["responses"]["ServerError"];
                503: components["responses"]["Unavailable"];
            };
        };
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: Schemas;
    responses: {
        /** @description The object does not exist or the token cannot see it, a parameter is wrong, or a limit on calls is used up. */
        BadRequest: {
            headers: AnyHeaders;
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The code cannot be requested. Code 136024 has several meanings: read the node to see whether the number is already verified. */
        CodeRequestRefused: {
            headers: AnyHeaders;
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The code is wrong, has expired, or was tried too often. */
        CodeRefused: {
            headers: AnyHeaders;
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The number cannot be registered: in its current state, with this PIN, or for the time being. */
        RegistrationRefused: {
            headers: AnyHeaders;
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The number cannot be deregistered: it is not registered, or the limit is used up. */
        DeregistrationRefused: {
            headers: AnyHeaders;
            content: {
                "application/json": GraphError;
            };
        };
        /** @description Meta does not accept the PIN for the number, or the token cannot see the number. */
        UpdateRefused: {
            headers: AnyHeaders;
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The code, the app's id or its secret is wrong, or the code has expired. */
        ExchangeRefused: {
            headers: AnyHeaders;
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The access token is missing, has expired or is not valid. */
        Unauthorized: {
            headers: AnyHeaders;
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The token lacks the permission that the call needs, or Meta has restricted the account. */
        Forbidden: {
            headers: AnyHeaders;
            content: {
                "application/json": GraphError;
            };
        };
        /** @description Meta failed or says that it did. Decide by the code, because some of these errors are permanent. */
        ServerError: {
            headers: AnyHeaders;
            content: {
                "application/json": GraphError;
            };
        };
        /** @description Meta is overloaded or down at the moment. */
        Unavailable: {
            headers: AnyHeaders;
            content: {
                "application/json": GraphError;
            };
        };
    };
    parameters: {
        /**
         * @description The version of the Graph API.
         * @example v26.0
         */
        Version: string;
        /**
         * @description The id of a WhatsApp Business Account or a phone number.
         * @example 123456789012345
         */
        NodeId: string;
        /**
         * @description The id of the WhatsApp Business Account.
         * @example 987654321098765
         */
        BusinessAccountId: string;
        /**
         * @description The id of the phone number, not the number itself.
         * @example 123456789012345
         */
        PhoneNumberId: string;
        /**
         * @description The id of the business.
         * @example 246813579024680
         */
        BusinessId: string;
        /**
         * @description The names of the fields to return, separated by commas. The id is always returned.
         * @example id,name
         */
        Fields: string;
        /**
         * @description The maximum number of items per page.
         * @example 100
         */
        Limit: number;
        /**
         * @description Where to continue: `paging.cursors.after` of the previous page.
         * @example QVFIUmFmdGVy
         */
        After: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
