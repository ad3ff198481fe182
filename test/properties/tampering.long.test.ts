import { beforeAll, describe, expect, test } from "vitest";
import type { HttpRequest } from "../contract/generated-cases/generated-case.ts";
import type { Sender, WireAnswer } from "../contract/send.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import type { FindingKind } from "./finding.ts";
import { playFound } from "./found.ts";
import { type Failure, failureText, runProperties } from "./run.ts";
import { Tally } from "./tally.ts";
import { startWorld, type World } from "./world.ts";

/** What a broken server would make of a correct response. */
interface Tampering {
  readonly name: string;
  readonly finds: FindingKind;
  readonly tamper: (answer: WireAnswer, request: HttpRequest) => WireAnswer | Promise<WireAnswer>;
}

const withBody = (answer: WireAnswer, change: (body: Body) => void): WireAnswer => {
  const body = JSON.parse(answer.text) as Body;
  change(body);
  return { ...answer, text: JSON.stringify(body) };
};

interface Body {
  id?: string;
  error?: { param?: string };
  apps?: { id: string; name: string }[];
  nextCursor?: string | null;
  totalCount?: number;
}

const isList = ({ path, method }: HttpRequest) => method === "GET" && path.startsWith("/v1/organization/apps?");

const TAMPERINGS: readonly Tampering[] = [
  {
    name: "fails on a valid request",
    finds: "5xx",
    tamper: (answer) => (answer.status === 201 ? { ...answer, status: 500 } : answer),
  },
  {
    name: "answers an undeclared status",
    finds: "undocumented",
    tamper: (answer) => (answer.status === 404 ? { ...answer, status: 418 } : answer),
  },
  {
    name: "leaves a property out",
    finds: "undocumented",
    tamper: (answer) => (answer.status === 201 ? withBody(answer, (body) => delete body.id) : answer),
  },
  {
    name: "answers HTML",
    finds: "undocumented",
    tamper: (answer) =>
      answer.status === 200 ? { ...answer, headers: { ...answer.headers, "content-type": "text/html" } } : answer,
  },
  {
    name: "accepts an invalid request",
    finds: "accepted",
    tamper: (answer, request) =>
      answer.status === 400 && isList(request)
        ? { ...answer, status: 200, text: JSON.stringify({ apps: [], nextCursor: null, totalCount: 0 }) }
        : answer,
  },
  {
    name: "names the wrong field",
    finds: "wrong refusal",
    tamper: (answer) =>
      answer.status === 400
        ? withBody(answer, ({ error }) => error && Object.assign(error, { param: "other" }))
        : answer,
  },
  {
    name: "gives no response",
    finds: "hang",
    tamper: (answer) => {
      if (answer.status === 404) throw new Error("No response within 10 seconds.");
      return answer;
    },
  },
  {
    name: "loses the last item of a list",
    finds: "model",
    tamper: (answer, request) =>
      answer.status === 200 && isList(request) ? withBody(answer, ({ apps = [] }) => void apps.pop()) : answer,
  },
  {
    name: "lists in the order of creation",
    finds: "model",
    tamper: (answer, request) =>
      answer.status === 200 && isList(request) ? withBody(answer, ({ apps = [] }) => void apps.reverse()) : answer,
  },
  {
    name: "shows an old name",
    finds: "model",
    tamper: (answer, request) =>
      answer.status === 200 && isList(request)
        ? withBody(answer, ({ apps = [] }) => void apps.map((app) => Object.assign(app, { name: "Old" })))
        : answer,
  },
  {
    name: "counts one too many",
    finds: "model",
    tamper: (answer, request) =>
      answer.status === 200 && isList(request)
        ? withBody(answer, (body) => void Object.assign(body, { totalCount: (body.totalCount ?? 0) + 1 }))
        : answer,
  },
];

let world: World;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  world = await startWorld(atEnd);
});

const tampered = ({ sender }: World, { tamper }: Tampering): Sender => ({
  ...sender,
  send: async (url, request) => tamper(await sender.send(url, request), request),
});

describe("a failure", () => {
  test("is shrunk, reported with seed, path and curl, and can be replayed", async () => {
    const broken = { ...world, sender: tampered(world, TAMPERINGS[0] as Tampering) };

    const failure = (await runProperties(broken, new Tally(), { requests: 2000, seed: 1 })) as Failure;

    expect(failure.found.steps).toHaveLength(1);
    expect(failureText(failure)).toMatch(/answered 500.*curl -g -X POST.*seed \d+, path "\d+(?::\d+)*", 1 steps:/s);
    await expect(playFound(broken, failure.found)).rejects.toThrow("answered 500");
    await expect(playFound(world, failure.found)).resolves.toBeUndefined();
  }, 120_000);
});

describe("the properties find a server that", () => {
  test.each(TAMPERINGS)("$name", async (tampering) => {
    const failure = await runProperties({ ...world, sender: tampered(world, tampering) }, new Tally(), {
      requests: 2000,
      seed: 1,
      shrink: false,
    });

    expect(failure?.kind).toBe(tampering.finds);
    expect(failure?.what).toContain("curl");
  });
});
