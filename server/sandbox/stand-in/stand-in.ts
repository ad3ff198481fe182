import type { AddressInfo } from "node:net";
import express from "express";
import { createServer } from "../../../generated/meta-graph/server.ts";
import { acceptFormBodies } from "./accept-form-bodies.ts";
import { faults } from "./faults.ts";
import { Graph } from "./graph.ts";
import { errorAnswer } from "./graph-refusal.ts";
import { accessTokenHandlers } from "./handlers/access-tokens.ts";
import { businessAccountHandlers } from "./handlers/business-accounts.ts";
import { nodeHandlers } from "./handlers/nodes.ts";
import { phoneNumberHandlers } from "./handlers/phone-numbers.ts";
import { KeptState, type StatePlace } from "./kept-state.ts";
import { Tokens } from "./tokens.ts";
import type { World } from "./world.ts";

export { STAND_IN_APP, STAND_IN_TOKEN } from "./tokens.ts";

export interface StandInOptions {
  readonly world: World;
  /** Where the state is kept; without it in memory. */
  readonly place?: StatePlace;
}

/** Meta's Graph API as it is played, and the hand behind it. */
export interface StandInApp {
  readonly app: express.Express;
  /** The time at the stand-in, in milliseconds since 1970. */
  now(): number;
  /** Puts its clock forward. */
  advance(milliseconds: number): Promise<void>;
  /** Lets Meta show a rating of a number. @returns `false` when it has no such number */
  rate(metaPhoneNumberId: string, qualityRating: string): Promise<boolean>;
  /** Looks at its state, after that was changed where it is kept. */
  look(): Promise<void>;
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
export async function createStandIn({ world, place }: StandInOptions): Promise<StandInApp> {
  const kept = await KeptState.open(place);
  const graph = new Graph(world, kept);
  return {
    app: graphApp(graph, new Tokens(world, kept)),
    now: () => kept.now(),
    advance: (milliseconds) =>
      kept.change((state) => {
        state.clockAheadMs += milliseconds;
      }),
    rate: (id, quality_rating) =>
      graph.change((nodes) => {
        if (nodes.isNumber(id)) nodes.show(id, { quality_rating });
        return nodes.isNumber(id);
      }),
    look: async () => void (await kept.read()),
  };
}

/** Lets a stand-in listen on any free port of loopback. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { app, ...hand } = await createStandIn(options);
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

function graphApp(graph: Graph, tokens: Tokens): express.Express {
  const handlers = {
    ...nodeHandlers(graph),
    ...businessAccountHandlers(graph),
    ...phoneNumberHandlers(graph),
    ...accessTokenHandlers(graph, tokens),
  };
  const { authenticate } = tokens;
  const server = createServer(handlers, { authenticate, answerError: errorAnswer, examples: false });
  return express().disable("x-powered-by").use(namesVersion, faults(graph), acceptFormBodies, server);
}

/** Every answer names the version that was asked for. */
const namesVersion: express.RequestHandler = ({ path }, response, next) => {
  const [, version = ""] = /^\/(v\d+\.\d+)\//.exec(path) ?? [];
  if (version !== "") response.setHeader("facebook-api-version", version);
  next();
};
