import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { lint, loadConfig } from "@redocly/openapi-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { contract } from "../generated/server.ts";
import { visitObjects } from "../openapi/generator/walk.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp("dist/ruleset-");
  for (const part of ["openapi.yaml", "paths", "components", "guides"])
    await cp(join("openapi", part), join(folder, part), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

type Edit = readonly [file: string, from: string, to: string];

interface Problem {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** The linter's messages about the contract after changes of its files. */
async function problemsAfter(edits: readonly Edit[]): Promise<Problem[]> {
  const before = new Map<string, string>();
  for (const [file, from, to] of edits) {
    const path = join(folder, file);
    const text = await readFile(path, "utf8");
    if (!before.has(path)) before.set(path, text);
    expect(text, file).toContain(from);
    await writeFile(path, text.replace(from, to));
  }
  try {
    const config = (await loadConfig({ configPath: "redocly.yaml" })).forAlias("chirp@v1");
    const problems = await lint({ ref: join(folder, "openapi.yaml"), config });
    return problems.map(({ ruleId, message, location }) => ({
      rule: ruleId,
      file: relative(folder, location[0]?.source.absoluteRef ?? "").replaceAll("\\", "/"),
      message,
    }));
  } finally {
    for (const [path, text] of before) await writeFile(path, text);
  }
}

test("parameters, headers, responses, examples and links are components only if they are used twice", () => {
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

test("a value of several types tells oapi-codegen, which refuses that, what type to use", () => {
  const several: unknown[] = [];
  visitObjects(contract, ({ type, "x-go-type": goType }) => {
    if (Array.isArray(type) && type.filter((name) => name !== "null").length > 1) several.push(goType);
  });

  expect(several).toEqual(["any"]);
});

const APPS = "paths/organization_apps.yaml";
const ONE_APP = "paths/organization_apps_{appId}.yaml";
const KEYS = "paths/organization_admin-keys.yaml";
const ONE_KEY = "paths/organization_admin-keys_{keyId}.yaml";
const CLAIM = "paths/organization_whatsapp_business-profiles_claim.yaml";
const SIGNUP = "paths/organization_whatsapp_business-profiles_callback.yaml";
const CREATION = "components/schemas/AppCreation.yaml";
const METADATA = "components/schemas/SignupStart.yaml";
const APP = "components/schemas/App.yaml";
const LIMIT = "components/parameters/Limit.yaml";
const TOO_MANY = "components/responses/TooManyRequests.yaml";
const RETRY_AFTER = "components/headers/Retry-After.yaml";
const REQUEST_ID = "components/headers/X-Request-Id.yaml";
const without = (file: string, status: string): Edit => [file, `    "${status}":\n`, `    x-removed-${status}:\n`];
const tooLarge = '    "413":\n      $ref: ../components/responses/PayloadTooLarge.yaml\n';

/** One change for each rule, and more if a rule has more than one side. */
const BREAKS: readonly (readonly [rule: string, ...edit: Edit])[] = [
  ["document-version", "openapi.yaml", "openapi: 3.1.0", "openapi: 3.1.1"],
  ["document-dialect", "openapi.yaml", "/2020-12/schema", "/2019-09/schema"],
  ["server-without-path", "openapi.yaml", "  - url: https://", "  - url: https://example.com/path/"],
  ["paths-begin-with-v1", "openapi.yaml", "  /v1/organization/apps:", "  /v2/organization/apps:"],
  ["operation-id-is-verb-and-noun", APPS, "operationId: listApps", "operationId: appsList"],
  ["operation-summary-is-a-title", APPS, "summary: List apps", "summary: List apps."],
  ["operation-description-explains", CLAIM, "  description: |\n", "  description: Short.\n  x-description: |\n"],
  ["operation-provenance", APPS, "  x-provenance: inferred\n  x-rate-limit", "  x-rate-limit"],
  ["operation-rate-limit", KEYS, "  x-rate-limit: ", "  x-other-limit: "],
  ["operation-declares-common-refusals", ...without(KEYS, "400")],
  ["operation-declares-common-refusals", ...without(APPS, "401")],
  ["operation-with-body-declares-refusals-of-bodies", ...without(APPS, "413")],
  ["operation-with-body-declares-refusals-of-bodies", ...without(KEYS, "415")],
  ["operation-without-body-declares-no-refusals-of-bodies", ONE_KEY, '    "429":\n', `${tooLarge}    "429":\n`],
  ["operation-on-one-declares-404", ...without(ONE_APP, "404")],
  ["schema-provenance", APP, "type: object\n", "type: object\nx-provenance: guessed\n"],
  ["parameter-provenance", APPS, "      x-provenance: inferred\n", "      x-provenance: guessed\n"],
  ["response-provenance", TOO_MANY, "x-provenance: documented", "x-provenance: guessed"],
  ["header-provenance", RETRY_AFTER, "x-provenance: documented", "x-provenance: guessed"],
  ["property-description", CREATION, "    description: The app's name", "    x-description: The app's name"],
  ["parameter-example", LIMIT, "\nexample: 20", ""],
  ["header-description", REQUEST_ID, "description:", "x-description:"],
  ["header-example", RETRY_AFTER, "\nexample: 30", ""],
  ["named-examples", ONE_APP, "          examples:", "          x-examples:"],
  ["example-summary", TOO_MANY, "        summary: ", "        x-summary: "],
  ["response-content", "components/responses/Unauthorized.yaml", "\ncontent:", "\nx-content:"],
  ["body-is-a-named-schema", APPS, "$ref: ../components/schemas/AppList.yaml", "type: object"],
  ["responses-are-components", SIGNUP, "$ref: ../components/responses/InternalError.yaml", "description: No answer"],
  ["headers-are-optional", REQUEST_ID, "schema:", "required: true\nschema:"],
  ["no-defs", APP, "required:\n", "$defs: {}\nrequired:\n"],
  ["known-values", APP, "    x-known-values:\n", "    x-known-values: {}\n    x-values:\n"],
  ["error-code", METADATA, "    maxProperties: 50", "    x-error-code: Not a code\n    maxProperties: 50"],
  ["portable-pattern", CREATION, "\\x00-\\x1F", "\\u0000-\\u001F"],
  ["type-is-one", "components/schemas/AppDeletion.yaml", "    type: string\n", "    type: [string, number]\n"],
  ["rule-messages", METADATA, "propertyNames: must have", "propertyNames: have"],
  ["pattern-message", CREATION, "x-pattern-message: must not", "x-pattern-message: may not"],
  ["request-body-is-closed-and-bounded", METADATA, "      maxLength: 40\n", ""],
  ["parameter-is-bounded", LIMIT, "  maximum: 100\n", ""],
  ["response-is-open", "components/schemas/AdminKeyList.yaml", "type: object\n", "type: object\nmaxProperties: 40\n"],
];

describe("the ruleset for contracts of this project", () => {
  const rules = parse(readFileSync("redocly.yaml", "utf8")) as { oas3_1Rules: Record<string, { message?: string }> };
  const messages = Object.entries(rules.oas3_1Rules).flatMap(([name, { message }]) =>
    name.startsWith("rule/") ? [[name.slice("rule/".length), message ?? ""] as const] : [],
  );
  let problems: Problem[];
  beforeAll(async () => {
    problems = await problemsAfter(BREAKS.map(([, ...edit]) => edit));
  }, 60_000);

  test("accepts the contract", async () => {
    expect(await problemsAfter([])).toEqual([]);
  });

  test.each(messages)("%s has a message that says what to do, and is tested here", (name, message) => {
    expect(message).toMatch(/^[A-Z].*[.}]$/);
    expect(message.length).toBeLessThan(260);
    expect(BREAKS.map(([rule]) => rule)).toContain(name);
  });

  test.each(BREAKS)("%s fails after a change of %s", (name, file) => {
    const [found] = problems.filter((problem) => problem.rule === `rule/${name}` && problem.file === file);
    const [words = ""] = new Map(messages).get(name)?.split(/ \{\{problems/) ?? [];

    expect(found).toMatchObject({ message: expect.stringContaining(words) });
    // The linter's own additions are for people too.
    expect(found?.message).not.toMatch(/\(\?|\[\^|\$\//);
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
