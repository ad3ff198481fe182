import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import type { Schemas } from "../../generated/operations.ts";
import { type Answer, type Exchange, send } from "../../generated/runtime/server.ts";
import { evidenceOf, MetaFailure } from "../domain/meta.ts";
import { errorAnswer } from "./error-answer.ts";
import { noteError, noteOperation, requestIdOf } from "./request-log.ts";

// The first ten frames of a database failure are Kysely's; our own come after them.
Error.stackTraceLimit = 25;

export type AnswerError = (failure: unknown, exchange: Exchange) => Answer;

/** Responds to what was thrown, and logs what the caller must not see. */
export function loggedErrorAnswer(logger: Logger): AnswerError {
  return (failure, exchange) => {
    const answer = errorAnswer(failure, exchange);
    const requestId = requestIdOf(exchange.response);
    const { error } = answer.body as Schemas["ApiError"];
    if (exchange.operation) noteOperation(exchange.response, exchange.operation.id);
    noteError(exchange.response, error.code ?? error.type);
    // For a failure at Meta, logs what can be quoted to Meta; for a bug, logs everything.
    if (failure instanceof MetaFailure)
      logger.warn({ requestId, ...evidenceOf(failure) }, "Meta returned no usable response");
    else if (answer.status === 500) logger.error({ err: failure, requestId }, "failed");
    return answer;
  };
}

/** Only routes outside the contract get here. Express itself would respond with an HTML page and a stack trace. */
export function lastResort(answerError: AnswerError): ErrorRequestHandler {
  return (error, request, response, _next) => send(response, answerError(error, { request, response }));
}
