// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import express, { type Express, type Request, type Response } from "express";
import { type Contract, type OperationObject, parametersOf, type RequestBodyObject, resolve } from "./document.ts";
import type { OperationDescription, OperationTable } from "./operation.ts";
import { createValidator, type Validator } from "./schema/validator.ts";
import { createCredentialsCheck, presentCredentials } from "./server/authentication.ts";
import { type BodyTypes, bodyTypesOf, readBody } from "./server/body.ts";
import { createErrorAnswer } from "./server/error-answer.ts";
import { type Answer, exampleAnswer, preferenceFrom } from "./server/examples.ts";
import { createInputReader, type ReadInput } from "./server/inputs.ts";
import { createMatcher } from "./server/match.ts";
import { refuseProtocolFaults } from "./server/protocol.ts";
import { asDeclared } from "./server/refusal.ts";
import { createResponses, type HeaderStyles, ResponseFault, type Responses } from "./server/response-check.ts";
import { send } from "./server/send.ts";
import { readingTargets, refuseTarget } from "./server/target.ts";

export { authorizationOf, type Credentials } from "./server/authentication.ts";
export { type Answer, declaredResponse } from "./server/examples.ts";
export { refusalOf } from "./server/faults.ts";
export { createFormReader, type FormReader, partsAsPairs } from "./server/form.ts";
export { endAnswer } from "./server/last-answer.ts";
export { createMatcher } from "./server/match.ts";
export { refuseProtocolFaults, VERSIONS } from "./server/protocol.ts";
export { type Fault, fieldName, isUnknown, RequestRefusal, shortened } from "./server/refusal.ts";
export { createResponses, ResponseFault, type Responses } from "./server/response-check.ts";
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
  app.use(async (request: Request, response: Response) => {
    const exchange: MutableExchange = { request, response };
    try {
      const { answer, styles } = await handle(exchange);
      send(response, answer, styles);
    } catch (failure) {
      const { answer, styles } = refuse(failure, exchange);
      send(response, answer, styles);
    }
  });
  return readingTargets(app);
}

/** The handlers when nobody knows any more which operation each is for. */
export type UntypedHandlers = { readonly [id: string]: UntypedHandler | undefined };
type UntypedHandler = (request: object) => Answer | Promise<Answer>;

type MutableExchange = { -readonly [K in keyof Exchange]: Exchange[K] };

/** All about an operation that is the same for each of its requests. */
interface OperationPlan {
  readonly operation: MatchedOperation;
  readonly bodyTypes: BodyTypes | undefined;
  readonly readInput: ReadInput;
  readonly responses: Responses;
  /** What is answered without a handler, where nobody prefers another example. */
  readonly usualExample: () => Answer;
}

interface CompiledContract {
  readonly match: ReturnType<typeof createMatcher<string>>;
  readonly planFor: (id: string) => OperationPlan;
}

function compileContract({ contract, operations }: ServerSource): CompiledContract {
  const validator = createValidator(contract);
  const plans = new Map<string, OperationPlan>();
  const planFor = (id: string): OperationPlan => {
    const plan = plans.get(id) ?? planOf(contract, validator, id, operations[id] as OperationDescription);
    plans.set(id, plan);
    return plan;
  };
  return { match: createMatcher(operations), planFor };
}

function planOf(
  contract: Contract,
  validator: Validator,
  id: string,
  description: OperationDescription,
): OperationPlan {
  const item = contract.paths?.[description.path];
  const declared = item?.[description.method];
  if (item === undefined || declared === undefined)
    throw new Error(`"${id}" is in the operation table, but not in the contract.`);
  const requestBody = declared.requestBody && resolve<RequestBodyObject>(contract, declared.requestBody);
  const parameters = parametersOf(contract, item, declared);
  return {
    operation: { id, description, declared },
    bodyTypes: requestBody && bodyTypesOf(requestBody.content),
    readInput: createInputReader(contract, validator, { parameters, ...(requestBody && { requestBody }) }),
    responses: createResponses(contract, validator, id, declared),
    usualExample: lazily(() => exampleAnswer(contract, declared, {})),
  };
}

/** Makes it at the first call, and gives the same at each further one. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const compiled = new WeakMap<Contract, CompiledContract>();

/** Routes and schemas, which are the same for all servers that a process makes of one contract. */
function compiledOnce(source: ServerSource): CompiledContract {
  const made = compiled.get(source.contract) ?? compileContract(source);
  compiled.set(source.contract, made);
  return made;
}

/** An answer that may go out, and how its headers are written. */
interface Ready {
  readonly answer: Answer;
  readonly styles?: HeaderStyles;
}

function createPipeline<Caller>(source: ServerSource, handlers: UntypedHandlers, options: ServerOptions<Caller>) {
  const { contract } = source;
  const { match, planFor } = compiledOnce(source);
  const { bodyLimit = 100_000, onResponseFault } = options;
  const identify = createIdentification(contract, options.authenticate ?? presentCredentials<Caller>(contract));
  const answerError = options.answerError ?? createErrorAnswer(contract);

  const handle = async (exchange: MutableExchange): Promise<Ready> => {
    const { request, response } = exchange;
    refuseProtocolFaults(request);
    refuseTarget(request);
    const found = match(request.method, request.url);
    if ("allow" in found) return { answer: { status: 204, headers: { Allow: found.allow } } };
    const plan = planFor(found.id);
    const { operation } = plan;
    exchange.operation = operation;
    const { security } = operation.description;
    const caller = security === "none" ? undefined : await identify({ request, response, operation });
    const received = await readBody(request, response, plan.bodyTypes, bodyLimit);
    const input = await plan.readInput(request, found.rawPath, received);
    const handler = Object.hasOwn(handlers, found.id) ? handlers[found.id] : undefined;
    if (handler === undefined) return example(plan, request);
    const { contentType } = received;
    return checked(await handler({ operationId: found.id, caller, contentType, ...input }), exchange, plan);
  };

  /** Not checked: an example that contradicts its schema is the contract's fault, and still the best answer there is. */
  const example = ({ operation, responses, usualExample }: OperationPlan, request: Request): Ready => {
    const preference = request.headers["prefer"];
    const answer = preference
      ? exampleAnswer(contract, operation.declared, preferenceFrom(preference.toString()))
      : usualExample();
    return { answer, styles: responses.styles(answer.status) };
  };

  /** Without `onResponseFault` an answer that the contract does not allow is a failure of ours. */
  const checked = (given: Answer, exchange: Exchange, { responses }: OperationPlan): Ready => {
    const answer = responses.complete(given);
    try {
      responses.check(answer);
    } catch (fault) {
      if (!(fault instanceof ResponseFault) || onResponseFault === undefined) throw fault;
      onResponseFault(fault, exchange);
    }
    return { answer, styles: responses.styles(answer.status) };
  };

  const refuse = (failure: unknown, exchange: Exchange): Ready => {
    const { operation } = exchange;
    if (operation === undefined) return { answer: answerError(failure, exchange) };
    const answer = answerError(asDeclared(failure, operation.declared), exchange);
    try {
      return checked(answer, exchange, planFor(operation.id));
    } catch (fault) {
      // A status that the contract leaves out (a 413, say) is still the right answer, and one for which no body fits; a
      // body of the wrong shape is not.
      const isRight = fault instanceof ResponseFault && (fault.part === "status" || answer.body === undefined);
      return { answer: isRight ? answer : answerError(fault, exchange) };
    }
  };
  return { handle, refuse };
}

/** Asks who calls; where security is optional, only of those who bring credentials. */
function createIdentification<Caller>(
  contract: Contract,
  authenticate: NonNullable<ServerOptions<Caller>["authenticate"]>,
) {
  const bringsCredentials = createCredentialsCheck(contract);
  return (exchange: Required<Exchange>): Caller | undefined | Promise<Caller> => {
    const isOptional = exchange.operation.description.security === "optional";
    return isOptional && !bringsCredentials(exchange) ? undefined : authenticate(exchange);
  };
}

function refuseMissing({ operations }: ServerSource, handlers: UntypedHandlers): void {
  const missing = Object.keys(operations).filter((id) => !Object.hasOwn(handlers, id));
  if (missing.length > 0) throw new Error(`No handler for ${missing.join(", ")}.`);
}
