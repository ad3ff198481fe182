import type { Express, Request, Response } from "express";
import { createExpressApp } from "./server/express-app.ts";
import { isAborted } from "./server/handler-request.ts";
import type { ServerOptions, UntypedHandlers } from "./server/options.ts";
import { createPipeline, type MutableExchange, type Ready } from "./server/pipeline.ts";
import type { ServerSource } from "./server/plan.ts";
import { send } from "./server/send.ts";

export {
  authorizationOf,
  type Credentials,
  type CredentialsReader,
  createCredentialsReader,
  type PresentedCredential,
  type RequiredScheme,
} from "./server/authentication.ts";
export { readBody } from "./server/body.ts";
export { type Answer, concreteType, declaredResponse } from "./server/examples.ts";
export { type MessageClasses, messageClassesOf } from "./server/express-app.ts";
export { refusalOf } from "./server/faults.ts";
export type { Fields } from "./server/fields.ts";
export { createFormReader, type FormReader, partsAsFields } from "./server/form.ts";
export type { HandlerContext } from "./server/handler-request.ts";
export { headerText, styleOf as headerStyleOf } from "./server/header-text.ts";
export { endAnswer } from "./server/last-answer.ts";
export { createMatcher } from "./server/match.ts";
export { readParts } from "./server/multipart.ts";
export { http } from "./server/node-http.ts";
export type { AuthenticationExchange, Exchange, ServerOptions, UntypedHandlers } from "./server/options.ts";
export { compiledOnce, type MatchedOperation, type OperationPlan, type ServerSource } from "./server/plan.ts";
export { Problem } from "./server/problem.ts";
export { refuseProtocolFaults, VERSIONS } from "./server/protocol.ts";
export { type Fault, fieldName, isUnknown, RequestRefusal, shortened } from "./server/refusal.ts";
export { createResponses, ResponseFault, type Responses } from "./server/response-check.ts";
export { send } from "./server/send.ts";
export { readTarget, refuseMalformed } from "./server/target.ts";

/**
 * Creates the Express application of a contract.
 *
 * A request passes these steps in order: HTTP itself (505, 501, 400), match (400 malformed URL, 404, 405),
 * authentication (401), Accept (406), media type (415), size (413), JSON and validation (400), its handler. All
 * failures are answered in one place.
 */
export function createContractServer<Caller, Logger>(
  source: ServerSource,
  handlers: UntypedHandlers,
  options: ServerOptions<Caller, string, Logger>,
): Express {
  if (options.examples === false) refuseMissing(source, handlers);
  if (options.authenticate === undefined) warnUnguarded(source, handlers);
  const { handle, refuse } = createPipeline(source, handlers, options);
  return createExpressApp(async (request: Request, response: Response) => {
    const exchange: MutableExchange = { request, response };
    try {
      // A promise for a stream, whose source may fail.
      const sending = sendOrTakeBack(response, await handle(exchange));
      if (sending) await sending;
    } catch (failure) {
      if (isAborted(failure, response)) return;
      // If the response has begun or the client is gone, this only reports the failure to the application.
      const refused = refuse(failure, exchange);
      try {
        await sendOrTakeBack(response, refused);
      } catch (second) {
        // An error response that cannot be sent, such as one with a header that HTTP does not allow.
        await sendOrTakeBack(response, refuse(second, exchange));
      }
    }
  });
}

/** Sends a response. If it cannot be sent, removes its headers, so that the error response does not carry them. */
function sendOrTakeBack(response: Response, { answer, styles }: Ready): Promise<void> | undefined {
  const takeBack = (failure: unknown): never => {
    if (!response.headersSent) for (const name in answer.headers) response.removeHeader(name);
    throw failure;
  };
  try {
    return send(response, answer, styles)?.catch(takeBack);
  } catch (failure) {
    return takeBack(failure);
  }
}

/** A stub cannot know which credentials are good, but a server with handlers should not accept all of them silently. */
function warnUnguarded({ operations }: ServerSource, handlers: UntypedHandlers): void {
  const unguarded = Object.entries(operations).filter(
    ([id, { security }]) => security !== "none" && Object.hasOwn(handlers, id),
  );
  if (unguarded.length > 0)
    console.warn(
      `createServer got no "authenticate", so that any credentials are accepted by ${unguarded.map(([id]) => id).join(", ")}.`,
    );
}

function refuseMissing({ operations }: ServerSource, handlers: UntypedHandlers): void {
  const missing = Object.keys(operations).filter((id) => !Object.hasOwn(handlers, id));
  if (missing.length > 0) throw new Error(`No handler for ${missing.join(", ")}.`);
}
