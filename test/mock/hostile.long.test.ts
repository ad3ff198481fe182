import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bundleContract } from "../../openapi/generator/bundle.ts";
import { normalise } from "../../openapi/generator/normalise.ts";
import { run } from "../support/command.ts";
import { runHostile } from "./hostile-run.ts";

const CONTRACTS = [
  "openapi/openapi.yaml",
  "openapi/upstream/meta-graph.yaml",
  "test/contract/foreign-contract.yaml",
  "test/commands/library.yaml",
  ...globSync("test/generator/contracts/*.yaml").sort(),
];

describe("hostile requests with each name, value and header of each generated case replaced", () => {
  test.each(CONTRACTS)(
    "%s: the mock responds as the contract allows, and keeps running",
    async (file) => {
      const { contract } = normalise(file, (await bundleContract(file)).contract);
      const mock = run("server/mock.ts", ["--contract", file, "--port", "0"]);
      const [url] = (await mock.prints(/http:\/\/127\.0\.0\.1:\d+/)) as unknown as [string];

      const { sent, unexplained, statuses } = await runHostile({ url, contract });

      console.log(`${file}: ${sent} hostile requests: ${JSON.stringify(statuses)}`);
      expect(unexplained).toEqual([]);
      expect([mock.process.exitCode, mock.output.stderr]).toEqual([null, ""]);
    },
    3_600_000,
  );
});
