/** The initial content of the stand-in: accounts with their numbers, and signup codes. */
import type { Schemas } from "../../../generated/meta-graph/operations.ts";
import { ACCOUNTS, accountOf } from "../accounts.ts";
import { checkScenarios, type NumberScenario, type ScenarioAnswers, type SignupScenario } from "./scenarios.ts";

/** A number with every field that Meta shows; the caller's `fields` select from them. */
export type StandInNumber = Schemas["PhoneNumberNode"];

type BusinessAccount = Schemas["BusinessAccount"];

/** A business account of the stand-in with its numbers. */
export interface StandInAccount extends BusinessAccount {
  readonly name: string;
  /** Whether only its own business's token can read it. */
  readonly isPrivate?: boolean;
  readonly phoneNumbers: readonly StandInNumber[];
}

/** What happened to a number before the stand-in started. */
export interface Past {
  readonly pin?: string;
  readonly registrations?: number;
}

export interface World {
  readonly accounts: readonly StandInAccount[];
  /** By the id of a number, the id of an account whose only number has them, or the code of a signup. */
  readonly answers?: ReadonlyMap<string, ScenarioAnswers>;
  /** By the id of a number. */
  readonly pasts?: ReadonlyMap<string, Past>;
  readonly signups?: readonly SignupScenario[];
}

/** A live number; each scenario lists only what differs. */
export const LIVE = {
  verified_name: "Acme Corp",
  code_verification_status: "VERIFIED",
  quality_rating: "GREEN",
  platform_type: "CLOUD_API",
  status: "CONNECTED",
  account_mode: "LIVE",
} as const;

/** Makes the world from scenarios; fails for scenarios that cannot be played. */
export function worldOf(numbers: readonly NumberScenario[], signups: readonly SignupScenario[] = []): World {
  checkScenarios([...numbers, ...signups]);
  const byAccount = Map.groupBy(numbers, accountOf);
  for (const id of [...byAccount.keys(), ...signups.flatMap(({ metaBusinessAccountId = [] }) => metaBusinessAccountId)])
    if (!ACCOUNTS.some((account) => account.id === id))
      throw new Error(`The sandbox's scenarios name the business account ${id}, which the stand-in does not have.`);
  return {
    accounts: ACCOUNTS.map((account) => ({
      ...account,
      phoneNumbers: (byAccount.get(account.id) ?? []).filter(({ listed = true }) => listed).map(numberOf),
    })),
    answers: new Map([
      ...numbers.flatMap((scenario) => answersOf(scenario, byAccount)),
      ...signups.map(({ value, answers = {} }) => [value, answers] as const),
    ]),
    pasts: new Map(numbers.map((scenario) => [scenario.value, scenario])),
    signups,
  };
}

/** An account answers like its number, if it has only one. */
function answersOf(
  scenario: NumberScenario,
  byAccount: ReadonlyMap<string, readonly NumberScenario[]>,
): [string, ScenarioAnswers][] {
  const { value, answers } = scenario;
  if (answers === undefined) return [];
  const account = accountOf(scenario);
  return byAccount.get(account)?.length === 1
    ? [
        [value, answers],
        [account, answers],
      ]
    : [[value, answers]];
}

function numberOf({ value, displayPhoneNumber, node = {} }: NumberScenario): StandInNumber {
  return { ...LIVE, display_phone_number: formatted(displayPhoneNumber), ...node, id: value };
}

/** Formats North American numbers like Meta: `+1 202-555-0150`. */
const formatted = (e164: string) => e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1-$2-$3");
