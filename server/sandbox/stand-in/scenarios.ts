/** The known ids and codes of the stand-in, as its configuration lists them. */
import type { OperationId } from "../../../generated/meta-graph/operations.ts";
import { operations } from "../../../generated/meta-graph/operations.ts";
import { contract } from "../../../generated/meta-graph/server.ts";

/** A fault on the way to or from a call. */
export type Fault = "slow" | "down" | "silent" | "page" | "lost";

/** The response to a call: one of Meta's errors, or a fault. */
export interface ScenarioAnswer {
  /** The name of an example in the upstream contract. */
  readonly error?: string;
  /** The status of the error, if it differs from the upstream contract. */
  readonly status?: number;
  readonly fault?: Fault;
  /** The delay of the fault `slow`. */
  readonly seconds?: number;
  /** How long this lasts after the stand-in has started; forever if absent. */
  readonly forSeconds?: number;
}

export type ScenarioAnswers = { readonly [Call in OperationId | "anyCall"]?: ScenarioAnswer };

interface Scenario {
  readonly value: string;
  /** What it does, in words. */
  readonly summary?: string;
  readonly answers?: ScenarioAnswers;
}

/** A phone number of a business, by its id. */
export interface NumberScenario extends Scenario {
  readonly displayPhoneNumber: string;
  readonly metaBusinessAccountId?: string;
  /** Whether its business account lists it; `true` by default. */
  readonly listed?: boolean;
  /** How it differs from a live number; `null` means that Meta leaves the field out. */
  readonly node?: Readonly<Record<string, string | null>>;
  /** Its PIN from before. */
  readonly pin?: string;
  /** How many registrations with the Cloud API it has already used. */
  readonly registrations?: number;
}

/** A code with which a signup may end. */
export interface SignupScenario extends Scenario {
  /** The account that its token can read. */
  readonly metaBusinessAccountId?: string;
}

/** Fails for scenarios that the stand-in cannot play, and names what is wrong. */
export function checkScenarios(scenarios: readonly Scenario[]): void {
  const values = new Set<string>();
  for (const { value, answers = {} } of scenarios) {
    const refuse = (what: string): never => {
      throw new Error(`The sandbox's scenario ${value} cannot be played: ${what}`);
    };
    if (values.has(value)) refuse("it is listed twice.");
    values.add(value);
    for (const [call, { error, fault }] of Object.entries(answers)) {
      if (call !== "anyCall" && !Object.hasOwn(operations, call)) refuse(`there is no call "${call}".`);
      if ((error === undefined) === (fault === undefined)) refuse(`"${call}" needs either an error or a fault.`);
      if (error !== undefined && !Object.hasOwn(contract.components?.["examples"] ?? {}, error))
        refuse(`the upstream contract has no example "${error}".`);
    }
  }
}
