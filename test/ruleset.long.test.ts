import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lint, loadConfig } from "@redocly/openapi-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract } from "../generated/server.ts";
import { visitObjects } from "../openapi/generator/walk.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp("dist/ruleset-");
  for (const part of ["openapi.yaml", "paths", "components", "guides"])
    await cp(join("openapi", part), join(folder, part), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The rules that the contract breaks after a change of one of its files. */
async function brokenBy(file: string, from: string, to: string): Promise<string[]> {
  const path = join(folder, file);
  const text = await readFile(path, "utf8");
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
  try {
    const config = (await loadConfig({ configPath: "redocly.yaml" })).forAlias("chirp@v1");
    const problems = await lint({ ref: join(folder, "openapi.yaml"), config });
    return [...new Set(problems.map(({ ruleId }) => ruleId))];
  } finally {
    await writeFile(path, text);
  }
}

test("parameters, headers, responses, examples and links are components only where they are used twice", () => {
  const uses = new Map<string, number>();
  visitObjects(contract, ({ $ref }) => {
    if (typeof $ref === "string") uses.set($ref, (uses.get($ref) ?? 0) + 1);
  });
  const sections = ["parameters", "headers", "responses", "examples", "links"];
  const components = sections.flatMap((section) =>
    Object.keys(contract.components?.[section] ?? {}).map((name) => `#/components/${section}/${name}`),
  );

  expect(components.length).toBeGreaterThan(40);
  expect(components.filter((name) => (uses.get(name) ?? 0) < 2)).toEqual([]);
});

test("what has several types all the same tells oapi-codegen, which refuses that, what to make of it", () => {
  const several: unknown[] = [];
  visitObjects(contract, ({ type, "x-go-type": goType }) => {
    if (Array.isArray(type) && type.filter((name) => name !== "null").length > 1) several.push(goType);
  });

  expect(several).toEqual(["any"]);
});

const APPS = "paths/organization_apps.yaml";
const ONE_APP = "paths/organization_apps_{appId}.yaml";
const METADATA = "components/schemas/SignupStart.yaml";
const without = (file: string, status: string) => [file, `    "${status}":\n`, `    x-removed-${status}:\n`] as const;

describe("the ruleset for contracts of this project", () => {
  test("is kept by the contract", async () => {
    expect(await brokenBy(APPS, "get:", "get:")).toEqual([]);
  });

  test.each([
    ["rule/operation-declares-common-refusals", ...without(APPS, "400")],
    ["rule/operation-declares-common-refusals", ...without(APPS, "401")],
    ["rule/operation-with-body-declares-refusals-of-bodies", ...without(APPS, "413")],
    ["rule/operation-with-body-declares-refusals-of-bodies", ...without(APPS, "415")],
    [
      "rule/operation-without-body-declares-no-refusals-of-bodies",
      APPS,
      '    "429":\n',
      '    "413":\n      $ref: ../components/responses/PayloadTooLarge.yaml\n    "429":\n',
    ],
    ["rule/operation-on-one-declares-404", ...without(ONE_APP, "404")],
    ["rule/portable-pattern", "components/schemas/AppCreation.yaml", "\\x00-\\x1F", "\\u0000-\\u001F"],
    ["rule/type-is-one", "components/schemas/AppDeletion.yaml", "    type: string\n", "    type: [string, number]\n"],
    ["rule/rule-messages", METADATA, "propertyNames: must have", "propertyNames: have"],
    ["rule/request-body-is-closed-and-bounded", METADATA, "      maxLength: 40\n", ""],
    ["rule/request-body-is-closed-and-bounded", METADATA, "- type: boolean", "- type: [boolean, integer]"],
  ])("%s: finds it in %s without %j", async (rule, file, from, to) => {
    expect(await brokenBy(file, from, to)).toContain(rule);
  });
});

describe("redocly score of this project's contract", () => {
  const cli = join(import.meta.dirname, "../node_modules/@redocly/cli/bin/cli.js");

  test("is 92 or more, with full marks for words, examples, errors and identifiers", () => {
    const { stdout } = spawnSync(process.execPath, [cli, "score", "chirp@v1", "--format=json"], { encoding: "utf8" });
    const { agentReadiness, subscores } = JSON.parse(stdout) as { agentReadiness: number; subscores: object };

    expect(agentReadiness).toBeGreaterThanOrEqual(92);
    expect(subscores).toMatchObject({
      documentationQuality: 1,
      exampleCoverage: 1,
      errorClarity: 1,
      identifierClarity: 1,
    });
  });
});
