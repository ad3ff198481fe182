import type { RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import { expect } from "vitest";
import { MetaFailure } from "../../server/domain/meta.ts";
import type { GatewayOptions } from "../../server/meta/gateway.ts";
import { gatewayTo } from "../support/gateway.ts";
import { startLoopback } from "../support/loopback.ts";

/** A gateway whose Meta is this listener, and the bodies that arrived there. */
export async function metaThat(listener: RequestListener, options: Partial<GatewayOptions> = {}) {
  const bodies: string[] = [];
  const peer = await startLoopback(async (request, response) => {
    bodies.push(await text(request));
    listener(request, response);
  });
  return { meta: gatewayTo(peer.url, options), requests: peer.requests, bodies };
}

/** The error that Meta's response led to, which must be a failure. */
export const failureOf = (asked: Promise<unknown>): Promise<MetaFailure> =>
  asked.then(
    () => expect.unreachable("There was an answer."),
    (failure: unknown) => {
      expect(failure).toBeInstanceOf(MetaFailure);
      return failure as MetaFailure;
    },
  );
