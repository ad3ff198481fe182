import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Contract } from "../contract-reader.ts";
import { type Implementation, tryImplementation } from "../implementation.ts";
import { readContract } from "../read-contract.ts";
import { type CaseResult, failedOf } from "../results.ts";

export const contract: Contract = await readContract("test/contract/correct-servers/contract.yaml");

/** Runs every case of the contract against a server, which is closed after the test. */
export async function resultsOf(
  listener: RequestListener,
  differences: Partial<Implementation> = {},
  ofContract = contract,
): Promise<CaseResult[]> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = { apiKey: "key-of-acme", otherApiKey: "key-of-umbrella" };
  return tryImplementation(ofContract, {
    baseUrl,
    ...keys,
    ids: {},
    writes: true,
    closed: true,
    seed: 7,
    ...differences,
  });
}

export const listenerOf = (server: { listeners(event: string): unknown[] }) =>
  server.listeners("request")[0] as RequestListener;

export const told = (results: readonly CaseResult[]) =>
  failedOf(results).map(({ operationId, title, detail, came }) => `${operationId}, ${title}: ${detail} (${came})`);
