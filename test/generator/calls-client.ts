import { afterAll, beforeAll } from "vitest";
import { type GeneratedCode, generated, remove, temporaryFolder, type UntypedClient } from "./generated.ts";

/** Generates the client of `contracts/calls.yaml` for the tests of a file. @returns what creates one for a base URL */
export function callsClient(): (baseUrl: string, options?: object) => UntypedClient {
  let folder: string;
  let code: GeneratedCode;
  beforeAll(async () => {
    folder = await temporaryFolder();
    code = await generated("calls", folder);
  });
  afterAll(() => remove(folder));
  return (baseUrl, options = {}) => code.createClient({ baseUrl, ...options });
}

/** Calls an operation by its id. */
export async function perform(client: UntypedClient, id: string, call: object = {}, options: object = {}) {
  const method = client[id];
  if (method === undefined) throw new Error(`There is no ${id}.`);
  return method(call, options);
}
