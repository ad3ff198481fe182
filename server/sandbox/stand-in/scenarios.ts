/** The known ids and codes of the stand-in, as whoever starts it lists them. */
import type { OperationId } from "../../../generated/meta-graph/operations.ts";
import { operations } from "../../../generated/meta-graph/operations.ts";
import { contract } from "../../../generated/meta-graph/server.ts";

/** What happens on the way to a call or back. */
export type Fault = "slow" | "down" | "silent" | "page" | "lost";

/** How a call is answered: by one of Meta's errors, or with a fault. */
export interface ScenarioAnswer {
  /** The name of an example of the upstream contract. */
  readonly error?: string;
  /** The status of the error, where it is not the one that the upstream contract has for it. */
  readonly status?: number;
  readonly fault?: Fault;
  /** How long `slow` takes. */
  readonly seconds?: number;
  /** How long this lasts from when the stand-in began; without it for good. */
  readonly forSeconds?: number;
}

export type ScenarioAnswers = { readonly [Call in OperationId | "anyCall"]?: ScenarioAnswer };

interface Scenario {
  readonly value: string;
  /** What it does, for people. */
  readonly summary?: string;
  readonly answers?: ScenarioAnswers;
}

/** A phone number that a business may have, by its id. */
export interface NumberScenario extends Scenario {
  readonly displayPhoneNumber: string;
  readonly metaBusinessAccountId?: string;
  /** Whether its business account lists it; by default it does. */
  readonly listed?: boolean;
  /** How it differs from a live number; `null` is a field that Meta leaves out. */
  readonly node?: Readonly<Record<string, string | null>>;
  /** The PIN that it has from earlier. */
  readonly pin?: string;
  /** How many of its registrations with the Cloud API are used up. */
  readonly registrations?: number;
}

/** A code that a signup may end with. */
export interface SignupScenario extends Scenario {
  /** The account that its token is for. */
  readonly metaBusinessAccountId?: string;
}

/** Refuses scenarios that the stand-in cannot play, by the name of what is wrong. */
export function checkScenarios(scenarios: readonly Scenario[]): void {
  const values = new Set<string>();
  for (const { value, answers = {} } of scenarios) {
    const refuse = (what: string): never => {
      throw new Error(`The sandbox's scenario ${value} cannot be played: ${what}`);
    };
    if (values.has(value)) refuse("there are two of it.");
    values.add(value);
    for (const [call, { error, fault }] of Object.entries(answers)) {
      if (call !== "anyCall" && !Object.hasOwn(operations, call)) refuse(`there is no call "${call}".`);
      if ((error === undefined) === (fault === undefined)) refuse(`"${call}" takes either an error or a fault.`);
      if (error !== undefined && !Object.hasOwn(contract.components?.["examples"] ?? {}, error))
        refuse(`the upstream contract has no example "${error}".`);
    }
  }
}
