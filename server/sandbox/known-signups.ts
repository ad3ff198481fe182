import type { SignupScenario } from "./stand-in/scenarios.ts";

/** The codes with which a signup can end in the sandbox. The sandbox guide shows them as a table. */
export const KNOWN_SIGNUPS: readonly SignupScenario[] = [
  {
    value: "sandbox-acme-stores",
    metaBusinessAccountId: "987654321098767",
    summary: "Grants Acme Stores, an account with two numbers. It is the only one of the business `1234509876543`.",
  },
  {
    value: "sandbox-globex",
    metaBusinessAccountId: "987654321098781",
    summary: "Grants Globex, an account with one new number, of the business `246813579024681`.",
  },
  {
    value: "sandbox-acme-labs",
    metaBusinessAccountId: "987654321098766",
    summary: "Grants Acme Labs, an account without numbers, of the business `246813579024680`.",
  },
  { value: "sandbox-expired", summary: "A code that is used up or older than 30 seconds. Meta refuses it." },
];
