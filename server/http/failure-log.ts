import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import type { Schemas } from "../../generated/operations.ts";
import { type Answer, type Exchange, send } from "../../generated/runtime/server.ts";
import { evidenceOf, MetaFailure } from "../domain/meta.ts";
import { errorAnswer } from "./error-answer.ts";
import { noteError, noteOperation, requestIdOf } from "./request-log.ts";

// Of a failure of the database, the first ten frames are Kysely's; what asked for it comes after them.
Error.stackTraceLimit = 25;

export type AnswerError = (failure: unknown, exchange: Exchange) => Answer;

/** Answers what was thrown, and tells the log what the caller is not told. */
export function loggedErrorAnswer(logger: Logger): AnswerError {
  return (failure, exchange) => {
    const answer = errorAnswer(failure, exchange);
    const requestId = requestIdOf(exchange.response);
    const { error } = answer.body as Schemas["ApiError"];
    if (exchange.operation) noteOperation(exchange.response, exchange.operation.id);
    noteError(exchange.response, error.code ?? error.type);
    // Of Meta's failure the log has what to quote to Meta, of a bug everything.
    if (failure instanceof MetaFailure)
      logger.warn({ requestId, ...evidenceOf(failure) }, "Meta gave no usable answer");
    else if (answer.status === 500) logger.error({ err: failure, requestId }, "failed");
    return answer;
  };
}

/** Only what stands beside the contract can get here; Express would answer with a page and a stack. */
export function lastResort(answerError: AnswerError): ErrorRequestHandler {
  return (error, request, response, _next) => send(response, answerError(error, { request, response }));
}
