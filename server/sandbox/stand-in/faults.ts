import { setTimeout as wait } from "node:timers/promises";
import type { NextFunction, Request, RequestHandler, Response } from "express";
import { operations } from "../../../generated/meta-graph/operations.ts";
import { createMatcher } from "../../../generated/runtime/server.ts";
import type { Graph } from "./graph.ts";
import type { Fault, ScenarioAnswer } from "./scenarios.ts";

type Play = (request: Request, response: Response, next: NextFunction, answer: ScenarioAnswer) => unknown;

const FAULTS: Readonly<Record<Fault, Play>> = {
  slow: async (_request, _response, next, { seconds = 1 }) => {
    await wait(seconds * 1_000, undefined, { ref: false });
    next();
  },
  down: ({ socket }) => socket.destroy(),
  silent: () => {},
  page: (_request, response) => response.status(502).type("html").send("<html><title>Bad gateway</title></html>"),
  // The call is carried out, but the caller never learns it.
  lost: ({ socket }, response, next) => {
    response.end = () => {
      socket.destroy();
      return response;
    };
    next();
  },
};

/** Applies the faults that the scenario of an id has for a call, before the request is handled. */
export function faults(graph: Graph): RequestHandler {
  const match = createMatcher(operations);
  return async (request, response, next) => {
    const answer = await answerFor(request);
    if (answer?.fault === undefined) return next();
    return FAULTS[answer.fault](request, response, next, answer);
  };

  async function answerFor({ method, url }: Request): Promise<ScenarioAnswer | undefined> {
    try {
      const found = match(method, url);
      if ("allow" in found) return undefined;
      const { version, ...ids } = found.rawPath;
      const [id = ""] = Object.values(ids);
      return (await graph.nodes()).scenarioAnswer(found.id, id);
    } catch {
      // The next handler reports what is wrong with the URL.
      return undefined;
    }
  }
}
