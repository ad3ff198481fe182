import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate } from "../../openapi/generate.ts";
import { write } from "../../openapi/generator/generated-files.ts";
import { listen } from "../../server/http/listen.ts";
import { contractOf, type Group } from "./suite.ts";

/** The result of one test: whether the server accepted the body, or why there is no verdict. */
export type Verdict = boolean | string;

/** Tests the values of these groups against a server generated for them, over HTTP; verdicts by group and test. */
export async function judge(groups: readonly Group[]): Promise<Verdict[][]> {
  const together = await judgeTogether(groups);
  const isWhole = together.every((verdicts) => verdicts.every((verdict) => typeof verdict === "boolean"));
  if (isWhole || groups.length === 1) return together;
  // A schema that cannot be generated or compiled must not fail the other groups.
  const alone: Verdict[][] = [];
  for (const group of groups) alone.push(...(await judgeTogether([group])));
  return alone;
}

async function judgeTogether(groups: readonly Group[]): Promise<Verdict[][]> {
  const dist = join(import.meta.dirname, "../../dist");
  mkdirSync(dist, { recursive: true });
  // Below this project the generated code finds the packages that it imports.
  const folder = mkdtempSync(join(dist, "json-schema-"));
  try {
    const file = join(folder, "contract.json");
    writeFileSync(file, JSON.stringify(contractOf(groups)));
    const generation = await generate(file);
    await write(join(folder, "generated"), generation.files);
    return await askAll(join(folder, "generated/server.ts"), groups);
  } catch (error) {
    const message = `not generated: ${(error as Error).message.split("\n")[0]}`.replaceAll(basename(folder), "");
    return groups.map(({ tests }) => tests.map(() => message));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askAll(module: string, groups: readonly Group[]): Promise<Verdict[][]> {
  const generated = (await import(pathToFileURL(module).href)) as typeof import("../../generated/server.ts");
  // By default the server prints a failure with its stack.
  const answerError = (failure: unknown) => ({
    status: failure instanceof generated.RequestRefusal ? failure.status : 500,
  });
  const server = await listen(generated.createServer({}, { answerError }), "127.0.0.1", 0);
  try {
    const verdicts: Verdict[][] = [];
    for (const [index, { tests }] of groups.entries()) {
      const ofGroup: Verdict[] = [];
      for (const { data } of tests) ofGroup.push(await ask(`${server.url}/${index}`, data));
      verdicts.push(ofGroup);
    }
    return verdicts;
  } finally {
    await server.stop();
  }
}

async function ask(url: string, data: unknown): Promise<Verdict> {
  const headers = { "Content-Type": "application/json", Connection: "close" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(data) });
  await response.arrayBuffer();
  if (response.status === 204) return true;
  return response.status === 400 ? false : `answered ${response.status}`;
}
