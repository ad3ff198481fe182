import { beforeAll, describe, expect, test } from "vitest";
import { KINDS } from "./broken-servers/broken-server.ts";
import { FURTHER_SERVERS } from "./broken-servers/further.ts";
import { BROKEN_SERVERS } from "./broken-servers/table.ts";
import { tryServer } from "./broken-servers/try-server.ts";
import type { Contract } from "./contract-reader.ts";
import { readContract } from "./read-contract.ts";

let contract: Contract;
beforeAll(async () => {
  contract = await readContract("test/contract/correct-servers/contract.yaml");
});

test("the table has five servers of each kind, with unique names", () => {
  const counts = KINDS.map((kind) => BROKEN_SERVERS.filter((each) => each.kind === kind).length);

  expect(counts).toEqual(KINDS.map(() => 5));
  expect(new Set(BROKEN_SERVERS.map(({ name }) => name)).size).toBe(60);
});

describe("a broken server gets a finding for its fault and no other", () => {
  test.each([...BROKEN_SERVERS, ...FURTHER_SERVERS])("$kind: $name", async (broken) => {
    const { named, false: falseFindings, all } = await tryServer(contract, broken);

    expect(named, all.join("\n")).not.toEqual([]);
    expect(falseFindings).toEqual([]);
  });
});
