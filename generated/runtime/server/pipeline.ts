// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
import type { Request, Response } from "express";
import type { Contract } from "../document.ts";
import {
  type CredentialsReader,
  createCredentialsCheck,
  createCredentialsReader,
  presentCredentials,
} from "./authentication.ts";
import { readBody } from "./body.ts";
import { createErrorAnswer } from "./error-answer.ts";
import type { Answer } from "./examples.ts";
import { HandlerRequest } from "./handler-request.ts";
import type { AuthenticationExchange, Exchange, ServerOptions, UntypedHandlers } from "./options.ts";
import { compiledOnce, type MatchedOperation, type OperationPlan, type ServerSource } from "./plan.ts";
import { Problem } from "./problem.ts";
import { refuseProtocolFaults } from "./protocol.ts";
import { asDeclared } from "./refusal.ts";
import { type HeaderStyles, ResponseFault, type Responses } from "./response-check.ts";
import { cancelStream } from "./stream-answer.ts";
import { readTarget, refuseMalformed } from "./target.ts";

/** A checked response, and how its headers are serialized. */
export interface Ready {
  readonly answer: Answer;
  readonly styles?: HeaderStyles;
}

export type MutableExchange = { -readonly [K in keyof Exchange]: Exchange[K] };

/** Creates the path of a request to its handler, and of the response or failure back. */
export function createPipeline<Caller, Logger>(
  source: ServerSource,
  handlers: UntypedHandlers,
  options: ServerOptions<Caller, string, Logger>,
) {
  const { contract } = source;
  const { match, planFor } = compiledOnce(source);
  const { bodyLimit = 100_000, logger } = options;
  const identify = createIdentification(contract, options.authenticate ?? presentCredentials<Caller>(contract));
  const { checked, refuse } = createResponses(contract, options, planFor);

  const handle = async (exchange: MutableExchange): Promise<Ready> => {
    const { request, response } = exchange;
    refuseProtocolFaults(request);
    readTarget(request);
    refuseMalformed(request.url);
    const found = match(request.method, request.url);
    if ("allow" in found) return { answer: { status: 204, headers: { Allow: found.allow } } };
    const plan = planFor(found.id);
    const { operation } = plan;
    exchange.operation = operation;
    const { security } = operation.description;
    const caller = security === "none" ? undefined : await identify(request, response, operation);
    // Before the body is read: if no response is acceptable, the body does not matter.
    const accept = plan.negotiate?.(request.headers.accept);
    // A cache must not serve one media type to a client that asks for another (RFC 9110, 12.5.5).
    if (accept !== undefined) response.vary("Accept");
    const received = await readBody(request, response, plan.bodyTypes, plan.maxBody ?? bodyLimit);
    const input = await plan.readInput(request, found.rawPath, received);
    const handler = Object.hasOwn(handlers, found.id) ? handlers[found.id] : undefined;
    if (handler === undefined) return example(plan, request.headers["prefer"]?.toString(), accept);
    const known = { operationId: found.id, caller, contentType: received.contentType, accept };
    return checked(await handler(new HandlerRequest(known, input, exchange, logger)), exchange, plan);
  };
  return { handle, refuse };
}

/**
 * Not checked: an example that contradicts its schema is a fault of the contract, and still the best response available.
 */
function example(plan: OperationPlan, prefer: string | undefined, accept: string | undefined): Ready {
  const answer = plan.example(prefer, accept);
  return { answer, styles: plan.responses.styles(answer.status) };
}

/** Creates what turns the answer of a handler, or a failure, into a response that the contract allows. */
function createResponses<Caller, Logger>(
  contract: Contract,
  { onResponseFault, answerError = createErrorAnswer(contract) }: ServerOptions<Caller, string, Logger>,
  planFor: (id: string) => OperationPlan,
) {
  /** Without `onResponseFault`, a response that the contract does not allow becomes a 500. */
  const checked = (returned: Answer, exchange: Exchange, { responses, challenges }: OperationPlan): Ready => {
    const given = returned instanceof Problem ? answerOf(returned, responses) : returned;
    const answer = responses.complete(given.status === 401 ? withChallenges(given, challenges) : given);
    try {
      responses.check(answer);
    } catch (fault) {
      if (!(fault instanceof ResponseFault) || onResponseFault === undefined) {
        cancelStream(given.body);
        throw fault;
      }
      onResponseFault(fault, exchange);
    }
    return { answer, styles: responses.styles(answer.status) };
  };

  const refuse = (failure: unknown, exchange: Exchange): Ready => {
    const { operation } = exchange;
    if (operation === undefined) return { answer: answerError(failure, exchange) };
    const plan = planFor(operation.id);
    try {
      if (failure instanceof Problem) return checked(failure, exchange, plan);
    } catch (fault) {
      return refuse(fault, exchange);
    }
    const answer = answerError(asDeclared(failure, operation.declared), exchange);
    try {
      return checked(answer, exchange, plan);
    } catch (fault) {
      if (!isRight(answer, fault)) return { answer: answerError(fault, exchange) };
      return { answer: answer.status === 401 ? withChallenges(answer, plan.challenges) : answer };
    }
  };
  return { checked, refuse };
}

/**
 * Whether a refusal may be sent despite the fault. An undeclared status (such as 413) is still the right response, and
 * so is one without a fitting body. A body that does not match its schema is not.
 */
const isRight = ({ body }: Answer, fault: unknown): boolean =>
  fault instanceof ResponseFault && (fault.part === "status" || body === undefined);

const answerOf = ({ status, body, headers }: Problem, { usualType }: Responses): Answer => ({
  status,
  headers,
  contentType: usualType(status),
  body,
});

function withChallenges(answer: Answer, challenges: () => string): Answer {
  const { headers = {} } = answer;
  if (Object.keys(headers).some((name) => name.toLowerCase() === "www-authenticate")) return answer;
  return { ...answer, headers: { ...headers, "WWW-Authenticate": challenges() } };
}

type Authenticate<Caller> = (exchange: AuthenticationExchange) => Caller | Promise<Caller>;

/** Authenticates a request; if security is optional, only when it sends credentials. */
function createIdentification<Caller>(contract: Contract, authenticate: Authenticate<Caller>) {
  const bringsCredentials = createCredentialsCheck(contract);
  const readCredentials = createCredentialsReader(contract);
  return (request: Request, response: Response, operation: MatchedOperation): Caller | undefined | Promise<Caller> => {
    const exchange = new Authentication(request, response, operation, readCredentials);
    const isOptional = operation.description.security === "optional";
    return isOptional && !bringsCredentials(exchange) ? undefined : authenticate(exchange);
  };
}

/** Reads the credentials on first use, since an application may authenticate in its own way. */
class Authentication implements AuthenticationExchange {
  readonly request: Request;
  readonly response: Response;
  readonly operation: MatchedOperation;
  readonly #readCredentials: CredentialsReader;

  constructor(request: Request, response: Response, operation: MatchedOperation, readCredentials: CredentialsReader) {
    this.request = request;
    this.response = response;
    this.operation = operation;
    this.#readCredentials = readCredentials;
  }

  get credentials() {
    return this.#readCredentials(this);
  }
}
