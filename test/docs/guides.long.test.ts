import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { errorCodesOf } from "../../openapi/docs/error-codes.ts";
import { guidesOf, slugOf } from "../../openapi/docs/guides.ts";
import { type JsonObject, objectIn, textIn } from "../../openapi/docs/json.ts";
import { operationsOf } from "../../openapi/docs/operations.ts";
import { listen } from "../../server/http/listen.ts";
import { startMock } from "../../server/mock.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { KNOWN_NUMBERS } from "../../server/sandbox/known-numbers.ts";
import { KNOWN_SIGNUPS } from "../../server/sandbox/known-signups.ts";
import { createStub } from "../../server/stub.ts";
import { startServer } from "../support/server.ts";
import { moduleRunner, type Runner, shellRunner } from "./sample-runners.ts";
import { complaintsAbout } from "./sample-types.ts";
import { BUNDLE, type Folder, temporaryFolder } from "./site.ts";

const bundle = JSON.parse(await readFile(BUNDLE, "utf8")) as JsonObject;
const guides = guidesOf(bundle);
const textOf = (slug: string) => guides.find((guide) => guide.slug === slug)?.text ?? "";

describe("guides", () => {
  test("are the files in openapi/guides, each named after its title", async () => {
    const files = (await readdir("openapi/guides")).map((file) => file.replace(/\.md$/, ""));

    expect(guides.map(({ slug }) => slug).sort()).toEqual(files.sort());
  });

  test.each(guides)("$slug has every table that it refers to", ({ text }) => {
    expect(text).not.toContain("<!--");
  });

  test.each(guides)("$slug has no broken links", ({ text, slug }) => {
    const pages = new Set([
      ...guides.map((guide) => `${guide.slug}.md`),
      ...guides.flatMap((guide) => headingsOf(guide.text).map((heading) => `${guide.slug}.md#${heading}`)),
      ...operationsOf(bundle).map(({ operationId }) => `../operations/${operationId}.md`),
      "../../openapi.json",
    ]);
    const targets = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);

    expect(targets.filter((target) => !pages.has(target))).toEqual([]);
    expect(slug).not.toBe("");
  });
});

const headingsOf = (text: string) => [...text.matchAll(/^### (.+)$/gm)].map(([, heading = ""]) => slugOf(heading));

describe("the errors guide", () => {
  test.each(errorCodesOf(bundle))("has cause, remedy and an example of $code", ({ code, cause, remedy, example }) => {
    const text = textOf("errors");

    expect(remedy).not.toBe("");
    expect(text).toContain(cause);
    expect(text).toContain(remedy);
    expect(text).toContain(JSON.stringify(example, undefined, 2));
    expect(example).toMatchObject({ error: { code } });
  });
});

describe("the changelog", () => {
  test("has the contract's current version", () => {
    expect(textOf("changelog")).toContain(`Version ${textIn(objectIn(bundle, "info"), "version")}`);
  });
});

describe("the sandbox guide", () => {
  test("lists the numbers that decide Meta's behaviour, as the sandbox has them", () => {
    const [table = ""] = textOf("sandbox")
      .split("\n\n")
      .filter((part) => part.startsWith("| `metaPhoneNumberId`"));

    const listed = [...table.matchAll(/^\| `(\d+)` \| `(\+\d+)` \| `(\d+)` \|/gm)].map(([, ...ids]) => ids);

    expect(listed).toEqual(
      KNOWN_NUMBERS.map(({ value, displayPhoneNumber, metaBusinessAccountId = "987654321098765" }) => [
        value,
        displayPhoneNumber,
        metaBusinessAccountId,
      ]),
    );
  });

  test("lists the codes of signups, as the sandbox has them", () => {
    const [table = ""] = textOf("sandbox")
      .split("\n\n")
      .filter((part) => part.startsWith("| `code`"));

    const listed = [...table.matchAll(/^\| `(sandbox-[\w-]+)`/gm)].map(([, code]) => code);

    expect(listed).toEqual(KNOWN_SIGNUPS.map(({ value }) => value));
    expect(listed.length).toBeGreaterThan(3);
  });

  test.each(["sandbox", "getting-started", "authentication"])("and %s show the sandbox's key", (slug) => {
    expect(textOf(slug)).toContain(SANDBOX_KEY);
  });
});

/** A block of code and, if it asks for one by `Prefer`, the status that it must get. */
interface Code {
  readonly title: string;
  readonly source: string;
  readonly status: RegExp;
}

function codeIn(language: string): readonly Code[] {
  return guides.flatMap(({ slug, text }) => {
    const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].filter(([, name]) => name === language);
    return blocks.map(([, , source = ""], at) => {
      const [, asked] = /Prefer: code=(\d+)/.exec(source) ?? [];
      return {
        title: `${language} block ${at + 1} of ${slug}`,
        source,
        status: new RegExp(`\n${asked ?? "2\\d\\d"}$`),
      };
    });
  });
}

const commands = codeIn("sh").filter(({ source }) => source.startsWith("curl "));
// Incomplete programs are marked as "typescript".
const programs = codeIn("ts");

describe("code in guides", () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => folder[Symbol.asyncDispose]());

  test.each(commands)("$title succeeds", async ({ source, status }) => {
    const runner = await shellRunner();

    expect(await runOnOwnServers(source, runner)).toMatch(status);
  });

  test.each(programs)("$title succeeds", async ({ source }) => {
    await expect(runOnOwnServers(source, moduleRunner(folder.path))).resolves.not.toBe("");
  });

  test("compiles with the types of the client", async () => {
    const complaints = await complaintsAbout(
      new Map(programs.map(({ title, source }) => [title, source])),
      folder.path,
    );

    expect(complaints.size).toBeGreaterThan(0);
    expect([...complaints].filter(([, found]) => found.length > 0)).toEqual([]);
  });
});

/** Starts servers on the ports that the source uses. */
async function runOnOwnServers(source: string, run: Runner): Promise<string> {
  const starts: Readonly<Record<string, () => Promise<{ url: string; stop(): Promise<void> }>>> = {
    "http://127.0.0.1:3000": startServer,
    "http://127.0.0.1:4010": () => startMock(structuredClone(bundle), 0),
    "http://127.0.0.1:4020": () => listen(createStub(), "127.0.0.1", 0),
  };
  let text = source;
  for (const [url, start] of Object.entries(starts)) {
    // Another port may start with the same digits.
    const whole = new RegExp(`${url}(?!\\d)`, "g");
    if (!whole.test(text)) continue;
    const server = await start();
    if (start !== startServer) onTestFinished(() => server.stop());
    text = text.replaceAll(whole, server.url);
  }
  return run(text, SANDBOX_KEY);
}
