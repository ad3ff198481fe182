import { expect, onTestFinished } from "vitest";
import { operations } from "../../../generated/meta-graph/operations.ts";
import { contract } from "../../../generated/meta-graph/server.ts";
import { createMatcher } from "../../../generated/runtime/server.ts";
import { STAND_IN_TOKEN, type StandIn } from "../../../server/sandbox/stand-in/stand-in.ts";
import type { World } from "../../../server/sandbox/stand-in/world.ts";
import type { AtEnd } from "../../support/at-end.ts";
import { createResponseCheck } from "../../support/response-check.ts";
import { standInWith } from "../../support/stand-in.ts";

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test that expects the wrong thing fails, which is its purpose
  readonly body: any;
}

export interface GraphClient {
  readonly standIn: StandIn;
  get(path: string, token?: string | null): Promise<GraphAnswer>;
  post(path: string, body?: object, token?: string | null): Promise<GraphAnswer>;
  delete(path: string, token?: string | null): Promise<GraphAnswer>;
}

const match = createMatcher(operations);
const check = createResponseCheck(contract);

/** A stand-in for the test, called over HTTP; every response is checked against the upstream contract. */
export async function startGraph(world?: World, atEnd: AtEnd = onTestFinished): Promise<GraphClient> {
  const standIn = await standInWith(world, atEnd);
  const send = async (method: string, path: string, token: string | null = STAND_IN_TOKEN, body?: object) => {
    const headers = {
      ...(token !== null && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${standIn.baseUrl}/v26.0/${path}`, { method, headers, ...sent });
    return checked(method, `/v26.0/${path}`, response);
  };
  return {
    standIn,
    get: (path, token) => send("GET", path, token),
    post: (path, body, token) => send("POST", path, token, body),
    delete: (path, token) => send("DELETE", path, token),
  };
}

/** The contract's checker validates what was received. */
async function checked(method: string, path: string, response: Response): Promise<GraphAnswer> {
  const { status, headers } = response;
  const body = (await response.json()) as unknown;
  const found = match(method, path);
  if ("allow" in found) throw new Error(`${method} ${path} is no call.`);
  const contentType = headers.get("Content-Type")?.split(";")[0];
  check(found.id, found.description, { status, headers: Object.fromEntries(headers), contentType, body });
  return { status, headers, body };
}

export const DONE = { success: true };

/** Expects one of Meta's errors. */
export function expectError({ status, body }: GraphAnswer, code: number, subcode?: number, httpStatus = 400): void {
  expect([status, body.error?.code, body.error?.error_subcode]).toEqual([httpStatus, code, subcode]);
}

export const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000] as const;
