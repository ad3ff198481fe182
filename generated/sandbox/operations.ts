// Generated from openapi/sandbox/controls.yaml by `npm run generate`; edit that, not this file.
import type { operations as Declared, components } from "./types.ts";
import type { OperationDescription } from "../runtime/operation.ts";

/** The contract's schemas by name. */
export type Schemas = components extends { schemas: infer S } ? S : Record<never, never>;

/** What each operation declares, and which of its inputs are filled when they are left out. */
export interface Operations {
  /**
   * Reset the sandbox
   *
   * Puts everything back as in a new sandbox, the sandbox's key and the clock included.
   *
   * `POST /sandbox/reset`
   */
  resetSandbox: { declared: Declared["resetSandbox"]; defaults: Record<never, never> };
  /**
   * Put the clock forward
   *
   * Puts the sandbox's clock forward, and Meta's with it.
   *
   * `POST /sandbox/clock`
   */
  advanceSandboxClock: { declared: Declared["advanceSandboxClock"]; defaults: Record<never, never> };
  /**
   * Set a number's quality rating
   *
   * Lets Meta show another quality rating of a number; the next refresh of the number brings it.
   *
   * `POST /sandbox/quality`
   */
  setSandboxQualityRating: { declared: Declared["setSandboxQualityRating"]; defaults: Record<never, never> };
}

/** The addresses that the contract names, the first one first. */
export const servers = ["http://127.0.0.1:3000"] as const;

/** The operation table. */
export const operations = {
  resetSandbox: {
    method: "post",
    path: "/sandbox/reset",
    tag: "Sandbox",
    security: "required",
    requestMediaTypes: [],
    responses: { 200: ["application/json"], default: ["application/json"] },
  },
  advanceSandboxClock: {
    method: "post",
    path: "/sandbox/clock",
    tag: "Sandbox",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: { 200: ["application/json"], default: ["application/json"] },
  },
  setSandboxQualityRating: {
    method: "post",
    path: "/sandbox/quality",
    tag: "Sandbox",
    security: "required",
    requestMediaTypes: ["application/json"],
    responses: { 200: ["application/json"], default: ["application/json"] },
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
