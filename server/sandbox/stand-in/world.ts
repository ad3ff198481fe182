/** What there is at the stand-in before anybody calls it: accounts with their numbers, and the codes of signups. */
import type { Schemas } from "../../../generated/meta-graph/operations.ts";
import { ACCOUNTS, accountOf } from "../accounts.ts";
import { checkScenarios, type NumberScenario, type ScenarioAnswers, type SignupScenario } from "./scenarios.ts";

/** A number with every field that Meta shows of it: the caller's `fields` choose among them. */
export type StandInNumber = Schemas["PhoneNumberNode"];

type BusinessAccount = Schemas["BusinessAccount"];

/** A business account of the stand-in with its numbers. */
export interface StandInAccount extends BusinessAccount {
  readonly name: string;
  /** Whether only a token of its own business can read it. */
  readonly isPrivate?: boolean;
  readonly phoneNumbers: readonly StandInNumber[];
}

/** What a number has from earlier, before anybody calls. */
export interface Past {
  readonly pin?: string;
  readonly registrations?: number;
}

export interface World {
  readonly accounts: readonly StandInAccount[];
  /** By the id of a number, by that of an account whose only number has such answers, and by the code of a signup. */
  readonly answers?: ReadonlyMap<string, ScenarioAnswers>;
  /** By the id of a number. */
  readonly pasts?: ReadonlyMap<string, Past>;
  readonly signups?: readonly SignupScenario[];
}

/** A number that is live; each scenario says only how it differs. */
export const LIVE = {
  verified_name: "Acme Corp",
  code_verification_status: "VERIFIED",
  quality_rating: "GREEN",
  platform_type: "CLOUD_API",
  status: "CONNECTED",
  account_mode: "LIVE",
} as const;

/** Makes the world of the given scenarios; refuses those that cannot be played. */
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

/** What is asked of an account is answered as what is asked of its number, where it has no other. */
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

/** As Meta writes North American numbers: `+1 202-555-0150`. */
const formatted = (e164: string) => e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1-$2-$3");
