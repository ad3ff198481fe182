import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { guidesOf } from "../../openapi/docs/guides.ts";
import type { JsonObject } from "../../openapi/docs/json.ts";
import { operationsOf as readOperations } from "../../openapi/docs/operations.ts";
import { samplesFor } from "../../openapi/docs/samples.ts";
import { CHIRP_STYLE } from "../../openapi/docs/style.ts";
import { docUrl } from "../../server/http/doc-url.ts";
import {
  comesIntoView,
  copiedSamples,
  goTo,
  heading,
  menu,
  menuLink,
  operationHeading,
  PATIENCE_MS,
  placeOf,
  search,
  siteInBrowser,
} from "./browser-site.ts";
import { BUNDLE, type Operation, operationsOf } from "./site.ts";

const bundle = JSON.parse(await readFile(BUNDLE, "utf8")) as JsonObject;
const operations = await operationsOf(BUNDLE);
const site = siteInBrowser();
const [first] = operations as readonly [Operation];
const last = operations.at(-1) ?? first;

describe("the docs page", { timeout: 30_000 }, () => {
  test("has a changelog that starts with the changes", () => {
    expect(guidesOf(bundle).find(({ slug }) => slug === "changelog")?.text).toMatch(/^### Version \d/);
  });

  test("has the title of the contract", async () => {
    const open = await site.reuse();

    expect(await open.page.title()).toBe("Chirp API: WhatsApp phone numbers of an organization | Reference");
  });

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
    // The search waits half a second after each key; the test moves the clock instead.
    await open.page.clock.install();

    for (const operation of operations) {
      const items = await search(open.page, operation.summary, () => open.page.clock.fastForward(1_000));
      const found = items.and(open.page.locator(`[href="${placeOf(operation)}"]`));
      await found.first().waitFor({ timeout: PATIENCE_MS });
    }
  }, 120_000);

  test("has the section that the doc_url of our own codes leads to", async () => {
    const { pathname, hash } = new URL(docUrl("last_admin_key", "http://127.0.0.1:3000") ?? "");
    await using open = await site.open(hash);

    expect(pathname).toBe("/docs/");
    await comesIntoView(open.page.locator("h4").filter({ hasText: /^last_admin_key$/ }));
  });

  test("scrolls to the last operation if the URL names it", async () => {
    await using open = await site.open(placeOf(last));

    await comesIntoView(operationHeading(open.page, last));
  });

  test("shows guides with their sections in the menu", async () => {
    const open = await site.reuse();
    await menuLink(open.page, "Getting started").click();

    await menuLink(open.page, "Errors you may see first").click();

    await comesIntoView(open.page.getByRole("heading", { name: "Errors you may see first" }));
  });

  test("marks extensions, and nothing that is documented", async () => {
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

  test("is dark if the reader prefers that", async () => {
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

  test.each(["#/errors", "#/sandbox"])("shows each row of a table as a card on a phone: %s", async (place) => {
    await using open = await site.open(place, { viewport: { width: 390, height: 844 } });
    const table = open.page.locator(`[data-section-id="${place.slice(1)}"] table`).first();
    await table.locator("td[data-head]").first().waitFor();

    const cells = await table.locator("td:not(:empty)").evaluateAll((all) =>
      all.map((cell) => {
        const { left, right } = cell.getBoundingClientRect();
        const fits = left >= 0 && right <= innerWidth && cell.scrollWidth <= cell.clientWidth;
        return { head: getComputedStyle(cell, "::before").content, role: cell.getAttribute("role"), fits };
      }),
    );

    expect(cells.length).toBeGreaterThan(20);
    expect(cells.filter(({ fits, role }) => !fits || role !== "cell")).toEqual([]);
    expect(cells.filter(({ head }) => head === "none" || head === "normal")).toEqual([]);
  });

  test("starts with one sentence, a call with its response, and three ways to continue", async () => {
    const open = await site.reuse();
    const start = open.page.locator(".api-content > :first-child");
    await start.locator(".code-frame").first().waitFor();

    const said = (await start.innerText()).split("\n").filter((line) => line.trim() !== "");

    const order = [
      "Register an organization's WhatsApp phone numbers",
      "The first call",
      "curl --request POST",
      "The response is 201:",
    ];
    const further = ["Where to go from here", "You build a frontend", "You build a backend", "You test in CI"];
    const places = [...order, ...further].map((text) => said.findIndex((line) => line.startsWith(text)));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(await start.locator("table").count()).toBe(0);
  });

  test("links from there to its guides", async () => {
    const open = await site.reuse();
    const links = open.page.locator('.api-content > :first-child a[href^="#/"]:not([aria-label])');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));

    expect(new Set(hrefs).size).toBeGreaterThan(2);
    for (const href of new Set(hrefs)) {
      await goTo(open.page, href ?? "");
      await open.page
        .locator(`[data-section-id="${href?.slice(1)}"]`)
        .first()
        .waitFor();
      expect(await open.page.getByText("No page at this address").count()).toBe(0);
    }
  });

  test("lets readers choose a released version, and return", async () => {
    await using open = await site.open();
    const choice = open.page.getByLabel(/^Version/);
    await choice.selectOption("1.0.0");
    await open.page.waitForURL("**/docs/versions/1.0.0/index.html");
    await open.page.getByRole("heading", { level: 1 }).filter({ hasText: "(1.0.0)" }).waitFor();

    expect(await open.page.locator('.menu-content a[href="#/admin-keys"]').count()).toBe(0);
    expect(open.complaints).toEqual([]);
    await choice.selectOption({ index: 0 });
    await open.page.waitForURL("**/docs/index.html");
  });

  test("breaks long names in the menu between words", async () => {
    const open = await site.reuse();
    await goTo(open.page, "#/errors");
    const name = menu(open.page).locator("span[data-text='phone_number_already_verified']");
    await name.locator("wbr").first().waitFor({ state: "attached" });

    const words = await name.evaluate((element) =>
      [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => {
          const range = document.createRange();
          range.selectNode(node);
          return `${node.textContent} ${range.getClientRects().length}`;
        }),
    );

    expect(words).toEqual(["phone_ 1", "number_ 1", "already_ 1", "verified 1"]);
  });

  test("separates the words of table cells in its search", async () => {
    const open = await site.reuse();

    const items = await search(open.page, "remedy");

    expect(await items.first().innerText()).toContain("code status cause remedy invalid_phone_number 400");
  });

  test("highlights the code of guides, and copies it unchanged", async () => {
    const open = await site.reuse();
    await goTo(open.page, "#/getting-started");
    const frame = open.page.locator('[data-section-id="/getting-started"] .code-frame', { hasText: "--data" }).first();

    await frame.getByRole("button", { name: "Copy" }).click();
    await frame.getByRole("button", { name: "Copied" }).waitFor();

    const guide = guidesOf(bundle).find(({ slug }) => slug === "getting-started")?.text ?? "";
    const copied = await open.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^curl /);
    expect(guide).toContain(`\n${copied}\n`);
    expect(await frame.locator(".code-keyword").allTextContents()).toContain("--data");
  });

  test("shows which key an operation needs, and where to get one", async () => {
    const open = await site.reuse();
    await goTo(open.page, placeOf(first));
    const section = open.page.locator(`[data-section-id="${placeOf(first).slice(1)}"]`);

    await section.getByText("Bearer token sk_admin_* in Authorization").first().waitFor();
    await section.getByRole("link", { name: "Where to get a key" }).click();

    await comesIntoView(heading(open.page, "Authentication"));
  });
});

describe("a sample on the page", { timeout: 30_000 }, () => {
  test("is what the copy button copies, in each language", async () => {
    const withBody = readOperations(bundle).find(({ body }) => body !== undefined);
    const operation = operations.find(({ operationId }) => operationId === withBody?.operationId) ?? first;
    const open = await site.reuse();
    await goTo(open.page, placeOf(operation));
    const samples = withBody ? samplesFor(withBody, bundle, CHIRP_STYLE) : [];

    const labels = samples.map(({ label }) => label);
    expect(await copiedSamples(open.page, operation, labels)).toEqual(samples.map(({ source }) => source));
  });
});

const brightness = (color: string) => Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number));
