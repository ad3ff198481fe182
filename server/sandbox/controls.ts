/** The sandbox's own routes, with their own contract: set the clock, reset, and change what Meta shows. */
import type { RequestHandler } from "express";
import {
  authorizationOf,
  createServer,
  type Exchange,
  RequestRefusal,
  type ServerOptions,
} from "../../generated/sandbox/server.ts";
import { type Now, timestamp } from "../domain/dependencies.ts";
import { Refusal } from "../domain/refusal.ts";

export interface SandboxControls {
  /** The only key that these routes accept. */
  readonly key: string;
  readonly now: Now;
  /** Restores the state of a new sandbox. */
  readonly reset: () => Promise<void>;
  /** Moves the clock forward. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** Sets the rating that Meta shows for a number. @returns `false` when Meta has no such number */
  readonly rate: (metaPhoneNumberId: string, qualityRating: string) => Promise<boolean>;
}

type AnswerError = NonNullable<ServerOptions<undefined>["answerError"]>;

/** Serves the paths below `/sandbox/` to callers with the sandbox's key. */
export function sandboxRoutes(controls: SandboxControls, answerError: AnswerError): RequestHandler {
  const { advance, key, now, rate, reset } = controls;
  const reading = () => ({ status: 200, body: { now: timestamp(now()) } }) as const;
  const server = createServer<undefined>(
    {
      resetSandbox: async () => {
        await reset();
        return reading();
      },
      advanceSandboxClock: async ({ body }) => {
        await advance(body.advanceSeconds * 1_000);
        return reading();
      },
      setSandboxQualityRating: async ({ body }) => {
        const { metaPhoneNumberId, qualityRating } = body;
        if (await rate(metaPhoneNumberId, qualityRating)) return { status: 200, body };
        const message = `Meta has no phone number ${metaPhoneNumberId} in the sandbox.`;
        throw new Refusal("invalid", message, "metaPhoneNumberId");
      },
    },
    { authenticate: (exchange) => refuseOtherKeys(exchange, key), answerError, bodyLimit: 10_000, examples: false },
  );
  return (request, response, next) => {
    if (request.path.startsWith("/sandbox/")) server(request, response, next);
    else next();
  };
}

/** The key is public, so the comparison need not take constant time. */
function refuseOtherKeys({ request }: Exchange, key: string): undefined {
  if (authorizationOf(request, "bearer") !== key) throw new RequestRefusal(401, "The sandbox's key is missing.");
  return undefined;
}
