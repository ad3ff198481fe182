import { onTestFinished } from "vitest";
import type { Meta } from "../../server/domain/meta.ts";
import type { GraphApiOptions } from "../../server/meta/graph-api.ts";
import { STAND_IN_TOKEN, startStandIn } from "../../server/meta-stand-in/graph.ts";
import { STAND_IN_ACCOUNTS, type StandInAccount } from "../../server/meta-stand-in/numbers.ts";
import type { AtEnd } from "./at-end.ts";
import { fakeMeta, notAskedYet } from "./fake-meta.ts";
import { gatewayTo } from "./gateway.ts";

type StandInNumber = StandInAccount["phoneNumbers"][number];

export const ACCOUNT_ID = "987654321098765";
export const NUMBER_ID = "123456789012345";

/** The stand-in's first number, with the given differences. */
export function aNumberAtMeta(differences: Partial<StandInNumber> = {}): StandInNumber {
  const [number] = STAND_IN_ACCOUNTS[0]?.phoneNumbers ?? [];
  if (number === undefined) throw new Error("The stand-in has no number.");
  return { ...number, ...differences };
}

/** An account of the stand-in with the given numbers. */
export const anAccount = (phoneNumbers: readonly StandInNumber[], id = ACCOUNT_ID): StandInAccount => ({
  id,
  name: "Acme Corp",
  phoneNumbers,
});

/** A gateway that asks a stand-in with these accounts. */
export async function metaWith(
  accounts: readonly StandInAccount[] = STAND_IN_ACCOUNTS,
  atEnd: AtEnd = onTestFinished,
  options: Partial<GraphApiOptions> = {},
): Promise<Meta> {
  const standIn = await startStandIn(accounts);
  atEnd(standIn.close);
  const gateway = gatewayTo(standIn.baseUrl, { accessToken: STAND_IN_TOKEN, ...options });
  return { ...gateway, ...notAskedYet(fakeMeta(accounts)) };
}
