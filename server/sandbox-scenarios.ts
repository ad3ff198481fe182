import { contract } from "../generated/server.ts";
import type { NumberScenario, SignupScenario } from "./meta-stand-in/scenarios.ts";
import { type World, worldOf } from "./meta-stand-in/world.ts";

/** The known numbers of the sandbox, as the contract lists them. */
export const NUMBER_SCENARIOS: readonly NumberScenario[] = scenariosOf("metaPhoneNumberId");

/** The known codes of a signup. */
export const SIGNUP_SCENARIOS: readonly SignupScenario[] = scenariosOf("code");

/** What Meta knows in the sandbox. */
export const SANDBOX_WORLD: World = worldOf(NUMBER_SCENARIOS, SIGNUP_SCENARIOS);

/** The linter holds the lists to their shape; whether they can be played is checked when the world is made. */
function scenariosOf(property: string): never[] {
  const schemas = Object.values(contract.components?.["schemas"] ?? {});
  const lists = schemas.map((schema) => {
    const { properties } = schema as { properties?: Record<string, { "x-sandbox-scenarios"?: never[] }> };
    return properties?.[property]?.["x-sandbox-scenarios"] ?? [];
  });
  return lists.flat();
}
