import { describe, expect, test } from "vitest";
import { comesIntoView, heading, menuLink, operationHeading, placeOf, siteInBrowser } from "./browser-site.ts";
import { BUNDLE, type Operation, operationsOf } from "./site.ts";

const operations = await operationsOf(BUNDLE);
const site = siteInBrowser();
const last = operations.at(-1) as Operation;

describe("the docs page by keyboard alone", { timeout: 30_000 }, () => {
  test("can be searched from the first Tab stop, and Enter opens the result", async () => {
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

  test("are each linked if JavaScript is off", async () => {
    await using open = await site.open("", { javaScriptEnabled: false });
    const links = open.page.locator("noscript a");
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));

    expect(hrefs).toEqual(expect.arrayContaining(operations.map(({ operationId }) => `operations/${operationId}.md`)));
    await open.page.getByRole("link", { name: "Getting started" }).first().click();
    await open.page.waitForURL("**/docs/guides/getting-started.md");
  });
});
