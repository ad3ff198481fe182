import { describe, expect, test } from "vitest";
import { judge } from "./generated-server.ts";
import { type KnownFailures, reportOf } from "./results.ts";
import { contractOf, type Group } from "./suite.ts";

const group = (description: string, schema: unknown, ...tests: [data: unknown, valid: boolean][]): Group => ({
  file: "own.json",
  description,
  schema,
  tests: tests.map(([data, valid]) => ({ description: JSON.stringify(data), data, valid })),
});

const GROUPS = [
  group(
    "a list",
    { items: { $ref: "#/$defs/word" }, $defs: { word: { type: "string" } } },
    [["a"], true],
    [[1], false],
  ),
  group("nothing", false, [1, false], [null, false]),
];

describe("the JSON Schema test suite", () => {
  test("runs against a server that is generated for its schemas", async () => {
    expect(await judge(GROUPS)).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  test("one schema that cannot be generated does not affect the others", async () => {
    const remote = group("another document", { $ref: "https://example.com/other" }, [1, true]);

    const [list, other] = await judge([GROUPS[0] as Group, remote]);

    expect(list).toEqual([true, false]);
    expect(other).toEqual([expect.stringMatching(/^not generated: .* is remote/)]);
  });

  test("keeps references to a schema's root working inside a contract", () => {
    const schema = { $ref: "#", properties: { self: { $ref: "#/$defs/a" } }, enum: [{ $ref: "#" }] };

    expect(contractOf([group("", schema)])).toMatchObject({
      components: {
        schemas: {
          Body0: {
            $ref: "#/components/schemas/Body0",
            properties: { self: { $ref: "#/components/schemas/Body0/$defs/a" } },
            enum: [{ $ref: "#" }],
          },
        },
      },
    });
  });

  const known = (tests: readonly string[] | "*"): KnownFailures => ({ Reason: { "own.json": { "a list": tests } } });
  const WRONG = [
    [false, false],
    [false, false],
  ];
  const RIGHT = [
    [true, false],
    [false, false],
  ];
  test.each([
    ["without a row", WRONG, {}, ['own.json > a list > ["a"]: refused, and is valid'], []],
    ["with its row", WRONG, known(['["a"]']), [], []],
    ["with a row for more than fails", WRONG, known("*"), [], ["own.json > a list > [1]"]],
    ["with a row for a test that passes", RIGHT, known(['["a"]']), [], ['own.json > a list > ["a"]']],
  ])("reports a failure %s", (_, verdicts, rows, unexpected, unneeded) => {
    expect(reportOf(GROUPS, verdicts, rows)).toMatchObject({ total: 4, unexpected, unneeded });
  });
});
