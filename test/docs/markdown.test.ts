import { readFile } from "node:fs/promises";
import { afterAll, describe, expect, test } from "vitest";
import { guidesOf } from "../../openapi/docs/guides.ts";
import type { JsonObject } from "../../openapi/docs/json.ts";
import { operationsOf } from "../../openapi/docs/operations.ts";
import { CHIRP_STYLE, samplesFor } from "../../openapi/docs/samples.ts";
import { siteInBrowser } from "./browser-site.ts";
import { BUNDLE } from "./site.ts";

const document = JSON.parse(await readFile(BUNDLE, "utf8")) as JsonObject;
const operations = operationsOf(document);
const site = siteInBrowser();
const pageOf = async (path: string) => (await fetch(`${site.origin()}/docs/${path}`)).text();

describe("the Markdown page of an operation", { timeout: 20_000 }, () => {
  let pages = 0;
  afterAll(() => console.log(`Markdown pages: ${pages} of ${operations.length} operations`));

  test.each(operations)("$operationId says all that the contract says", async (operation) => {
    const text = await pageOf(`operations/${operation.operationId}.md`);

    expect(text).toContain(`# ${operation.summary}\n\n\`${operation.method} ${operation.path}\``);
    expect(text).toContain(operation.description);
    for (const { source } of samplesFor(operation, document, CHIRP_STYLE)) expect(text).toContain(source);
    for (const { name } of operation.parameters) expect(text).toContain(`| \`${name}\` |`);
    for (const { status, content } of operation.answers) {
      expect(text).toContain(`### ${status}\n`);
      for (const { value } of content?.examples ?? []) expect(text).toContain(JSON.stringify(value, undefined, 2));
    }
    pages += 1;
  });

  test("is linked from the page", async () => {
    await using open = await site.open();
    const [{ operationId, summary }] = [...operations].reverse() as [(typeof operations)[number]];
    await open.page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#/${operations.at(-1)?.tag.toLowerCase().replaceAll(" ", "-")}/${operationId.toLowerCase()}`,
    );

    await open.page.locator(`a[href="operations/${operationId}.md"]`).click();

    await open.page.waitForURL(`**/docs/operations/${operationId}.md`);
    expect(await open.page.textContent("body")).toContain(`# ${summary}`);
  });
});

describe("llms.txt", () => {
  test("leads to every guide and every operation", async () => {
    const text = await pageOf("llms.txt");
    const links = [...text.matchAll(/\]\(((?:guides|operations)\/[^)]+)\)/g)].map(([, path = ""]) => path);

    const statuses = await Promise.all(
      links.map(async (path) => (await fetch(`${site.origin()}/docs/${path}`)).status),
    );

    expect(links).toHaveLength(operations.length + guidesOf(document).length);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });
});

describe("the page without JavaScript", { timeout: 20_000 }, () => {
  test("links every Markdown page", async () => {
    await using open = await site.open("", { javaScriptEnabled: false });
    const hrefs = await open.page
      .locator("noscript a")
      .evaluateAll((links) => links.map((a) => a.getAttribute("href")));

    expect(hrefs).toEqual(expect.arrayContaining(operations.map(({ operationId }) => `operations/${operationId}.md`)));
    expect(hrefs).toEqual(expect.arrayContaining(guidesOf(document).map(({ slug }) => `guides/${slug}.md`)));
    await open.page.getByRole("link", { name: "Getting started" }).first().click();
    await open.page.waitForURL("**/docs/guides/getting-started.md");
  });
});
