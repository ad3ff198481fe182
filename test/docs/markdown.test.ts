import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../openapi/docs/json.ts";
import { operationsOf } from "../../openapi/docs/operations.ts";
import { samplesFor } from "../../openapi/docs/samples.ts";
import { CHIRP_STYLE } from "../../openapi/docs/style.ts";
import { textPages } from "../../openapi/docs/text-pages.ts";
import { BUNDLE } from "./site.ts";

const document = JSON.parse(await readFile(BUNDLE, "utf8")) as JsonObject;
const operations = operationsOf(document);
const pages = new Map(textPages(document, CHIRP_STYLE).map(({ path, text }) => [path, text]));

describe("the Markdown page of an operation", () => {
  let checked = 0;
  afterAll(() => console.log(`Markdown pages: ${checked} of ${operations.length} operations`));

  test.each(operations)("$operationId has everything that the contract says", (operation) => {
    const text = pages.get(`operations/${operation.operationId}.md`);

    expect(text).toContain(`# ${operation.summary}\n\n\`${operation.method} ${operation.path}\``);
    expect(text).toContain(operation.description);
    for (const { source } of samplesFor(operation, document, CHIRP_STYLE)) expect(text).toContain(source);
    for (const { name } of operation.parameters) expect(text).toContain(`| \`${name}\` |`);
    for (const { status, content, nextCalls } of operation.answers) {
      expect(text).toContain(`### ${status}\n`);
      for (const { operationId, description } of nextCalls)
        expect(text).toContain(`| [${operationId}](${operationId}.md) | ${description} |`);
      for (const { value } of content?.examples ?? []) expect(text).toContain(JSON.stringify(value, undefined, 2));
    }
    checked += 1;
  });
});

describe("the Markdown page of a guide", () => {
  const guides = [...pages].filter(([path]) => path.startsWith("guides/"));
  // The server has these beside the docs.
  const known = new Set([...pages.keys(), "../openapi.json", "../openapi.yaml"]);

  test.each(guides)("%s links only to pages of the site and to the contract", (path, text) => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = ""]) => link);

    expect(links.filter((link) => !known.has(join(dirname(path), link)))).toEqual([]);
  });
});

describe("llms-full.txt", () => {
  test("contains every page, and llms.txt links to it", () => {
    const full = pages.get("llms-full.txt") ?? "";

    for (const [path, text] of pages)
      if (path !== "llms-full.txt") expect(full).toContain(`<!-- ${path} -->\n\n${text}`);
    expect(pages.get("llms.txt")).toContain("](llms-full.txt)");
  });
});

describe("llms.txt", () => {
  test("links to every guide and every operation", () => {
    const links = [...(pages.get("llms.txt") ?? "").matchAll(/\]\(((?:guides|operations)\/[^)]+)\)/g)];
    const others = [...pages.keys()].filter((path) => !path.startsWith("llms"));

    expect(links.map(([, path]) => path).sort()).toEqual(others.sort());
  });
});
