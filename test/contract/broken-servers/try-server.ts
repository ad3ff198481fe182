import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Contract } from "../contract-reader.ts";
import { tryImplementation } from "../implementation.ts";
import { failedOf } from "../results.ts";
import { type BrokenServer, listenerOf } from "./broken-server.ts";

/** What the run finds wrong with a broken server. */
export interface Verdict {
  /** The findings that name the fault. */
  readonly named: readonly string[];
  /** Findings at operations that the fault does not affect. */
  readonly false: readonly string[];
  readonly all: readonly string[];
}

/** Runs the contract tests against a broken server, with keys of two organizations. */
export async function tryServer(contract: Contract, broken: BrokenServer): Promise<Verdict> {
  const server = createServer(listenerOf(broken));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = { apiKey: "key-of-acme", otherApiKey: "key-of-umbrella" };
  try {
    const given = { baseUrl, ...keys, ids: {}, writes: true, closed: false, seed: 7 };
    return verdictOn(broken, failedOf(await tryImplementation(contract, given)));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function verdictOn({ finding, alsoAt = [] }: BrokenServer, failed: ReturnType<typeof failedOf>): Verdict {
  const [operationId, reason] = finding;
  const concerned = [operationId, ...alsoAt];
  const lines = failed.map((each) => ({ operationId: each.operationId, line: `${each.title}: ${each.detail}` }));
  const told = (some: typeof lines) => some.map((each) => `${each.operationId}, ${each.line}`);
  return {
    named: told(lines.filter((each) => each.operationId === operationId && reason.test(each.line))),
    false: told(lines.filter((each) => !concerned.includes(each.operationId))),
    all: told(lines),
  };
}
