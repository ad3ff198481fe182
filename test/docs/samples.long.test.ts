import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaintsAbout } from "./sample-types.ts";
import { type Folder, temporaryFolder } from "./site.ts";
import { testExecution } from "./test-execution.ts";
import { operations, samples, type WrittenSample } from "./written-samples.ts";

/** Go compiles each one anew, so only the first sample of each method is executed. */
const isFirstOfMethod = ({ operation }: WrittenSample): boolean =>
  operations.find(({ method }) => method === operation.method) === operation;

describe("every sample", () =>
  testExecution(samples.filter((each) => each.sample.label !== "Go" || isFirstOfMethod(each))));

test("samples in Go have gofmt's format", async () => {
  await using folder = await temporaryFolder();
  const written = samples.filter(({ sample }) => sample.label === "Go");
  await Promise.all(written.map(({ sample }, at) => writeFile(join(folder.path, `${at}.go`), `${sample.source}\n`)));

  const found = await promisify(execFile)("gofmt", ["-l", "-e", folder.path]).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    console.log("gofmt is not installed: samples in Go are not parsed.");
    return { stdout: "" };
  });

  expect(found.stdout).toBe("");
});

describe("TypeScript samples", () => {
  let complaints: ReadonlyMap<string, readonly string[]>;
  let folder: Folder;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const written = samples.filter(({ sample }) => sample.label === "TypeScript");
    const sources = written.map(({ title, sample }) => [title, sample.source] as const);
    const wrong = sources[0]?.[1].replace(/chirp\.\w+\(/, "chirp.noSuchOperation(") ?? "";
    complaints = await complaintsAbout(new Map([...sources, ["wrong", wrong]]), folder.path);
  });
  afterAll(() => folder?.[Symbol.asyncDispose]());

  test("compile with the types of the client", () => {
    const fitting = [...complaints].filter(([title]) => title !== "wrong");

    expect(fitting).toHaveLength(operations.length);
    expect(fitting.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  test("would fail to compile with wrong types", () => {
    expect(complaints.get("wrong")).toEqual([expect.stringContaining("'noSuchOperation' does not exist")]);
  });
});
