// Generated from openapi/upstream/meta-graph.yaml by `npm run generate`; edit that, not this file.
import type { operations as Declared, components } from "./types.ts";
import type { OperationDescription } from "./operation-types.ts";

/** The contract's schemas by name. */
export type Schemas = components extends { schemas: infer S } ? S : Record<never, never>;

/** What each operation declares, and which of its inputs are filled when they are left out. */
export interface Operations {
  /**
   * Get a WhatsApp Business Account
   *
   * Reads one WhatsApp Business Account. It is how a token shows that it may read the account, and where the name of the business comes from. An account that does not exist, one that the token may not see and an id of something else all get the same answer: status 400, code 100, subcode 33.
   *
   * `GET /{version}/{businessAccountId}`
   */
  getBusinessAccount: { declared: Declared["getBusinessAccount"]; defaults: Record<never, never> };
  /**
   * List the phone numbers of a WhatsApp Business Account
   *
   * Lists the phone numbers of a WhatsApp Business Account, a page at a time. There is another page as long as `paging.next` is there: ask for it with `paging.cursors.after` as `after`. A page may hold fewer numbers than `limit` without being the last. Cursors go stale and are not worth keeping.
   *
   * `GET /{version}/{businessAccountId}/phone_numbers`
   */
  listPhoneNumbers: { declared: Declared["listPhoneNumbers"]; defaults: Record<never, never> };
}

/** The addresses that the contract names, the first one first. */
export const servers = ["https://graph.facebook.com"] as const;

/** The operation table. */
export const operations = {
  getBusinessAccount: {
    method: "get",
    path: "/{version}/{businessAccountId}",
    tag: "WhatsApp Business Accounts",
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
  listPhoneNumbers: {
    method: "get",
    path: "/{version}/{businessAccountId}/phone_numbers",
    tag: "WhatsApp Business Accounts",
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
} as const satisfies { readonly [Id in keyof Operations]: OperationDescription };

/** The values that are known today of the enumerations that may grow, by schema. */
export const knownValues = {} as const;

/** As closed unions, for who must handle each of them; the schemas themselves are open. */
export type KnownValues = {
  [Name in keyof typeof knownValues]: (typeof knownValues)[Name] extends readonly (infer Value)[]
    ? Value
    : keyof (typeof knownValues)[Name];
};
