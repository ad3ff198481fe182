// Generated from openapi/openapi.yaml by `npm run generate`; edit that, not this file.
import { readFileSync } from "node:fs";
import express, { type Express, type Request, type Response } from "express";
import type { OperationDescription, OperationHandlers, OperationId } from "./operation-types.ts";
import { operations } from "./operations.ts";
import { bringsCredentials, type Credentials, presentCredentials } from "./server/authentication.ts";
import { createBodyReader } from "./server/body.ts";
import type { Contract, OperationObject } from "./server/document.ts";
import { createErrorAnswer } from "./server/error-answer.ts";
import { type Answer, exampleAnswer, preferenceFrom, withContentType } from "./server/examples.ts";
import { createMatcher } from "./server/match.ts";
import { refuseProtocolFaults } from "./server/protocol.ts";
import { createResponseChecker, ResponseFault } from "./server/response-check.ts";
import { createSchemaCheck, type SchemaCheck } from "./server/schema-check.ts";
import { send } from "./server/send.ts";
import { readingTargets, refuseTarget } from "./server/target.ts";
import { createRequestValidator, lazily } from "./server/validation.ts";

export type { Credentials } from "./server/authentication.ts";
export type { Answer } from "./server/examples.ts";
export { declaredResponse } from "./server/examples.ts";
export { type Fault, fieldName, isUnknown, RequestRefusal, shortened } from "./server/refusal.ts";
export { ResponseFault } from "./server/response-check.ts";

/** The bundle that everything here runs on. */
export const contract: Contract = JSON.parse(readFileSync(new URL("./openapi.json", import.meta.url), "utf8"));

/** An operation that a request has been matched to. */
export interface MatchedOperation {
  readonly id: OperationId;
  readonly description: OperationDescription;
  /** The operation as the contract declares it, with its extensions. */
  readonly declared: OperationObject;
}

/** What is known while a request is answered; `operation` is absent where nothing was matched. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
  readonly operation?: MatchedOperation;
}

export interface ServerOptions<Caller> {
  /**
   * Says who calls, or throws; asked before the body is read, for operations with security only.
   * By default any credentials of the declared kind will do.
   */
  readonly authenticate?: (exchange: Required<Exchange>) => Caller | Promise<Caller>;
  /**
   * Turns whatever was thrown into an answer: a `RequestRefusal`, a `ResponseFault`, or what a handler threw.
   * By default the answer that the operation declares for the status, else `application/problem+json`.
   */
  readonly answerError?: (failure: unknown, exchange: Exchange) => Answer;
  /** Told of each answer that the contract does not allow; by default it is answered 500 instead. */
  readonly onResponseFault?: (fault: ResponseFault, exchange: Exchange) => void;
  /** The largest body that is read, in bytes; by default 100,000. */
  readonly bodyLimit?: number;
  /** Whether an operation without a handler answers with its example (default), or the server refuses to be made. */
  readonly examples?: boolean;
}

/**
 * Makes the Express application of this contract.
 *
 * A request passes, in this order: HTTP itself (505, 501, 400), match (400 malformed URL, 404, 405), authentication (401),
 * media type (415), size (413), JSON and validation (400), its handler. What is thrown on the way is answered in one place.
 */
export function createServer<Caller = Credentials>(
  handlers: Partial<OperationHandlers<Caller>> = {},
  options: ServerOptions<Caller> = {},
): Express {
  if (options.examples === false) refuseMissing(handlers);
  const { handle, refuse } = createPipeline(handlers, options);
  const app = express();
  app.disable("x-powered-by");
  // The request validator asks Express for these two; both mean: by letter.
  app.enable("case sensitive routing");
  app.enable("strict routing");
  app.use(async (request: Request, response: Response) => {
    const exchange: MutableExchange = { request, response };
    try {
      send(response, await handle(exchange));
    } catch (failure) {
      send(response, refuse(failure, exchange));
    }
  });
  return readingTargets(app);
}

/** A handler when nobody knows any more which operation it is for. */
type UntypedHandler = (request: object) => Answer | Promise<Answer>;

type MutableExchange = { -readonly [K in keyof Exchange]: Exchange[K] };

function compileContract() {
  const checkSchema = createSchemaCheck(contract);
  const validate = createRequestValidator(contract, operations, checkSchema);
  return { match: createMatcher(operations), checkSchema, validate };
}

/** Routes and schemas, which are the same for all servers that a process makes of this contract. */
const compiledContract = lazily(compileContract);

function createPipeline<Caller>(handlers: Partial<OperationHandlers<Caller>>, options: ServerOptions<Caller>) {
  const { match, checkSchema, validate } = compiledContract();
  const readBody = createBodyReader(options.bodyLimit ?? 100_000);
  const checked = createCheck(checkSchema, options.onResponseFault);
  const identify = createIdentification(options.authenticate ?? presentCredentials<Caller>(contract));
  const answerError = options.answerError ?? createErrorAnswer(contract);

  const handle = async (exchange: MutableExchange): Promise<Answer> => {
    const { request, response } = exchange;
    refuseProtocolFaults(request);
    refuseTarget(request);
    const found = match(request.method, request.url);
    if ("allow" in found) return { status: 204, headers: { Allow: found.allow } };
    const { id, description } = found;
    const operation = { id, description, declared: contract.paths?.[description.path]?.[description.method] ?? {} };
    exchange.operation = operation;
    const caller = await identify({ request, response, operation });
    const received = await readBody(request, response, description);
    const input = await validate(request, response, found, received);
    const { contentType } = received;
    const handler = Object.hasOwn(handlers, id) ? (handlers[id] as unknown as UntypedHandler | undefined) : undefined;
    if (handler) return checked(await handler({ operationId: id, caller, contentType, ...input }), exchange);
    // Not checked: an example that contradicts its schema is the contract's fault, and still the best answer there is.
    return exampleAnswer(contract, operation.declared, preferenceFrom(request.headers["prefer"]?.toString()));
  };

  const refuse = (failure: unknown, exchange: Exchange): Answer => {
    const answer = answerError(failure, exchange);
    try {
      return checked(answer, exchange);
    } catch (fault) {
      // A status that the contract leaves out (a 413, say) is still the right answer; a body of the wrong shape is not.
      return fault instanceof ResponseFault && fault.part === "status" ? answer : answerError(fault, exchange);
    }
  };
  return { handle, refuse };
}

/** Checks an answer; without `onResponseFault` one that the contract does not allow is a failure of ours. */
function createCheck(checkSchema: SchemaCheck, onResponseFault: ServerOptions<never>["onResponseFault"]) {
  const check = createResponseChecker(contract, checkSchema);
  return (given: Answer, exchange: Exchange): Answer => {
    if (exchange.operation === undefined) return given;
    const answer = withContentType(contract, exchange.operation.declared, given);
    try {
      check(exchange.operation.id, exchange.operation.description, answer);
    } catch (fault) {
      if (!(fault instanceof ResponseFault) || onResponseFault === undefined) throw fault;
      onResponseFault(fault, exchange);
    }
    return answer;
  };
}

/** Asks who calls, where the operation has security; where it is optional, only of those who bring credentials. */
function createIdentification<Caller>(authenticate: NonNullable<ServerOptions<Caller>["authenticate"]>) {
  return async (exchange: Required<Exchange>): Promise<Caller | undefined> => {
    const { security } = exchange.operation.description;
    if (security === "none" || (security === "optional" && !bringsCredentials(contract, exchange))) return undefined;
    return authenticate(exchange);
  };
}

function refuseMissing(handlers: object): void {
  const missing = Object.keys(operations).filter((id) => !Object.hasOwn(handlers, id));
  if (missing.length > 0) throw new Error(`No handler for ${missing.join(", ")}.`);
}
