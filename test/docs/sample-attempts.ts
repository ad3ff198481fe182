/** Ways to prepare a fresh sandbox so that a sample can succeed, found in the contract. */
import { isObject, type Json, type JsonObject } from "../../openapi/docs/json.ts";
import type { Operation } from "../../openapi/docs/operations.ts";
import { addressOf, type ExampleCall } from "../../openapi/docs/sample-text.ts";
import { exampleCall } from "../../openapi/docs/samples.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { KNOWN_NUMBERS } from "../../server/sandbox/known-numbers.ts";
import { addOrganization, call, type TestServer } from "../support/server.ts";

export interface Attempt {
  readonly title: string;
  /** Returns the key for the sample and the replacements in its text; `undefined` if that is not possible. */
  readonly arrange: (server: TestServer) => Promise<Arranged | undefined>;
}

export interface Arranged {
  readonly key: string;
  readonly replaced?: Replacement;
}

type Replacement = readonly [from: string, to: string];

/**
 * First creates what the id in the path names, with each example of the operation that creates it and each number of
 * the stand-in, both as created and after each other action on it; then runs the sample alone; then as an organization
 * that has nothing yet, for the sandbox's own data; then after creating what the sample's body names.
 */
export function attemptsFor(operation: Operation, all: readonly Operation[]): readonly Attempt[] {
  const asItStands = { title: "as it stands", arrange: async () => ({ key: SANDBOX_KEY }) };
  const asNewcomer = {
    title: "by a new organization",
    arrange: async (server: TestServer) => ({ key: await addOrganization(server) }),
  };
  const { path, body } = exampleCall(operation);
  const after = (values: Json | undefined) => textsIn(values).flatMap((id) => creationsOf(id, operation, all));
  return [...after(path), asItStands, asNewcomer, ...after(body)];
}

function creationsOf(id: string, operation: Operation, all: readonly Operation[]): readonly Attempt[] {
  const creating = all.find((candidate) => candidate.method === "POST" && answersWith(candidate, id) !== undefined);
  if (creating === undefined) return [];
  const examples = (creating.body?.examples ?? []).map(({ summary, value }) => ({ title: summary, body: value }));
  const numbers = withNumbersOf(examples[0]?.body);
  const others = all.filter((other) => other !== operation && changes(other, id));
  const furtherDone = (numbers.length > 0 ? numbers : examples).flatMap((creation) => [
    ...(numbers.length > 0 ? [after(id, creating, creation)] : []),
    ...others.map((other) => after(id, creating, creation, other)),
  ]);
  return [...examples.map((creation) => after(id, creating, creation)), ...furtherDone];
}

interface Creation {
  readonly title: string;
  readonly body: Json;
}

/** Creates something and, if `then` is given, calls that operation with it. */
function after(id: string, creating: Operation, { title, body }: Creation, then?: Operation): Attempt {
  return {
    title: `after ${creating.operationId}: ${title}${then ? `, and ${then.operationId}` : ""}`,
    arrange: async (server) => {
      const { status, body: answer } = await call(server, creating.path, { body });
      if (status !== 201) return undefined;
      const replaced = [id, String(answer[answersWith(creating, id) ?? ""])] as const;
      const arranged = { key: SANDBOX_KEY, replaced };
      const isDone = then === undefined || (await perform(server, then, arranged)) < 300;
      return isDone ? arranged : undefined;
    },
  };
}

/** Calls the operation with its example. @returns the status of the response */
export async function perform(
  server: TestServer,
  operation: Operation,
  { key, replaced = ["", ""] }: Arranged,
): Promise<number> {
  const example = JSON.stringify(exampleCall(operation)).replaceAll(...replaced);
  const sent = JSON.parse(example) as ExampleCall;
  const { status } = await call(server, addressOf(operation, sent), { key, method: operation.method, body: sent.body });
  return status;
}

/** The name of the property in which the operation returns the id of what it has created. */
function answersWith({ answers }: Operation, id: string): string | undefined {
  const examples = answers.filter(({ status }) => status === "201").flatMap(({ content }) => content?.examples ?? []);
  const properties = examples.flatMap(({ value }) => (isObject(value) ? Object.entries(value) : []));
  return properties.find(([, value]) => value === id)?.[0];
}

function changes(operation: Operation, id: string): boolean {
  const { path, body } = exampleCall(operation);
  return !["GET", "DELETE"].includes(operation.method) && [...textsIn(path), ...textsIn(body)].includes(id);
}

/** All strings in a value, at any depth. */
function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsIn);
}

/** The body for each number of the sandbox: the numbers are in different states, as far as Meta shows them. */
function withNumbersOf(body: Json | undefined): readonly { title: string; body: JsonObject }[] {
  if (!isObject(body) || body["metaPhoneNumberId"] === undefined) return [];
  return KNOWN_NUMBERS.filter(({ answers }) => answers?.anyCall === undefined).map((scenario) => {
    const { value: metaPhoneNumberId, displayPhoneNumber, metaBusinessAccountId } = scenario;
    const account = metaBusinessAccountId === undefined ? {} : { metaBusinessAccountId };
    return { title: metaPhoneNumberId, body: { ...body, metaPhoneNumberId, displayPhoneNumber, ...account } };
  });
}
