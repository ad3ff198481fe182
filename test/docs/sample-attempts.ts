/** What must be so before a sample can succeed, found from the contract: ways to run it on a fresh sandbox each. */
import { isObject, type Json, type JsonObject } from "../../openapi/docs/json.ts";
import type { Operation } from "../../openapi/docs/operations.ts";
import { exampleCall } from "../../openapi/docs/samples.ts";
import { SANDBOX_KEY } from "../../server/sandbox.ts";
import { NUMBER_SCENARIOS } from "../../server/sandbox-scenarios.ts";
import { addOrganization, call, type TestServer } from "../support/server.ts";

export interface Attempt {
  readonly title: string;
  /** Gives the key to run the sample with, and what of its text to replace; nothing where it is not worth trying. */
  readonly arrange: (server: TestServer) => Promise<Arranged | undefined>;
}

interface Arranged {
  readonly key: string;
  readonly replaced?: Replacement;
}

type Replacement = readonly [from: string, to: string];

/**
 * First after creating what the id in its path names, with each example of the operation that creates it; then with
 * each number of the stand-in, as it is created and after each other thing that can be done with it; then as it stands;
 * then by an organization that has nothing yet, for what the sandbox has.
 */
export function attemptsFor(operation: Operation, all: readonly Operation[]): readonly Attempt[] {
  const asItStands = { title: "as it stands", arrange: async () => ({ key: SANDBOX_KEY }) };
  const asNewcomer = {
    title: "by a new organization",
    arrange: async (server: TestServer) => ({ key: await addOrganization(server) }),
  };
  const ids = Object.values(exampleCall(operation).path ?? {}).map(String);
  return [...ids.flatMap((id) => creationsOf(id, operation, all)), asItStands, asNewcomer];
}

function creationsOf(id: string, operation: Operation, all: readonly Operation[]): readonly Attempt[] {
  const creating = all.find((candidate) => candidate.method === "POST" && answersWith(candidate, id));
  if (creating === undefined) return [];
  const examples = (creating.body?.examples ?? []).map(({ summary, value }) => ({ title: summary, body: value }));
  const numbers = withNumbersOf(examples[0]?.body);
  const others = all.filter((candidate) => candidate !== operation && isDoneWithTheSame(candidate, operation));
  return [
    ...examples.map((creation) => after(id, creating, creation)),
    ...numbers.flatMap((creation) => [
      after(id, creating, creation),
      ...others.map((other) => after(id, creating, creation, other)),
    ]),
  ];
}

const isDoneWithTheSame = ({ method, path }: Operation, operation: Operation) =>
  method === "POST" && path.startsWith(`${operation.path.replace(/\}.*$/, "}")}/`);

interface Creation {
  readonly title: string;
  readonly body: Json;
}

/** After creating something and, if `then` is given, doing that with it. */
function after(id: string, creating: Operation, { title, body }: Creation, then?: Operation): Attempt {
  return {
    title: `after ${creating.operationId}: ${title}${then ? `, and ${then.operationId}` : ""}`,
    arrange: async (server) => {
      const { status, body: answer } = await call(server, creating.path, { body });
      if (status !== 201) return undefined;
      const created = String(answer.id);
      const arranged = { key: SANDBOX_KEY, replaced: [id, created] as const };
      if (then === undefined) return arranged;
      const path = then.path.replace(/\{\w+\}/, created);
      const done = await call(server, path, { method: "POST", body: exampleCall(then).body });
      return done.status < 300 ? arranged : undefined;
    },
  };
}

const answersWith = ({ answers }: Operation, id: string) =>
  answers.some(
    ({ status, content }) =>
      status === "201" && content?.examples.some(({ value }) => isObject(value) && value["id"] === id),
  );

/** The body for each number of the sandbox, which are in different states, as far as Meta answers for them. */
function withNumbersOf(body: Json | undefined): readonly { title: string; body: JsonObject }[] {
  if (!isObject(body) || body["metaPhoneNumberId"] === undefined) return [];
  return NUMBER_SCENARIOS.filter(({ answers }) => answers?.anyCall === undefined).map((scenario) => {
    const { value: metaPhoneNumberId, displayPhoneNumber, metaBusinessAccountId } = scenario;
    const account = metaBusinessAccountId === undefined ? {} : { metaBusinessAccountId };
    return { title: metaPhoneNumberId, body: { ...body, metaPhoneNumberId, displayPhoneNumber, ...account } };
  });
}
