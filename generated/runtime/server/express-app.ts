// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import express, { type Express, type Request, type Response } from "express";

type Next = (failure?: unknown) => void;

/**
 * Creates an Express application that passes all requests to one function.
 *
 * It can be mounted, listen and be configured as any other. Express's router is left out: with nothing to route, it
 * would cost as much as a tenth of a request, and answer an invalid target with an error page of its own.
 */
export function createExpressApp(answer: (request: Request, response: Response) => Promise<void>): Express {
  const app = express().disable("x-powered-by");
  return Object.assign(app, {
    handle(request: Request, response: Response, next: Next = (failure) => giveUp(response, failure)) {
      adopt(app, request, response);
      answer(request, response).catch(next);
    },
  });
}

/** Gives request and response what Express gives them before it calls the first middleware. */
function adopt(app: Express, request: Request, response: Response): void {
  request.res = response;
  response.req = request;
  Object.setPrototypeOf(request, app.request);
  Object.setPrototypeOf(response, app.response);
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
