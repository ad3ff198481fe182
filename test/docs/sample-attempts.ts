/** What must be so before a sample can succeed, found from the contract: ways to run it on a fresh sandbox each. */
import { isObject, type Json, type JsonObject } from "../../openapi/docs/json.ts";
import type { Operation } from "../../openapi/docs/operations.ts";
import { exampleCall } from "../../openapi/docs/samples.ts";
import { SANDBOX_KEY } from "../../server/sandbox.ts";
import { NUMBER_SCENARIOS } from "../../server/sandbox-scenarios.ts";
import { addOrganization, call, type TestServer } from "../support/server.ts";

export interface Attempt {
  readonly title: string;
  /** Gives the key to run the sample with, and what of its text to replace. */
  readonly arrange: (server: TestServer) => Promise<{ readonly key: string; readonly replaced?: Replacement }>;
}

type Replacement = readonly [from: string, to: string];

/**
 * First after creating what the id in its path names, with each example of the operation that creates it and with each
 * number of the stand-in; then as it stands; then by an organization that has nothing yet, for what the sandbox has.
 */
export function attemptsFor(operation: Operation, all: readonly Operation[]): readonly Attempt[] {
  const asItStands = { title: "as it stands", arrange: async () => ({ key: SANDBOX_KEY }) };
  const asNewcomer = {
    title: "by a new organization",
    arrange: async (server: TestServer) => ({ key: await addOrganization(server) }),
  };
  const ids = Object.values(exampleCall(operation).path ?? {}).map(String);
  return [...ids.flatMap((id) => creationsOf(id, all)), asItStands, asNewcomer];
}

function creationsOf(id: string, all: readonly Operation[]): readonly Attempt[] {
  const creating = all.find((operation) => operation.method === "POST" && answersWith(operation, id));
  if (creating === undefined) return [];
  const examples = (creating.body?.examples ?? []).map(({ summary, value }) => ({ title: summary, body: value }));
  return [...examples, ...withNumbersOf(examples[0]?.body)].map(({ title, body }) => ({
    title: `after ${creating.operationId}: ${title}`,
    arrange: async (server: TestServer) => {
      const { status, body: answer } = await call(server, creating.path, { body });
      return { key: SANDBOX_KEY, ...(status === 201 && { replaced: [id, String(answer.id)] as const }) };
    },
  }));
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
