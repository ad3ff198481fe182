import { onTestFinished } from "vitest";
import type { Meta } from "../../server/domain/meta.ts";
import type { GatewayOptions } from "../../server/meta/gateway.ts";
import { KNOWN_NUMBERS } from "../../server/sandbox/known-numbers.ts";
import { KNOWN_SIGNUPS } from "../../server/sandbox/known-signups.ts";
import {
  STAND_IN_APP,
  STAND_IN_TOKEN,
  type StandIn,
  type StandInOptions,
  startStandIn,
} from "../../server/sandbox/stand-in/stand-in.ts";
import type { StandInAccount, World } from "../../server/sandbox/stand-in/world.ts";
import { LIVE, worldOf } from "../../server/sandbox/stand-in/world.ts";
import type { AtEnd } from "./at-end.ts";
import { gatewayTo } from "./gateway.ts";

type StandInNumber = Required<StandInAccount["phoneNumbers"][number]>;

export const ACCOUNT_ID = "987654321098765";
export const NUMBER_ID = "123456789012345";

/** The number of the contract's examples as Meta shows it, with the given differences. */
export function aNumberAtMeta(differences: Partial<StandInNumber> = {}): StandInNumber {
  return {
    id: NUMBER_ID,
    display_phone_number: "+1 555-123-4567",
    ...LIVE,
    ...differences,
  };
}

/** An account of the stand-in with the given numbers. */
export const anAccount = (phoneNumbers: readonly StandInNumber[], id = ACCOUNT_ID): StandInAccount => ({
  id,
  name: "Acme Corp",
  phoneNumbers,
});

export const SLOW_SECONDS = 0.1;

/** The sandbox's state, except that the slow Meta is fast: tests should not wait for it. */
const HURRIED_WORLD = worldOf(
  KNOWN_NUMBERS.map((scenario) =>
    scenario.answers?.anyCall?.fault === "slow"
      ? { ...scenario, answers: { anyCall: { fault: "slow", seconds: SLOW_SECONDS } } }
      : scenario,
  ),
  KNOWN_SIGNUPS,
);

/** A stand-in with its own clock, which is stopped at the end; by default with the sandbox's state. */
export async function standInWith(
  world: World = HURRIED_WORLD,
  atEnd: AtEnd = onTestFinished,
  options: Partial<StandInOptions> = {},
): Promise<StandIn> {
  const standIn = await startStandIn({ world, ...options });
  atEnd(standIn.close);
  return standIn;
}

/** A gateway to a stand-in with these accounts, by default with the sandbox's. */
export async function metaWith(
  accounts?: readonly StandInAccount[],
  atEnd: AtEnd = onTestFinished,
  options: Partial<GatewayOptions> = {},
): Promise<Meta> {
  return gatewayToStandIn(await standInWith(accounts && { accounts }, atEnd), options);
}

/** The gateway to a stand-in, with the stand-in's clock. */
export const gatewayToStandIn = ({ baseUrl, now }: StandIn, options: Partial<GatewayOptions> = {}): Meta =>
  gatewayTo(baseUrl, { accessToken: STAND_IN_TOKEN, appSecret: STAND_IN_APP.secret, now, ...options });
