import { KNOWN_NUMBERS } from "./meta-stand-in/known-numbers.ts";
import { KNOWN_SIGNUPS } from "./meta-stand-in/known-signups.ts";
import { type World, worldOf } from "./meta-stand-in/world.ts";

/** What Meta knows in the sandbox. */
export const SANDBOX_WORLD: World = worldOf(KNOWN_NUMBERS, KNOWN_SIGNUPS);
