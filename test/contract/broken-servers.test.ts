import { beforeAll, describe, expect, test } from "vitest";
import { BROKEN_SERVERS } from "./broken-servers/table.ts";
import { tryServer } from "./broken-servers/try-server.ts";
import type { Contract } from "./contract-reader.ts";
import { readContract } from "./read-contract.ts";

let contract: Contract;
beforeAll(async () => {
  contract = await readContract("test/contract/correct-servers/contract.yaml");
});

/** Faults that no other quick test finds; the long tests run all sixty. */
const SAMPLE = [
  "returns the secret that it was sent",
  "ignores null in a change",
  "sends the Location of another note",
  "refuses JSON that names its charset",
  "counts the page instead of the list",
  "deletes the same note twice",
];

describe("a broken server gets a finding for its fault and no other", () => {
  test.each(SAMPLE)("%s", async (name) => {
    const broken = BROKEN_SERVERS.filter((each) => each.name === name);
    const verdicts = await Promise.all(broken.map((each) => tryServer(contract, each)));

    expect(verdicts.map(({ named, false: falseFindings }) => [named.length > 0, falseFindings])).toEqual([[true, []]]);
  });
});
