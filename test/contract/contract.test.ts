import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../generated/client.ts";
import type { OperationId } from "../../generated/operation-types.ts";
import { operations } from "../../generated/operations.ts";
import { createResponseChecker } from "../../generated/server/response-check.ts";
import { contract } from "../../generated/server.ts";
import { cases } from "./cases.ts";
import type { ContractCase } from "./contract-case.ts";
import { mockTarget, serverTarget, stubTarget, type Target } from "./targets.ts";

mkdirSync(join(import.meta.dirname, "../../dist"), { recursive: true });

/** A case when nobody knows any more which operation it is for. */
type AnyCase = Omit<ContractCase<OperationId>, "status"> & { readonly status: number };

const all = Object.entries(cases) as [OperationId, readonly AnyCase[]][];
const check = createResponseChecker(contract);

describe("cases", () => {
  test.each(all)("%s has a case for every declared status", (id, ofOperation) => {
    const missing = Object.keys(operations[id].responses).filter(
      (status) => !ofOperation.some((each) => String(each.status) === status),
    );

    expect(missing).toEqual([]);
  });
});

describe.each([
  ["mock", mockTarget],
  ["stub", stubTarget],
  ["server", serverTarget],
] as const)("%s", (_, start) => {
  let target: Target;
  beforeAll(async () => {
    target = await start();
  });
  afterAll(() => target.stop());

  describe.each(all)("%s", (id, ofOperation) => {
    test.each(ofOperation.map((each) => [each.status, each.title, each] as const))(
      "answers %i %s",
      async (_status, _title, each) => {
        const answer = await perform(target, id, each);

        expect(answer.status, answer.curl).toBe(each.status);
        expect(answer.violations, answer.curl).toEqual([]);
        expect(() => check(id, operations[id], answer), answer.curl).not.toThrow();
        // Mock and stub answer with examples, which cannot know the fault; the stub does where it found it itself.
        if (target.name === "server" || (target.name === "stub" && each.by === "request"))
          expect(answer.error, answer.curl).toMatchObject({
            ...(each.code && { code: each.code }),
            ...(each.param && { param: each.param }),
          });
      },
    );
  });
});

interface Performed {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  readonly error: object;
  /** What Prism found wrong with the answer; what it finds wrong with the request is the case's own doing. */
  readonly violations: readonly unknown[];
  /** The same request for a terminal, shown when the case fails. */
  readonly curl: string;
}

async function perform(target: Target, id: OperationId, each: AnyCase): Promise<Performed> {
  const { url, ids } = await target.arrange(each.given);
  let curl = "";
  const client = createClient({
    baseUrl: url,
    headers: each.anonymous ? {} : { Authorization: `Bearer ${target.apiKey}` },
    fetch: async (request) => {
      curl = `${id} on ${target.name}: ${await curlOf(request.clone())}`;
      return fetch(request);
    },
  });
  const prefer = !target.stateful && each.by === "state" ? { Prefer: `code=${each.status}` } : {};
  const method = client[id] as (call: object, options: object) => Promise<AnyResult>;
  const result = await method(callFor(target, each, ids), { headers: { ...prefer, ...each.headers } });
  const { status, headers, data, error } = result;
  return {
    status,
    contentType: result.contentType,
    headers: Object.fromEntries(headers),
    body: data ?? error,
    curl,
    error: (error as { error?: object } | undefined)?.error ?? {},
    violations: violationsIn(headers),
  };
}

interface AnyResult {
  readonly status: number;
  readonly headers: Headers;
  readonly contentType?: string;
  readonly data?: unknown;
  readonly error?: unknown;
}

/** Without state there is nothing wrong with a body of 2 MB but its size, which Prism does not look at. */
function callFor(target: Target, each: AnyCase, ids: Parameters<typeof each.call>[0]): object {
  const ofOperation = all.find(([, candidates]) => candidates.includes(each))?.[1] ?? [];
  const chosen = target.name === "mock" && each.status === 413 ? ofOperation[0] : each;
  return chosen?.call(ids) ?? {};
}

function violationsIn(headers: Headers): unknown[] {
  const found = headers.get("sl-violations");
  if (found === null) return [];
  if (!found.startsWith("[")) return [found];
  return (JSON.parse(found) as { location: string[] }[]).filter(({ location }) => location[0] === "response");
}

async function curlOf(request: Request): Promise<string> {
  const headers = [...request.headers].map(([name, value]) => `-H '${name}: ${value}'`);
  const body = (await request.text()).slice(0, 500);
  return ["curl", "-X", request.method, ...headers, ...(body ? [`-d '${body}'`] : []), `'${request.url}'`].join(" ");
}
