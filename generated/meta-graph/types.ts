// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
export interface paths {
    "/{version}/{businessAccountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a WhatsApp Business Account
         * @description Reads one WhatsApp Business Account. It is how a token shows that it may read the account, and where the name of the business comes from. An account that does not exist, one that the token may not see and an id of something else all get the same answer: status 400, code 100, subcode 33.
         */
        get: operations["getBusinessAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{version}/{businessAccountId}/phone_numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the phone numbers of a WhatsApp Business Account
         * @description Lists the phone numbers of a WhatsApp Business Account, a page at a time. There is another page as long as `paging.next` is there: ask for it with `paging.cursors.after` as `after`. A page may hold fewer numbers than `limit` without being the last. Cursors go stale and are not worth keeping.
         */
        get: operations["listPhoneNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A WhatsApp Business Account (WABA). */
        BusinessAccount: {
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
        };
        /** @description One page of the phone numbers of an account. */
        PhoneNumberPage: {
            /** @description The numbers of this page. */
            data: components["schemas"]["PhoneNumberNode"][];
            /** @description Where the neighbouring pages are. */
            paging?: {
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
        };
        /** @description A phone number as the Graph API shows it. */
        PhoneNumberNode: {
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
        /** @description The body of every answer that is not a success, as far as it is JSON. */
        GraphError: {
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
    };
    responses: {
        /** @description The account does not exist or is not visible to the token, a parameter is wrong, or a limit of calls is used up. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GraphError"];
            };
        };
        /** @description The access token is missing, has expired or is not valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GraphError"];
            };
        };
        /** @description The token lacks the permission that the call needs. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GraphError"];
            };
        };
        /** @description Meta failed for a reason that it does not tell. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GraphError"];
            };
        };
        /** @description Meta is overloaded or down for the moment. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GraphError"];
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
         * @description The id of the WhatsApp Business Account.
         * @example 987654321098765
         */
        BusinessAccountId: string;
        /**
         * @description The names of the fields to answer with, separated by commas. The id always comes along.
         * @example id,name
         */
        Fields: string;
        /**
         * @description How many numbers a page holds at most.
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
export type $defs = Record<string, never>;
export interface operations {
    getBusinessAccount: {
        parameters: {
            query?: {
                /**
                 * @description The names of the fields to answer with, separated by commas. The id always comes along.
                 * @example id,name
                 */
                fields?: components["parameters"]["Fields"];
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
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessAccount"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPhoneNumbers: {
        parameters: {
            query?: {
                /**
                 * @description The names of the fields to answer with, separated by commas. The id always comes along.
                 * @example id,name
                 */
                fields?: components["parameters"]["Fields"];
                /**
                 * @description How many numbers a page holds at most.
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
                    "application/json": components["schemas"]["PhoneNumberPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
