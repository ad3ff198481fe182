import { KINDS, withPath } from "./model-kinds.ts";
import type { Step } from "./session.ts";
import { CALLERS, type World } from "./world.ts";

const NEWEST_ATTEMPT = { $known: 0, pattern: "^wss_", otherwise: "wss_0" };

/**
 * The first steps of a session, so that later ones find something: each organization registers a number (ready, not
 * verified, or not registered at Meta), and some sessions start an attempt that can be claimed.
 */
export function beginnings(world: World, session: number): readonly Step[] {
  const belongings = { apps: [], adminKeys: [], phoneNumbers: [], businessProfiles: [] };
  const registrations = CALLERS.map((caller, index): Step => {
    const { operationId, parts } = KINDS.phoneNumbers.create({ world, caller, belongings, pick: session + index });
    return { caller, operationId, parts };
  });
  const caller = "A";
  const wabaId = world.accounts[caller].empty[0];
  const attempt: Step[] = [
    { caller, operationId: "startWhatsAppBusinessProfileAttempt", parts: withPath({}, {}) },
    {
      caller,
      operationId: "markWhatsAppBusinessProfileAttemptInterrupted",
      parts: withPath({}, { attemptId: NEWEST_ATTEMPT, wabaId }),
    },
  ];
  return session % 4 === 0 ? [...registrations, ...attempt] : registrations;
}
