import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { guidesOf, slugOf } from "../../openapi/docs/guides.ts";
import type { JsonObject } from "../../openapi/docs/json.ts";
import { noscript } from "../../openapi/docs/noscript.ts";
import { operationsOf } from "../../openapi/docs/operations.ts";
import { comesIntoView, goTo, heading, search, siteInBrowser } from "./browser-site.ts";
import { REDOC_FINDINGS } from "./redoc-findings.ts";
import { BUNDLE } from "./site.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const document = JSON.parse(await readFile(BUNDLE, "utf8")) as JsonObject;
const guides = guidesOf(document);
const operations = operationsOf(document);
const site = siteInBrowser();

const GUIDES = guides.map(({ slug, title }) => ({ place: `#/${slug}`, title }));
const OPERATIONS = operations.map((operation) => ({
  place: `#/${slugOf(operation.tag)}/${operation.operationId.toLowerCase()}`,
  title: operation.summary,
}));
const SECTIONS = [...GUIDES, ...OPERATIONS];

/** Findings in our own markup, by the part of the page that was checked. */
const findings = new Map<string, readonly string[]>();
afterAll(() => {
  const count = [...findings.values()].flat().length;
  console.log(`Findings of axe, serious or critical, of our making: ${count} in ${findings.size} places`);
});

/** Redoc renders in steps: a finding counts only if a second run has it too. */
async function expectNoFindings(page: Page, place: string, part?: string): Promise<void> {
  const look = async () => {
    const found = await findingsOn(page, part);
    findings.set(`${expect.getState().currentTestName} ${place}`, found);
    return found;
  };
  await expect.poll(look, { message: place, timeout: 30_000 }).toEqual([]);
}

/** Serious and critical findings on the screen, except the listed ones of Redoc itself. */
async function findingsOn(page: Page, part = "body"): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(part)}, { resultTypes: ["violations"] })`,
  );
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const found = grave.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  );
  const ours = found.filter(
    ({ id, html }) => !REDOC_FINDINGS.some((known) => known.rule === id && known.html.test(html)),
  );
  return ours.map(({ id, html, failureSummary }) => `${id}: ${html}\n${failureSummary}`);
}

describe("axe finds nothing serious", { timeout: 240_000 }, () => {
  test.each([
    { name: "the page", colorScheme: "light" },
    { name: "the dark page", colorScheme: "dark" },
  ] as const)("in $name, its search and the languages of its samples", async ({ colorScheme }) => {
    await using open = await site.open("", { colorScheme });
    await checkSections(open.page);

    await search(open.page, "number");
    await expectNoFindings(open.page, "search", '[data-testid="search-dialog"]');
    await open.page.keyboard.press("Escape");

    await open.page.getByRole("button", { name: "curl" }).first().click();
    await open.page.getByRole("menuitem", { name: "TypeScript" }).locator("visible=true").click();
    await open.page.locator("pre").getByText("createClient").first().waitFor();
    // Only the samples have changed.
    await expectNoFindings(open.page, "TypeScript", ".panel-request-samples");

    await checkConsole(open.page);
  });

  test.each(["light", "dark"] as const)("on a phone, %s, and in its menu", async (colorScheme) => {
    await using open = await site.open("", { colorScheme, viewport: { width: 390, height: 844 } });
    await checkSections(open.page);

    await open.page.getByTestId("floating-button").click();
    await open.page.getByTestId("search-trigger").waitFor();
    await expectNoFindings(open.page, "menu", ".menu-content");
  });

  test("on the page without JavaScript", async () => {
    await using open = await site.open("llms.txt");
    const content = noscript(document).replaceAll(/<\/?noscript>/g, "");
    await open.page.setContent(`<!DOCTYPE html><html lang="en"><title>Docs</title><body>${content}</body></html>`);

    await expectNoFindings(open.page, "page");
  });
});

/** The whole page first; then only the elements of each further section that were not checked before. */
async function checkSections(page: Page): Promise<void> {
  const seen = new Set<string>();
  let checked = 0;
  for (const [at, { place, title }] of SECTIONS.entries()) {
    await goTo(page, place);
    await comesIntoView(heading(page, title));
    await openConsoles(page);
    const part = at === 0 ? "body" : `[data-section-id="${place.slice(1)}"]`;
    const kinds = (await kindsIn(page, part)).filter((kind) => !seen.has(kind));
    if (kinds.length === 0) continue;
    await expectNoFindings(page, place, part);
    for (const kind of kinds) seen.add(kind);
    checked += 1;
  }
  console.log(
    `Sections looked at by axe: ${checked} of ${SECTIONS.length}; the others have no kind of element besides`,
  );
}

/** On a phone they start closed. */
const openConsoles = (page: Page): Promise<void> =>
  page.locator(".try-it").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });

/** The question before a deletion, and a response: there is no API here, so it does not fit the contract. */
async function checkConsole(page: Page): Promise<void> {
  const deletion = operations.find(({ method }) => method === "DELETE");
  await goTo(page, `#/${slugOf(deletion?.tag ?? "")}/${deletion?.operationId.toLowerCase()}`);
  const section = `[data-section-id$="/${deletion?.operationId.toLowerCase()}"]`;
  const found = page.locator(`${section} .try-it`);
  await found.getByRole("button", { name: "Send", exact: true }).click();
  const question = found.getByRole("dialog");
  await question.waitFor();
  await expectNoFindings(page, "question", `${section} dialog`);

  await question.getByRole("button", { name: "Send DELETE" }).click();
  await found.getByText("Does not fit the contract").waitFor();
  await expectNoFindings(page, "answer", `${section} .try-it`);
}

/** Which elements there are: by name, attributes and classes, since classes determine colours and sizes. */
const kindsIn = (page: Page, part: string): Promise<string[]> =>
  page.locator(`${part} *`).evaluateAll((elements) => {
    const kindOf = (element: Element) =>
      [element.localName, element.getAttribute("class"), ...element.getAttributeNames().sort()].join(" ");
    return [...new Set(elements.map(kindOf))];
  });
