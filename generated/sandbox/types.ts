// Generated from openapi/sandbox/controls.yaml by `npm run generate`; edit that, not this file.
import type { AnyHeaders, NoParameters } from "../runtime/operation-types.ts";

/** The contract's schemas by name. */
export interface Schemas {
    QualityChange: QualityChange;
}
export type QualityChange = {
    /**
     * @description Meta's id of the number.
     * @example 123456789012345
     */
    metaPhoneNumberId: string;
    /**
     * @description The rating to show; `UNKNOWN` means that Meta has no rating.
     * @example RED
     * @enum {string}
     */
    qualityRating: "GREEN" | "YELLOW" | "RED" | "UNKNOWN";
};
export interface paths {
    "/sandbox/reset": {
        /**
         * Reset the sandbox
         * @description Restores the state of a new sandbox, including the sandbox's key and the clock.
         */
        post: {
            parameters: NoParameters;
            requestBody?: never;
            responses: {
                200: components["responses"]["ClockReading"];
                default: components["responses"]["Error"];
            };
        };
    };
    "/sandbox/clock": {
        /**
         * Move the clock forward
         * @description Moves the sandbox's clock forward, and Meta's with it.
         */
        post: {
            parameters: NoParameters;
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "advanceSeconds": 3600
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description How many seconds to move it forward, at most a year.
                         * @example 3600
                         */
                        advanceSeconds: number;
                    };
                };
            };
            responses: {
                200: components["responses"]["ClockReading"];
                default: components["responses"]["Error"];
            };
        };
    };
    "/sandbox/quality": {
        /**
         * Set a number's quality rating
         * @description Makes Meta show another quality rating for a number. Refresh the number to see it.
         */
        post: {
            parameters: NoParameters;
            requestBody: {
                content: {
                    "application/json": QualityChange;
                };
            };
            responses: {
                /** @description The rating that Meta shows from now on. */
                200: {
                    headers: AnyHeaders;
                    content: {
                        "application/json": QualityChange;
                    };
                };
                default: components["responses"]["Error"];
            };
        };
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: Schemas;
    responses: {
        /** @description The clock's current time. */
        ClockReading: {
            headers: AnyHeaders;
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description The sandbox's time.
                     * @example 2023-11-07T05:31:56.000Z
                     */
                    now: string;
                };
            };
        };
        /** @description What went wrong, in the format of the API's errors. */
        Error: {
            headers: AnyHeaders;
            content: {
                "application/json": {
                    error: {
                        /**
                         * @description The kind of error.
                         * @example invalid_request_error
                         */
                        type: string;
                        /**
                         * @description What is wrong and what to do about it.
                         * @example advanceSeconds is required.
                         */
                        message: string;
                    };
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
