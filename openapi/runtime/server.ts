import express, { type Express, type Request, type Response } from "express";
import type { Contract, OperationObject } from "./document.ts";
import type { OperationDescription, OperationTable } from "./operation.ts";
import { bringsCredentials, presentCredentials } from "./server/authentication.ts";
import { createBodyReader } from "./server/body.ts";
import { createErrorAnswer } from "./server/error-answer.ts";
import { type Answer, exampleAnswer, preferenceFrom, withContentType } from "./server/examples.ts";
import { createMatcher } from "./server/match.ts";
import { refuseProtocolFaults } from "./server/protocol.ts";
import { createResponseChecker, ResponseFault } from "./server/response-check.ts";
import { createSchemaCheck, type SchemaCheck } from "./server/schema-check.ts";
import { send } from "./server/send.ts";
import { readingTargets, refuseTarget } from "./server/target.ts";
import { createRequestValidator } from "./server/validation.ts";

export { authorizationOf, type Credentials } from "./server/authentication.ts";
export { createBodyReader } from "./server/body.ts";
export { type Answer, declaredResponse } from "./server/examples.ts";
export { refusalOf } from "./server/faults.ts";
export { formObject } from "./server/form.ts";
export { endAnswer } from "./server/last-answer.ts";
export { createMatcher } from "./server/match.ts";
export { refuseProtocolFaults, VERSIONS } from "./server/protocol.ts";
export { type Fault, fieldName, isUnknown, RequestRefusal, shortened } from "./server/refusal.ts";
export { createResponseChecker, ResponseFault } from "./server/response-check.ts";
export { createSchemaCheck, pointerOf } from "./server/schema-check.ts";
export { send } from "./server/send.ts";
export { readingTargets, readTarget, refuseMalformed } from "./server/target.ts";

/** What a server is made from: a bundled contract and its operation table. */
export interface ServerSource {
  readonly contract: Contract;
  readonly operations: OperationTable;
}

/** An operation that a request has been matched to. */
export interface MatchedOperation<Id extends string = string> {
  readonly id: Id;
  readonly description: OperationDescription;
  /** The operation as the contract declares it, with its extensions. */
  readonly declared: OperationObject;
}

/** What is known while a request is answered; `operation` is absent where nothing was matched. */
export interface Exchange<Id extends string = string> {
  readonly request: Request;
  readonly response: Response;
  readonly operation?: MatchedOperation<Id>;
}

export interface ServerOptions<Caller, Id extends string = string> {
  /**
   * Says who calls, or throws; asked before the body is read, for operations with security only.
   * By default any credentials of the declared kind will do.
   */
  readonly authenticate?: (exchange: Required<Exchange<Id>>) => Caller | Promise<Caller>;
  /**
   * Turns whatever was thrown into an answer: a `RequestRefusal`, a `ResponseFault`, or what a handler threw.
   * By default the answer that the operation declares for the status, else `application/problem+json`.
   */
  readonly answerError?: (failure: unknown, exchange: Exchange<Id>) => Answer;
  /** Told of each answer that the contract does not allow; by default it is answered 500 instead. */
  readonly onResponseFault?: (fault: ResponseFault, exchange: Exchange<Id>) => void;
  /** The largest body that is read, in bytes; by default 100,000. */
  readonly bodyLimit?: number;
  /** Whether an operation without a handler answers with its example (default), or the server refuses to be made. */
  readonly examples?: boolean;
}

/**
 * Makes the Express application of a contract.
 *
 * A request passes, in this order: HTTP itself (505, 501, 400), match (400 malformed URL, 404, 405), authentication (401),
 * media type (415), size (413), JSON and validation (400), its handler. What is thrown on the way is answered in one place.
 */
export function createContractServer<Caller>(
  source: ServerSource,
  handlers: UntypedHandlers,
  options: ServerOptions<Caller>,
): Express {
  if (options.examples === false) refuseMissing(source, handlers);
  const { handle, refuse } = createPipeline(source, handlers, options);
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

/** The handlers when nobody knows any more which operation each is for. */
export type UntypedHandlers = { readonly [id: string]: UntypedHandler | undefined };
type UntypedHandler = (request: object) => Answer | Promise<Answer>;

type MutableExchange = { -readonly [K in keyof Exchange]: Exchange[K] };

function compileContract({ contract, operations }: ServerSource) {
  const checkSchema = createSchemaCheck(contract);
  const validate = createRequestValidator(contract, operations, checkSchema);
  return { match: createMatcher(operations), checkSchema, validate };
}

const compiled = new WeakMap<Contract, ReturnType<typeof compileContract>>();

/** Routes and schemas, which are the same for all servers that a process makes of one contract. */
function compiledOnce(source: ServerSource): ReturnType<typeof compileContract> {
  const made = compiled.get(source.contract) ?? compileContract(source);
  compiled.set(source.contract, made);
  return made;
}

function createPipeline<Caller>(source: ServerSource, handlers: UntypedHandlers, options: ServerOptions<Caller>) {
  const { contract } = source;
  const { match, checkSchema, validate } = compiledOnce(source);
  const readBody = createBodyReader(options.bodyLimit ?? 100_000);
  const checked = createCheck(contract, checkSchema, options.onResponseFault);
  const identify = createIdentification(contract, options.authenticate ?? presentCredentials<Caller>(contract));
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
    const handler = Object.hasOwn(handlers, id) ? handlers[id] : undefined;
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
function createCheck(
  contract: Contract,
  checkSchema: SchemaCheck,
  onResponseFault: ServerOptions<never>["onResponseFault"],
) {
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
function createIdentification<Caller>(
  contract: Contract,
  authenticate: NonNullable<ServerOptions<Caller>["authenticate"]>,
) {
  return async (exchange: Required<Exchange>): Promise<Caller | undefined> => {
    const { security } = exchange.operation.description;
    if (security === "none" || (security === "optional" && !bringsCredentials(contract, exchange))) return undefined;
    return authenticate(exchange);
  };
}

function refuseMissing({ operations }: ServerSource, handlers: UntypedHandlers): void {
  const missing = Object.keys(operations).filter((id) => !Object.hasOwn(handlers, id));
  if (missing.length > 0) throw new Error(`No handler for ${missing.join(", ")}.`);
}
