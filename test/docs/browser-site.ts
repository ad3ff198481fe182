/** The docs site in a real browser, shared by the tests of the page. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { slugOf } from "../../openapi/docs/guides.ts";
import { buildDocs } from "../../openapi/docs.ts";
import { launchBrowser } from "../browser.ts";
import { BUNDLE, type Folder, type Operation, type Site, startSite, temporaryFolder } from "./site.ts";

/** How long a test waits for the page to render, in milliseconds. */
export const PATIENCE_MS = 15_000;

export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** Every request that the page made or tried to make. */
  readonly requests: readonly string[];
  /** Errors in the browser: in the console, exceptions, refused requests. */
  readonly complaints: readonly string[];
}

export interface BrowserSite {
  readonly origin: () => string;
  readonly open: (place?: string, options?: BrowserContextOptions) => Promise<OpenPage>;
  /** A page opened once, since that takes a second; each test finds it scrolled to the top, without overlays. */
  readonly reuse: () => Promise<OpenPage>;
}

/**
 * Builds and serves the site for all tests of a file, and starts one browser for them.
 *
 * @param serve serves the built folder; by default without an API
 */
export function siteInBrowser(serve: (folder: string) => Promise<Site> = serveAlone): BrowserSite {
  let browser: Browser;
  let folder: Folder;
  let site: Site;
  let reused: OpenPage | undefined;
  const open: BrowserSite["open"] = (place = "", options = {}) =>
    openPage(browser, `${site.origin}/docs/${place}`, options);
  beforeAll(async () => {
    folder = await temporaryFolder();
    // Built before it is served, so that a failed build is reported as such.
    await buildDocs({ bundle: BUNDLE, folder: folder.path });
    site = await serve(folder.path);
    browser = await launchBrowser();
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    await folder?.[Symbol.asyncDispose]();
  });
  return {
    origin: () => site.origin,
    open,
    reuse: async () => {
      reused ??= await open("", { permissions: ["clipboard-read", "clipboard-write"] });
      await reused.page.keyboard.press("Escape");
      await reused.page.getByTestId("search-dialog").waitFor({ state: "detached" });
      await goTo(reused.page, "#/");
      return reused;
    },
  };
}

const serveAlone = (folder: string) => startSite(folder, async () => false);

async function openPage(browser: Browser, url: string, options: BrowserContextOptions): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  if (options.javaScriptEnabled !== false) await page.addInitScript(complainOfViolations);
  await page.goto(url);
  return { page, requests, complaints, [Symbol.asyncDispose]: () => context.close() };
}

function complainOfViolations(): void {
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    // Redoc checks whether it may compile code, and searches without workers if it may not.
    if (blockedURI !== "eval") console.error(`${violatedDirective} refuses ${blockedURI}`);
  });
}

/** The location of an operation on the page. */
export const placeOf = ({ tags, operationId }: Operation): string =>
  `#/${slugOf(tags[0])}/${operationId.toLowerCase()}`;

export const menu = (page: Page): Locator => page.locator(".menu-content");
export const menuLink = (page: Page, name: string): Locator => menu(page).getByRole("link", { name, exact: true });

/** Opens the operation's group if it is closed; the entry shows the method and maybe a badge beside the summary. */
export async function menuEntry(page: Page, { summary, tags }: Operation): Promise<Locator> {
  const entry = menu(page).locator("a", { has: page.getByText(summary, { exact: true }) });
  await menuLink(page, tags[0]).waitFor();
  if (!(await entry.isVisible())) await menuLink(page, tags[0]).click();
  await entry.waitFor();
  return entry;
}

/** Finds a heading by its text, since its name includes the name of its link; a badge may follow. */
export const heading = (page: Page, text: string): Locator => {
  const escaped = text.replaceAll(/[^\w ]/g, "\\$&");
  return page.locator("h2").filter({ hasText: new RegExp(`^${escaped}(Extension|Inferred)?$`) });
};

export const operationHeading = (page: Page, { summary }: Operation): Locator => heading(page, summary);

/** Redoc renders only what is near the view, so a heading moves until everything above it is rendered. */
export async function comesIntoView(target: Locator): Promise<void> {
  const top = async () => (await target.first().boundingBox())?.y;
  await expect.poll(top, { timeout: PATIENCE_MS }).toSatisfy((y) => y !== undefined && y >= 0 && y < 400);
}

/** Goes to another place on the open page, as a link does. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
}

/**
 * Opens the search, which works as soon as the page is rendered, and types into it; again if that has no effect, since
 * the page closes its search when it has gone to another place, which may still be under way.
 */
export async function search(page: Page, words: string, typed = async () => {}): Promise<Locator> {
  const dialog = page.getByTestId("search-dialog");
  const items = dialog.locator("[data-component-name='Search/SearchItem']");
  const isFound = async () => {
    if (!(await dialog.isVisible())) await page.keyboard.press("Control+k");
    await dialog.getByRole("textbox").fill(words, { timeout: 2_000 });
    await typed();
    await items.first().waitFor({ timeout: 5_000 });
    return true;
  };
  await page.locator('[data-testid="search-trigger"][tabindex="0"]').waitFor();
  await expect.poll(() => isFound().catch(String), { timeout: PATIENCE_MS }).toBe(true);
  return items;
}

/** Copies the sample of each language; "curl" must come first, since the page shows it at first. */
export async function copiedSamples(page: Page, operation: Operation, languages: readonly string[]): Promise<string[]> {
  const panel = page.locator(`[id="${placeOf(operation).slice(2)}"] .panel-request-samples`);
  const copied: string[] = [];
  for (const [at, language] of languages.entries()) {
    if (at > 0) {
      await panel.evaluate((element) => element.scrollIntoView());
      await panel.getByRole("button", { name: languages[at - 1] ?? "", exact: true }).click();
      await page.getByRole("menuitem", { name: language }).locator("visible=true").click();
      await panel.getByRole("button", { name: language, exact: true }).waitFor();
    }
    await panel.locator(".code-block-header").getByTestId("copy-button").click();
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return copied;
}
