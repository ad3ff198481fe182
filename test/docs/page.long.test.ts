import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../openapi/docs/json.ts";
import { operationsOf as readOperations } from "../../openapi/docs/operations.ts";
import { CHIRP_STYLE, samplesFor } from "../../openapi/docs/samples.ts";
import { docUrl } from "../../server/http/doc-url.ts";
import {
  comesIntoView,
  goTo,
  heading,
  operationHeading,
  PATIENCE_MS,
  placeOf,
  search,
  siteInBrowser,
} from "./browser-site.ts";
import { BUNDLE, type Operation, operationsOf } from "./site.ts";

const operations = await operationsOf(BUNDLE);
const site = siteInBrowser();
const [first] = operations as readonly [Operation];
const last = operations.at(-1) ?? first;

const menu = (page: Page) => page.locator(".menu-content");
const menuLink = (page: Page, name: string) => menu(page).getByRole("link", { name, exact: true });

/** Opens the operation's group where it is closed; beside the summary the entry shows badge and method. */
async function menuEntry(page: Page, { summary, tags }: Operation): Promise<Locator> {
  const entry = menu(page).locator("a", { has: page.getByText(summary, { exact: true }) });
  await menuLink(page, tags[0]).waitFor();
  if (!(await entry.isVisible())) await menuLink(page, tags[0]).click();
  await entry.waitFor();
  return entry;
}

describe("the docs page", { timeout: 30_000 }, () => {
  test("has the title of the contract", async () => {
    const open = await site.reuse();

    expect(await open.page.title()).toBe("Chirp API: WhatsApp phone numbers of an organization | Reference");
  });

  test("leads to every operation by its menu", async () => {
    const open = await site.reuse();
    for (const operation of operations) {
      const entry = await menuEntry(open.page, operation);
      expect(await entry.getAttribute("href")).toBe(placeOf(operation));
      await entry.click();
      await comesIntoView(operationHeading(open.page, operation));
    }
  }, 120_000);

  test("asks no other host and logs no error while it is read and searched", async () => {
    const open = await site.reuse();
    for (const operation of [first, last]) {
      await goTo(open.page, placeOf(operation));
      await comesIntoView(operationHeading(open.page, operation));
    }

    await search(open.page, "quality rating");

    const outside = open.requests.filter((url) => !url.startsWith(`${site.origin()}/`) && !url.startsWith("data:"));
    console.log(`Requests that leave the origin: ${outside.length}`);
    expect(outside).toEqual([]);
    expect(open.complaints).toEqual([]);
  });

  test("finds every operation by its summary", async () => {
    await using open = await site.open();
    // The search waits half a second after each key: here it is told that the time has passed.
    await open.page.clock.install();

    for (const operation of operations) {
      const items = await search(open.page, operation.summary, () => open.page.clock.fastForward(1_000));
      const found = items.and(open.page.locator(`[href="${placeOf(operation)}"]`));
      await found.first().waitFor({ timeout: PATIENCE_MS });
    }
  }, 120_000);

  test("has the section that the doc_url of a code that was added here leads to", async () => {
    const { pathname, hash } = new URL(docUrl("last_admin_key", "http://127.0.0.1:3000") ?? "");
    await using open = await site.open(hash);

    expect(pathname).toBe("/docs/");
    await comesIntoView(open.page.locator("h4").filter({ hasText: /^last_admin_key$/ }));
  });

  test("lands on the last operation when it is opened there", async () => {
    await using open = await site.open(placeOf(last));

    await comesIntoView(operationHeading(open.page, last));
  });

  test("shows guides with their sections in the menu", async () => {
    const open = await site.reuse();
    await menuLink(open.page, "Getting started").click();

    await menuLink(open.page, "Errors you may see first").click();

    await comesIntoView(open.page.getByRole("heading", { name: "Errors you may see first" }));
  });

  test("marks what is an extension, and nothing that is documented", async () => {
    const marked = operations.filter((operation) => operation["x-provenance"] === "extension");
    const documented = operations.filter((operation) => operation["x-provenance"] === "documented");
    const open = await site.reuse();
    const badge = async (operation: Operation) => {
      await goTo(open.page, placeOf(operation));
      const title = operationHeading(open.page, operation);
      await comesIntoView(title);
      return title.locator("..").textContent();
    };

    if (marked[0]) expect(await badge(marked[0])).toContain("Extension");
    if (documented[0]) expect(await badge(documented[0])).not.toMatch(/Extension|Inferred/);
  });

  test("is dark for who prefers it", async () => {
    const textColor = async ({ page }: { readonly page: Page }) => {
      const title = page.getByRole("heading", { level: 1 }).first();
      return await title.evaluate((element) => getComputedStyle(element).color);
    };
    await using dark = await site.open("", { colorScheme: "dark" });

    expect(brightness(await textColor(await site.reuse()))).toBeLessThan(60);
    expect(brightness(await textColor(dark))).toBeGreaterThan(200);
  });

  test("does not scroll sideways on a phone", async () => {
    await using open = await site.open("", { viewport: { width: 390, height: 844 } });

    for (const place of ["#/", "#/errors", "#/sandbox", placeOf(first), placeOf(last)]) {
      await goTo(open.page, place);
      await open.page.waitForTimeout(200);
      expect(await open.page.evaluate(() => document.documentElement.scrollWidth), place).toBe(390);
    }
  });

  test("keeps ids in one piece on a phone, in a table that scrolls", async () => {
    await using open = await site.open("", { viewport: { width: 390, height: 844 } });
    await goTo(open.page, "#/sandbox");
    const frame = open.page.locator(".md-table-wrapper", { hasText: "123456789012350" }).first();
    await frame.waitFor();

    const lines = await frame.locator("td code").evaluateAll((all) => all.map((code) => code.getClientRects().length));

    expect(lines.length).toBeGreaterThan(30);
    expect(new Set(lines)).toEqual(new Set([1]));
    expect(await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
  });
});

describe("a sample on the page", { timeout: 30_000 }, () => {
  test("is what the copy button copies, in each language", async () => {
    const document = JSON.parse(await readFile(BUNDLE, "utf8")) as JsonObject;
    const withBody = readOperations(document).find(({ body }) => body !== undefined);
    const operation = operations.find(({ operationId }) => operationId === withBody?.operationId) ?? first;
    const open = await site.reuse();
    await goTo(open.page, placeOf(operation));
    const panel = open.page.locator(`[id="${placeOf(operation).slice(2)}"] .panel-request-samples`);

    for (const { label, source } of withBody ? samplesFor(withBody, document, CHIRP_STYLE) : []) {
      if (label !== "curl") {
        await panel.getByRole("button", { name: "curl" }).click();
        await open.page.getByRole("menuitem", { name: label }).locator("visible=true").click();
      }
      await panel.locator("pre").getByText(source.slice(0, 6)).first().waitFor();
      await panel.locator(".code-block-header").getByTestId("copy-button").click();
      expect(await open.page.evaluate(() => navigator.clipboard.readText())).toBe(source);
    }
  });
});

describe("the docs page by keyboard alone", { timeout: 30_000 }, () => {
  test("is searched from the first stop of the Tab key, and Enter lands on what was found", async () => {
    await using open = await site.open();
    const { keyboard } = open.page;
    await open.page.locator('[data-testid="search-trigger"][tabindex="0"]').waitFor();

    await keyboard.press("Tab");
    await keyboard.press("Enter");
    await open.page.getByTestId("search-dialog").getByRole("textbox").waitFor();
    await keyboard.type(last.summary);
    await open.page.locator("[data-component-name='Search/SearchItem']").first().waitFor();
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");

    await comesIntoView(operationHeading(open.page, last));
  });

  test("opens a guide from the menu", async () => {
    const open = await site.reuse();
    await menuLink(open.page, "Errors").focus();

    await open.page.keyboard.press("Enter");

    await comesIntoView(heading(open.page, "Errors"));
  });
});

describe("the Markdown pages", { timeout: 30_000 }, () => {
  test("are linked from the operations", async () => {
    await using open = await site.open(placeOf(last));

    await open.page.locator(`a[href="operations/${last.operationId}.md"]`).click();

    await open.page.waitForURL(`**/docs/operations/${last.operationId}.md`);
    expect(await open.page.textContent("body")).toContain(`# ${last.summary}`);
  });

  test("are linked, each of them, where there is no JavaScript", async () => {
    await using open = await site.open("", { javaScriptEnabled: false });
    const links = open.page.locator("noscript a");
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));

    expect(hrefs).toEqual(expect.arrayContaining(operations.map(({ operationId }) => `operations/${operationId}.md`)));
    await open.page.getByRole("link", { name: "Getting started" }).first().click();
    await open.page.waitForURL("**/docs/guides/getting-started.md");
  });
});

const brightness = (color: string) => Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number));
