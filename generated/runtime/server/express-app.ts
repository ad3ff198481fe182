// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import express, { type Express, type Request, type Response } from "express";
import { http } from "./node-http.ts";

type Next = (failure?: unknown) => void;

/** For `createServer` of `node:http`: the classes of its requests and responses. */
export interface MessageClasses {
  readonly IncomingMessage: typeof IncomingMessage;
  readonly ServerResponse: typeof ServerResponse;
}

/**
 * Creates an Express application that passes all requests to one function.
 *
 * It can be mounted, listen and be configured as any other. Express's router is left out: with nothing to route, it
 * would cost as much as a tenth of a request, and answer an invalid target with an error page of its own.
 */
export function createExpressApp(answer: (request: Request, response: Response) => Promise<void>): Express {
  const app = withOwnClasses(express().disable("x-powered-by"));
  return Object.assign(app, {
    handle(request: Request, response: Response, next: Next = (failure) => giveUp(response, failure)) {
      adopt(app, request, response);
      answer(request, response).catch(next);
    },
    listen: (...given: never[]): Server => {
      const server = http.createServer(messageClassesOf(app), app);
      // As Express does: the callback also gets the error of a server that cannot listen.
      const [callback] = given.slice(-1) as unknown[];
      if (typeof callback === "function") server.once("error", (error) => callback(error));
      return server.listen(...given);
    },
  });
}

/**
 * The classes of an application's own requests and responses. For others, Express changes the prototype of each, after
 * which V8 takes longer for everything that is done with them: a tenth of a request.
 */
export const messageClassesOf = ({ request, response }: Express): MessageClasses => ({
  IncomingMessage: request.constructor as typeof IncomingMessage,
  ServerResponse: response.constructor as typeof ServerResponse,
});

function withOwnClasses(app: Express): Express {
  class OwnRequest extends http.IncomingMessage {}
  class OwnResponse extends http.ServerResponse {}
  return Object.assign(app, {
    request: Object.setPrototypeOf(OwnRequest.prototype, app.request) as Request,
    response: Object.setPrototypeOf(OwnResponse.prototype, app.response) as Response,
  });
}

/** Gives request and response what Express gives them before it calls the first middleware. */
function adopt(app: Express, request: Request, response: Response): void {
  request.res = response;
  response.req = request;
  if (Object.getPrototypeOf(request) !== app.request) Object.setPrototypeOf(request, app.request);
  if (Object.getPrototypeOf(response) !== app.response) Object.setPrototypeOf(response, app.response);
  response.locals ??= Object.create(null) as Response["locals"];
  request.baseUrl ??= "";
  request.originalUrl ??= request.url;
  request.params ??= {};
}

/**
 * Reached only if answering a failure fails. Without it, Express would create its own final handler for each request.
 */
function giveUp(response: Response, failure: unknown): void {
  console.error(failure);
  response.destroy();
}
