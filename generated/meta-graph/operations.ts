// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
import type { operations as Declared, components } from "./types.ts";
import type { OperationDescription } from "../runtime/operation.ts";

/** The contract's schemas by name. */
export type Schemas = components extends { schemas: infer S } ? S : Record<never, never>;

/** What each operation declares, and which of its inputs are filled when they are left out. */
export interface Operations {
  /**
   * Get a node
   *
   * Reads a node: a WhatsApp Business Account or a phone number, whichever has this id. Reading an account is how a token shows that it may read it, and where the name of the business comes from. A node that does not exist, one that the token may not see and a node of another kind all get the same answer: status 400, code 100, subcode 33.
   *
   * `GET /{version}/{nodeId}`
   */
  getNode: { declared: Declared["getNode"]; defaults: Record<never, never> };
  /**
   * Update a node
   *
   * Changes a phone number: sets the PIN of its two-step verification, without a need for the old one. The node itself is not in the answer, which only says that it is done.
   *
   * `POST /{version}/{nodeId}`
   */
  updateNode: { declared: Declared["updateNode"]; defaults: Record<never, never> };
  /**
   * List the phone numbers of a WhatsApp Business Account
   *
   * Lists the phone numbers of a WhatsApp Business Account, a page at a time. There is another page as long as `paging.next` is there: ask for it with `paging.cursors.after` as `after`. A page may hold fewer numbers than `limit` without being the last. Cursors go stale and are not worth keeping.
   *
   * `GET /{version}/{businessAccountId}/phone_numbers`
   */
  listPhoneNumbers: { declared: Declared["listPhoneNumbers"]; defaults: Record<never, never> };
  /**
   * Subscribe the app to an account
   *
   * Subscribes the app that the token belongs to to the events of a WhatsApp Business Account. Without it Meta sends none, even where the app has an address for them. Subscribing again changes nothing.
   *
   * `POST /{version}/{businessAccountId}/subscribed_apps`
   */
  subscribeApp: { declared: Declared["subscribeApp"]; defaults: Record<never, never> };
  /**
   * Unsubscribe the app from an account
   *
   * Ends the subscription of the app that the token belongs to: Meta sends it no more events of this WhatsApp Business Account. Other apps that are subscribed to the account keep getting theirs.
   *
   * `DELETE /{version}/{businessAccountId}/subscribed_apps`
   */
  unsubscribeApp: { declared: Declared["unsubscribeApp"]; defaults: Record<never, never> };
  /**
   * List the WhatsApp Business Accounts of a business
   *
   * Lists the WhatsApp Business Accounts that a business owns and that the token may see, a page at a time. There is another page as long as `paging.next` is there: ask for it with `paging.cursors.after` as `after`.
   *
   * `GET /{version}/{businessId}/owned_whatsapp_business_accounts`
   */
  listOwnedBusinessAccounts: { declared: Declared["listOwnedBusinessAccounts"]; defaults: Record<never, never> };
  /**
   * Request a verification code
   *
   * Has Meta send a one-time code to the phone number, by text message or by a call. Whoever gets the code owns the number. How often it may be asked for is not published. Code 136024 has several meanings: the number is verified already, the code was asked for too often, or the number cannot be verified like this.
   *
   * `POST /{version}/{phoneNumberId}/request_code`
   */
  requestCode: { declared: Declared["requestCode"]; defaults: Record<never, never> };
  /**
   * Verify a phone number with its code
   *
   * Shows that the business owns the phone number, by the code that was sent to it, without the hyphen in its middle. A code is good for ten minutes and for one use. The number then counts as verified for 14 days, unless it is registered within them.
   *
   * `POST /{version}/{phoneNumberId}/verify_code`
   */
  verifyCode: { declared: Declared["verifyCode"]; defaults: Record<never, never> };
  /**
   * Register a phone number with the Cloud API
   *
   * Registers a verified phone number with the Cloud API, so that it can send and receive. The PIN has to be the one that the number has; a number without one gets this one. Ten calls for one number are allowed in any 72 hours, failed ones included; one more locks the number's registration for 72 hours.
   *
   * `POST /{version}/{phoneNumberId}/register`
   */
  registerPhoneNumber: { declared: Declared["registerPhoneNumber"]; defaults: Record<never, never> };
  /**
   * Deregister a phone number from the Cloud API
   *
   * Takes a phone number from the Cloud API; the number and its history stay. Ten calls for one number are allowed in any 72 hours, counted apart from those of its registration; one more locks the number for 72 hours.
   *
   * `POST /{version}/{phoneNumberId}/deregister`
   */
  deregisterPhoneNumber: { declared: Declared["deregisterPhoneNumber"]; defaults: Record<never, never> };
  /**
   * Get the settings of a phone number
   *
   * Reads the settings of a phone number: calls, what happens when a user's identity changes, encryption and where data is stored. A setting that was never touched can be missing. Passwords of SIP servers are never asked for.
   *
   * `GET /{version}/{phoneNumberId}/settings`
   */
  getSettings: { declared: Declared["getSettings"]; defaults: Record<never, never> };
  /**
   * Update the settings of a phone number
   *
   * Changes one of the settings of a phone number; Meta takes one at a time. Calls need a messaging limit of 2,000 conversations or more. Where data is stored can be changed only while the number is not registered.
   *
   * `POST /{version}/{phoneNumberId}/settings`
   */
  updateSettings: { declared: Declared["updateSettings"]; defaults: Record<never, never> };
  /**
   * Exchange a code for an access token
   *
   * Exchanges the code that a business got at the end of Meta's signup for an access token for its accounts. The code is good for 30 seconds and for one use. The app's secret and the code are in the body, never in the address, which ends up in logs.
   *
   * `POST /{version}/oauth/access_token`
   */
  exchangeCode: { declared: Declared["exchangeCode"]; defaults: Record<never, never> };
}

/** The addresses that the contract names, the first one first. */
export const servers = ["https://graph.facebook.com"] as const;

/** The operation table. */
export const operations = {
  getNode: {
    method: "get",
    path: "/{version}/{nodeId}",
    tag: "Nodes",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  updateNode: {
    method: "post",
    path: "/{version}/{nodeId}",
    tag: "Nodes",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  listPhoneNumbers: {
    method: "get",
    path: "/{version}/{businessAccountId}/phone_numbers",
    tag: "Business Accounts",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  subscribeApp: {
    method: "post",
    path: "/{version}/{businessAccountId}/subscribed_apps",
    tag: "Business Accounts",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  unsubscribeApp: {
    method: "delete",
    path: "/{version}/{businessAccountId}/subscribed_apps",
    tag: "Business Accounts",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  listOwnedBusinessAccounts: {
    method: "get",
    path: "/{version}/{businessId}/owned_whatsapp_business_accounts",
    tag: "Business Accounts",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  requestCode: {
    method: "post",
    path: "/{version}/{phoneNumberId}/request_code",
    tag: "Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  verifyCode: {
    method: "post",
    path: "/{version}/{phoneNumberId}/verify_code",
    tag: "Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  registerPhoneNumber: {
    method: "post",
    path: "/{version}/{phoneNumberId}/register",
    tag: "Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  deregisterPhoneNumber: {
    method: "post",
    path: "/{version}/{phoneNumberId}/deregister",
    tag: "Phone Numbers",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  getSettings: {
    method: "get",
    path: "/{version}/{phoneNumberId}/settings",
    tag: "Phone Numbers",
    security: "required",
    requestMediaTypes: [],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  updateSettings: {
    method: "post",
    path: "/{version}/{phoneNumberId}/settings",
    tag: "Phone Numbers",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
  exchangeCode: {
    method: "post",
    path: "/{version}/oauth/access_token",
    tag: "Access Tokens",
    security: "none",
    requestMediaTypes: ["application/json"],
    responses: {
      200: ["application/json"],
      400: ["application/json"],
      401: ["application/json"],
      403: ["application/json"],
      500: ["application/json"],
      503: ["application/json"],
    },
  },
} as const satisfies { readonly [Id in keyof Operations]: OperationDescription };

/** The values that are known today of the enumerations that may grow, by schema. */
export const knownValues = { SwitchState: ["ENABLED", "DISABLED"] } as const;

/** As closed unions, for who must handle each of them; the schemas themselves are open. */
export type KnownValues = {
  [Name in keyof typeof knownValues]: (typeof knownValues)[Name] extends readonly (infer Value)[]
    ? Value
    : keyof (typeof knownValues)[Name];
};
