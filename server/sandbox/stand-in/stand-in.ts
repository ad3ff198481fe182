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
  /** Where the state is stored; in memory if absent. */
  readonly place?: StatePlace;
}

/** The stand-in for Meta's Graph API, with controls for its clock and what it shows. */
export interface StandInApp {
  readonly app: express.Express;
  /** The stand-in's time, in milliseconds since 1970. */
  now(): number;
  /** Moves its clock forward. */
  advance(milliseconds: number): Promise<void>;
  /** Sets the rating that Meta shows for a number. @returns `false` when there is no such number */
  rate(metaPhoneNumberId: string, qualityRating: string): Promise<boolean>;
  /** Reads the state again, after it was changed in the store. */
  look(): Promise<void>;
}

/** A listening stand-in. */
export interface StandIn extends Omit<StandInApp, "app"> {
  /** A URL on loopback. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/**
 * Imitates Meta's Graph API: the server generated from the upstream contract, with handlers that store state and behave
 * like Meta.
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

/** Starts a stand-in on a free port of loopback. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { app, ...hand } = await createStandIn(options);
  const server = app.listen(0, "127.0.0.1");
  // Not once: a listening server reports each connection that it could not accept, and goes on.
  await new Promise((resolve, reject) => server.once("listening", resolve).on("error", reject));
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

/** Every response names the version that was requested. */
const namesVersion: express.RequestHandler = ({ path }, response, next) => {
  const [, version = ""] = /^\/(v\d+\.\d+)\//.exec(path) ?? [];
  if (version !== "") response.setHeader("facebook-api-version", version);
  next();
};
