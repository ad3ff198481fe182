import type { AddressInfo } from "node:net";
import express from "express";
import { createServer } from "../../../generated/meta-graph/server.ts";
import { acceptFormBodies } from "./accept-form-bodies.ts";
import { faults } from "./faults.ts";
import { errorAnswer } from "./graph-refusal.ts";
import { accessTokenHandlers } from "./handlers/access-tokens.ts";
import { businessAccountHandlers } from "./handlers/business-accounts.ts";
import { nodeHandlers } from "./handlers/nodes.ts";
import { phoneNumberHandlers } from "./handlers/phone-numbers.ts";
import { Nodes } from "./nodes.ts";
import { KeptState } from "./state.ts";
import { Tokens } from "./tokens.ts";
import type { World } from "./world.ts";

export { STAND_IN_APP, STAND_IN_TOKEN } from "./tokens.ts";

export interface StandInOptions {
  readonly world: World;
  /** The time, unless it is another one than the machine's; the stand-in's own clock can be put ahead of it. */
  readonly now?: () => number;
  /** Where the state is kept; without it in memory. */
  readonly stateFile?: string;
}

/** Meta's Graph API as it is played, and the hand behind it. */
export interface StandInApp {
  readonly app: express.Express;
  /** The time at the stand-in, in milliseconds since 1970. */
  now(): number;
  /** Puts its clock forward. */
  advance(milliseconds: number): void;
  /** Lets Meta show a rating of a number. @returns `false` when it has no such number */
  rate(metaPhoneNumberId: string, qualityRating: string): boolean;
  /** Begins anew, with the machine's clock. */
  reset(): void;
}

/** A stand-in that listens. */
export interface StandIn extends Omit<StandInApp, "app"> {
  /** On loopback. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/**
 * Plays Meta's Graph API: the server generated from the upstream contract, with handlers that keep state, and with
 * Meta's habits.
 */
export function createStandIn({ world, now: machineNow = Date.now, stateFile }: StandInOptions): StandInApp {
  const state = new KeptState(stateFile, machineNow);
  const now = () => machineNow() + state.read().clockAheadMs;
  const nodes = new Nodes(world, state, now);
  return {
    app: graphApp(nodes, new Tokens(world, state, now)),
    now,
    advance: (milliseconds) =>
      state.change((kept) => {
        kept.clockAheadMs += milliseconds;
      }),
    rate: (id, quality_rating) => {
      if (nodes.isNumber(id)) nodes.show(id, { quality_rating });
      return nodes.isNumber(id);
    },
    reset: () => state.reset(),
  };
}

/** Lets a stand-in listen on any free port of loopback. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { app, ...hand } = createStandIn(options);
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve, reject) => server.once("listening", resolve).once("error", reject));
  return {
    ...hand,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function graphApp(nodes: Nodes, tokens: Tokens): express.Express {
  const handlers = {
    ...nodeHandlers(nodes),
    ...businessAccountHandlers(nodes),
    ...phoneNumberHandlers(nodes),
    ...accessTokenHandlers(nodes, tokens),
  };
  const { authenticate } = tokens;
  const graph = createServer(handlers, { authenticate, answerError: errorAnswer, examples: false });
  return express().disable("x-powered-by").use(namesVersion, faults(nodes), acceptFormBodies, graph);
}

/** Every answer names the version that was asked for. */
const namesVersion: express.RequestHandler = ({ path }, response, next) => {
  const [, version = ""] = /^\/(v\d+\.\d+)\//.exec(path) ?? [];
  if (version !== "") response.setHeader("facebook-api-version", version);
  next();
};
