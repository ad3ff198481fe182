import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { complaintsAbout } from "./sample-types.ts";
import { type Folder, temporaryFolder } from "./site.ts";
import { testExecution } from "./test-execution.ts";
import { operations, samples } from "./written-samples.ts";

describe("every sample", () => testExecution(samples));

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

  test("fit the types of the client", () => {
    const fitting = [...complaints].filter(([title]) => title !== "wrong");

    expect(fitting).toHaveLength(operations.length);
    expect(fitting.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  test("would be complained of if they did not", () => {
    expect(complaints.get("wrong")).toEqual([expect.stringContaining("'noSuchOperation' does not exist")]);
  });
});
