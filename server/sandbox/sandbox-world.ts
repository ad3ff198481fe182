import { KNOWN_NUMBERS } from "./known-numbers.ts";
import { KNOWN_SIGNUPS } from "./known-signups.ts";
import { type World, worldOf } from "./stand-in/world.ts";

/** What Meta knows in the sandbox. */
export const SANDBOX_WORLD: World = worldOf(KNOWN_NUMBERS, KNOWN_SIGNUPS);
