import { describe, expect, test } from "vitest";
import { run } from "../support/command.ts";
import { CoverageRecorder } from "./coverage-record.ts";
import { contractOperations } from "./generated-cases/contract-operations.ts";
import { contract } from "./own-contract.ts";
import { createRun } from "./run-cases.ts";
import { validatorTarget } from "./targets.ts";

// A sample; the long tests cover all operations.
test.each(["listApps", "updateApp"])(
  "express-openapi-validator in front of the stub answers the generated cases of %s as the stub does",
  async (id) => {
    const target = await validatorTarget();
    const cases = createRun(contract, [target], new CoverageRecorder());
    const operation = contractOperations(contract).find((each) => each.id === id);

    const findings = operation && (await cases.run(operation));
    cases.close();
    await target.stop();

    expect(findings?.deviations).toEqual([]);
    expect(findings?.sent).toBeGreaterThan(30);
  },
);

describe("npm run stub -- --validator", () => {
  test("puts express-openapi-validator in front of the stub", async () => {
    const command = run("server/stub.ts", ["--validator", "express-openapi-validator", "--port", "0"]);
    const [url] = await command.prints(/http:\/\/127\.0\.0\.1:\d+/);
    const headers = { Authorization: "Bearer any" };

    const refused = await fetch(`${url}/v1/organization/apps?limit=0`, { headers });
    const taken = await fetch(`${url}/v1/organization/apps?limit=1`, { headers });

    expect([refused.status, taken.status]).toEqual([400, 200]);
    // This is the validator's wording, not the stub's.
    expect(await refused.json()).toMatchObject({ detail: "request/query/limit must be >= 1" });
  });

  test("refuses a name that it does not know", async () => {
    const { code, stderr } = await run("server/stub.ts", ["--validator", "joi"]).ended;

    expect([code, stderr]).toEqual([1, "--validator joi: the only choice is express-openapi-validator.\n"]);
  });
});
