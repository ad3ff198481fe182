// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
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
/** @description The node that has the id, or an error. */
export type NodeAnswer = BusinessAccount | PhoneNumberNode | GraphError;
/** @description A page of phone numbers, or an error. */
export type PhoneNumberPageAnswer = PhoneNumberPage | GraphError;
/** @description A page of accounts, or an error. */
export type BusinessAccountPageAnswer = BusinessAccountPage | GraphError;
/** @description The settings of a phone number, or an error. */
export type SettingsAnswer = PhoneNumberSettings | GraphError;
/** @description An access token, or an error. */
export type AccessTokenAnswer = AccessToken | GraphError;
/** @description That it is done, or an error. */
export type SuccessAnswer = Success | GraphError;
/** @description A WhatsApp Business Account (WABA). */
export type BusinessAccount = {
    /**
     * @description The id of the account, a string of digits.
     * @example 987654321098765
     */
    id: string;
    /**
     * @description The name of the account, as a rule the name of the business.
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
    /** @description The numbers of this page. */
    data: PhoneNumberNode[];
    paging?: Paging;
};
/** @description One page of the accounts of a business. */
export type BusinessAccountPage = {
    /** @description The accounts of this page. */
    data: BusinessAccount[];
    paging?: Paging;
};
/** @description Where the neighbouring pages are. */
export type Paging = {
    /** @description The ends of this page, to be sent as `after` or `before`. */
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
     * @description The whole address of the next page; missing on the last one. It can hold the access token, so it does not belong in a log.
     * @example https://graph.facebook.com/v26.0/987654321098765/phone_numbers?limit=1&after=QVFIUmFmdGVy
     */
    next?: string | null;
    /**
     * @description The whole address of the page before; missing on the first one.
     * @example https://graph.facebook.com/v26.0/987654321098765/phone_numbers?limit=1&before=QVFIUmJlZm9yZQ
     */
    previous?: string | null;
} | null;
/** @description A phone number as the Graph API shows it. */
export type PhoneNumberNode = {
    /**
     * @description The id of the number, a string of digits. Numbers are told apart by it alone.
     * @example 123456789012345
     */
    id: string;
    /**
     * @description The phone number, formatted freely: with or without `+`, spaces and hyphens. Some countries' numbers differ even in digits from those that people dial.
     * @example +1 555-123-4567
     */
    display_phone_number?: string | null;
    /**
     * @description The display name of the number, also before Meta has approved it.
     * @example Acme Corp
     */
    verified_name?: string | null;
    /**
     * @description Whether a one-time code has shown that the business owns the number.
     * @example VERIFIED
     */
    code_verification_status?: "VERIFIED" | "NOT_VERIFIED" | "UNVERIFIED" | "EXPIRED" | (string & {}) | null;
    /**
     * @description How recipients receive the messages of the number. `UNKNOWN` and `NA` mean that there is no rating.
     * @example GREEN
     */
    quality_rating?: "GREEN" | "YELLOW" | "RED" | "NA" | "UNKNOWN" | (string & {}) | null;
    /**
     * @description Where the number is registered. `NOT_APPLICABLE` means nowhere.
     * @example CLOUD_API
     */
    platform_type?: "CLOUD_API" | "ON_PREMISE" | "NOT_APPLICABLE" | (string & {}) | null;
    /**
     * @description The state of the number. Only a `CONNECTED` number sends and receives without limits.
     * @example CONNECTED
     */
    status?: "PENDING" | "DELETED" | "MIGRATED" | "BANNED" | "RESTRICTED" | "RATE_LIMITED" | "FLAGGED" | "CONNECTED" | "DISCONNECTED" | "UNKNOWN" | "UNVERIFIED" | (string & {}) | null;
    /**
     * @description Whether the number is in a trial (`SANDBOX`) or not (`LIVE`).
     * @example LIVE
     */
    account_mode?: "SANDBOX" | "LIVE" | (string & {}) | null;
};
/** @description The answer to a write. */
export type Success = {
    /**
     * @description Whether it is done. Anything but `true` means that it is not.
     * @example true
     */
    success: boolean;
};
/** @description An access token for the accounts of a business. */
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
     * @description How many seconds the token is good for. Missing or 0 means that it does not expire.
     * @example 5184000
     */
    expires_in?: number | null;
};
/** @description The settings of a phone number, as far as Meta shows them. */
export type PhoneNumberSettings = {
    /** @description How the number takes calls. */
    calling?: {
        status?: SwitchState;
        /**
         * @description Whether users see the button for calls.
         * @example DEFAULT
         */
        call_icon_visibility?: "DEFAULT" | "DISABLE_ALL" | (string & {}) | null;
        callback_permission_status?: SwitchState;
        /** @description Where Meta's calls come from. */
        ip_addresses?: {
            /** @description The addresses that are used as a rule. */
            default?: string[] | null;
        } | null;
        /** @description The SIP servers that take the calls. */
        sip?: {
            status?: SwitchState;
            /** @description The servers, one for each app. */
            servers?: {
                /**
                 * @description The name of the server.
                 * @example sip.acme.example
                 */
                hostname?: string | null;
                /**
                 * @description The port of the server.
                 * @example 5061
                 */
                port?: number | null;
            }[] | null;
        } | null;
        /** @description Calls with video. */
        video?: {
            status?: SwitchState;
        } | null;
    } | null;
    /** @description What happens when the identity of a user changes. */
    user_identity_change?: {
        /**
         * @description Whether messages to a user are held back after a change.
         * @example true
         */
        enable_identity_key_check?: boolean | null;
    } | null;
    /** @description Encryption of what is sent and received. */
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
         * @description The country, as two letters.
         * @example BR
         */
        data_localization_region?: string | null;
    } | null;
};
/**
 * @description Whether it is switched on.
 * @example ENABLED
 */
export type SwitchState = "ENABLED" | "DISABLED" | (string & {}) | null;
/** @description What is changed of a phone number. */
export type NodeUpdate = {
    /**
     * @description The PIN of the two-step verification, six digits. It is a secret.
     * @example 150954
     */
    pin: string;
};
/** @description How the verification code is sent. */
export type CodeRequest = {
    /**
     * @description By text message or by a call.
     * @example SMS
     * @enum {string}
     */
    code_method: "SMS" | "VOICE";
    /**
     * @description The language of the message, as `en` or `en_US`.
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
/** @description The one setting that is changed. */
export type SettingsUpdate = {
    /** @description How the number takes calls. */
    calling?: {
        /**
         * @description Whether it is switched on.
         * @example ENABLED
         * @enum {string}
         */
        status?: "ENABLED" | "DISABLED";
        /**
         * @description Whether users see the button for calls.
         * @example DEFAULT
         * @enum {string}
         */
        call_icon_visibility?: "DEFAULT" | "DISABLE_ALL";
        /** @description Calls with video. */
        video?: {
            /**
             * @description Whether it is switched on.
             * @example ENABLED
             * @enum {string}
             */
            status: "ENABLED" | "DISABLED";
        };
    };
    /** @description What happens when the identity of a user changes. */
    user_identity_change?: {
        /**
         * @description Whether messages to a user are held back after a change.
         * @example true
         */
        enable_identity_key_check: boolean;
    };
    /** @description Encryption of what is sent and received. */
    payload_encryption?: {
        /**
         * @description Whether it is switched on.
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
         * @description The country, as two letters; only together with storage in one country.
         * @example BR
         */
        data_localization_region?: string;
    };
};
/** @description The code, and the app that it was made for. */
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
     * @description The code that the signup ended with. It is a secret.
     * @example AQBx-example-code
     */
    code: string;
    /**
     * @description The address that the signup led back to, where it did.
     * @example https://acme.example/callback
     */
    redirect_uri?: string;
};
/** @description The body of every answer that is not a success, as far as it is JSON. */
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
         * @description What is the matter. This is what a program decides by.
         * @example 131000
         */
        code: number;
        /**
         * @description A finer distinction below `code`. It is not always sent.
         * @example 33
         */
        error_subcode?: number | null;
        /**
         * @description Whether Meta expects that asking again helps. It is not reliable.
         * @example false
         */
        is_transient?: boolean | null;
        /**
         * @description A title for people, in the language of the request.
         * @example Something went wrong
         */
        error_user_title?: string | null;
        /**
         * @description A message for people, in the language of the request.
         * @example Please try again later.
         */
        error_user_msg?: string | null;
        /** @description Details, as a rule an object with `messaging_product` and `details`, at times a string. */
        error_data?: {
            /**
             * @description The product that the error belongs to.
             * @example whatsapp
             */
            messaging_product?: string | null;
            /**
             * @description What is the matter in this case.
             * @example The request could not be completed.
             */
            details?: string | null;
        } | string | null;
        /**
         * @description Meta's id of the call, to quote to Meta's support. Meta keeps it for a short time only.
         * @example AXsgnV2Cm3ZMGF3dF_cfYIn
         */
        fbtrace_id?: string | null;
    };
};
export interface paths {
    "/{version}/{nodeId}": {
        /**
         * Get a node
         * @description Reads a node: a WhatsApp Business Account or a phone number, whichever has this id. Reading an account is how a token shows that it may read it, and where the name of the business comes from. A node that does not exist, one that the token may not see and a node of another kind all get the same answer: status 400, code 100, subcode 33.
         */
        get: {
            parameters: {
                query: {
                    /**
                     * @description The names of the fields to answer with, separated by commas. The id always comes along.
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
                     * @description The id of a WhatsApp Business Account or of a phone number.
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
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Changes a phone number: sets the PIN of its two-step verification, without a need for the old one. The node itself is not in the answer, which only says that it is done.
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
                     * @description The id of a WhatsApp Business Account or of a phone number.
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
                /** @description Whether it is done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Lists the phone numbers of a WhatsApp Business Account, a page at a time. There is another page as long as `paging.next` is there: ask for it with `paging.cursors.after` as `after`. A page may hold fewer numbers than `limit` without being the last. Cursors go stale and are not worth keeping.
         */
        get: {
            parameters: {
                query: {
                    /**
                     * @description The names of the fields to answer with, separated by commas. The id always comes along.
                     * @example id,name
                     */
                    fields: components["parameters"]["Fields"];
                    /**
                     * @description How many items a page holds at most.
                     * @example 100
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to go on, `paging.cursors.after` of the page before.
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
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Subscribes the app that the token belongs to to the events of a WhatsApp Business Account. Without it Meta sends none, even where the app has an address for them. Subscribing again changes nothing.
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
                /** @description Whether it is done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Ends the subscription of the app that the token belongs to: Meta sends it no more events of this WhatsApp Business Account. Other apps that are subscribed to the account keep getting theirs.
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
                /** @description Whether it is done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Lists the WhatsApp Business Accounts that a business owns and that the token may see, a page at a time. There is another page as long as `paging.next` is there: ask for it with `paging.cursors.after` as `after`.
         */
        get: {
            parameters: {
                query: {
                    /**
                     * @description The names of the fields to answer with, separated by commas. The id always comes along.
                     * @example id,name
                     */
                    fields: components["parameters"]["Fields"];
                    /**
                     * @description How many items a page holds at most.
                     * @example 100
                     */
                    limit?: components["parameters"]["Limit"];
                    /**
                     * @description Where to go on, `paging.cursors.after` of the page before.
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
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Has Meta send a one-time code to the phone number, by text message or by a call. Whoever gets the code owns the number. How often it may be asked for is not published. Code 136024 has several meanings: the number is verified already, the code was asked for too often, or the number cannot be verified like this.
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
                /** @description Whether it is done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Shows that the business owns the phone number, by the code that was sent to it, without the hyphen in its middle. A code is good for ten minutes and for one use. The number then counts as verified for 14 days, unless it is registered within them.
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
                /** @description Whether it is done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Registers a verified phone number with the Cloud API, so that it can send and receive. The PIN has to be the one that the number has; a number without one gets this one. Ten calls for one number are allowed in any 72 hours, failed ones included; one more locks the number's registration for 72 hours.
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
                /** @description Whether it is done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Takes a phone number from the Cloud API; the number and its history stay. Ten calls for one number are allowed in any 72 hours, counted apart from those of its registration; one more locks the number for 72 hours.
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
                /** @description Whether it is done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Reads the settings of a phone number: calls, what happens when a user's identity changes, encryption and where data is stored. A setting that was never touched can be missing. Passwords of SIP servers are never asked for.
         */
        get: {
            parameters: {
                query: {
                    /**
                     * @description The names of the fields to answer with, separated by commas. The id always comes along.
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
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Changes one of the settings of a phone number; Meta takes one at a time. Calls need a messaging limit of 2,000 conversations or more. Where data is stored can be changed only while the number is not registered.
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
                /** @description Whether it is done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
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
         * @description Exchanges the code that a business got at the end of Meta's signup for an access token for its accounts. The code is good for 30 seconds and for one use. The app's secret and the code are in the body, never in the address, which ends up in logs.
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
                    headers: {
                        [name: string]: unknown;
                    };
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
        /** @description The object does not exist or is not visible to the token, a parameter is wrong, or a limit of calls is used up. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The code cannot be requested. Code 136024 means several things: read the node to tell whether the number is verified already. */
        CodeRequestRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The code is wrong, has expired, or was tried too often. */
        CodeRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The number cannot be registered: as it is, with this PIN, or for the time being. */
        RegistrationRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The number cannot be deregistered: it is not registered, or the limit is used up. */
        DeregistrationRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The number does not take the PIN, or is hidden from the token. */
        UpdateRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The code, the app's id or its secret is wrong, or the code has expired. */
        ExchangeRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The access token is missing, has expired or is not valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GraphError;
            };
        };
        /** @description The token lacks the permission that the call needs, or Meta has restricted the account. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GraphError;
            };
        };
        /** @description Meta failed, or says so: decide by the code, since some of these last. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GraphError;
            };
        };
        /** @description Meta is overloaded or down for the moment. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
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
         * @description The id of a WhatsApp Business Account or of a phone number.
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
         * @description The names of the fields to answer with, separated by commas. The id always comes along.
         * @example id,name
         */
        Fields: string;
        /**
         * @description How many items a page holds at most.
         * @example 100
         */
        Limit: number;
        /**
         * @description Where to go on, `paging.cursors.after` of the page before.
         * @example QVFIUmFmdGVy
         */
        After: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
