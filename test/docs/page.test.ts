import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDocs } from "../../openapi/docs.ts";
import { launchBrowser } from "../browser.ts";
import { BUNDLE, type Folder, type Operation, operationsOf, type Site, startSite, temporaryFolder } from "./site.ts";

/** How long a test waits for what the page draws, in milliseconds. */
const PATIENCE_MS = 8_000;

const operations = await operationsOf(BUNDLE);

let browser: Browser;
let folder: Folder;
let site: Site;
/** Where the menu leads for each operation. */
let addresses: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = await temporaryFolder();
  site = await startSite(folder.path, () => buildDocs({ bundle: BUNDLE, folder: folder.path }));
  browser = await launchBrowser();
  addresses = await menuAddresses();
}, 30_000);

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** Every request that the page made or tried to make. */
  readonly requests: readonly string[];
  /** What the browser complained of: errors in the console, exceptions, refused requests. */
  readonly complaints: readonly string[];
}

async function openPage(place = "", options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.addInitScript(complainOfViolations);
  await page.goto(`${site.origin}/docs${place}`);
  return { page, requests, complaints, [Symbol.asyncDispose]: () => context.close() };
}

function complainOfViolations(): void {
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    // Redoc asks whether it may compile code, and searches without workers where it may not.
    if (blockedURI !== "eval") console.error(`${violatedDirective} refuses ${blockedURI}`);
  });
}

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

async function menuAddresses(): Promise<ReadonlyMap<string, string>> {
  await using open = await openPage();
  const found = new Map<string, string>();
  for (const operation of operations) {
    const address = await (await menuEntry(open.page, operation)).getAttribute("href");
    found.set(operation.operationId, address ?? "");
  }
  return found;
}

const operationHeading = (page: Page, summary: string) => page.getByRole("heading", { name: summary, level: 2 });

describe("the docs page", { timeout: 20_000 }, () => {
  test("has the title of the contract", async () => {
    await using open = await openPage();

    expect(await open.page.title()).toBe("Chirp API: WhatsApp phone numbers of an organization | Reference");
  });

  test("asks no other host and logs no error while it is read and searched", async () => {
    await using open = await openPage();
    for (const operation of operations) {
      await (await menuEntry(open.page, operation)).click();
      await operationHeading(open.page, operation.summary).waitFor();
    }

    await search(open.page, "quality rating");

    expect(open.requests.filter((url) => !url.startsWith(`${site.origin}/`) && !url.startsWith("data:"))).toEqual([]);
    expect(open.complaints).toEqual([]);
  });

  test.each(operations)("lands on $operationId where its menu entry leads", async ({ operationId, summary }) => {
    await using open = await openPage(addresses.get(operationId));

    await comesIntoView(operationHeading(open.page, summary));
  });

  test("shows the getting-started guide, with its sections in the menu", async () => {
    await using open = await openPage();
    await menuLink(open.page, "Getting started").click();

    await menuLink(open.page, "The first errors one meets").click();

    await comesIntoView(open.page.getByRole("heading", { name: "The first errors one meets" }));
  });

  test("marks an operation that is an extension", async () => {
    await using open = await openPage(addresses.get("getWhatsAppPhoneNumber"));
    const heading = operationHeading(open.page, "Get a WhatsApp phone number");

    await heading.locator("..").getByText("Extension", { exact: true }).waitFor();
    await open.page.getByText("Extension: added here; Chirp's production API may not have it.").first().waitFor();
  });

  test("marks no operation that is documented", async () => {
    await using open = await openPage(addresses.get("registerWhatsAppPhoneNumber"));
    const heading = operationHeading(open.page, "Register a WhatsApp phone number");

    await comesIntoView(heading);

    expect(await heading.locator("..").textContent()).not.toMatch(/Extension|Inferred/);
  });

  test("does not scroll sideways on a phone", async () => {
    const viewport = { width: 390, height: 844 };
    await using open = await openPage(addresses.get("registerWhatsAppPhoneNumber"), { viewport });

    await comesIntoView(operationHeading(open.page, "Register a WhatsApp phone number"));

    expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test("is dark for who prefers it", async () => {
    const textColor = async (colorScheme: "light" | "dark") => {
      await using open = await openPage("", { colorScheme });
      const title = open.page.getByRole("heading", { level: 1 }).first();
      return await title.evaluate((heading) => getComputedStyle(heading).color);
    };

    expect(brightness(await textColor("light"))).toBeLessThan(60);
    expect(brightness(await textColor("dark"))).toBeGreaterThan(200);
  });
});

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const dialog = page.getByTestId("search-dialog");
  await dialog.getByRole("textbox").fill(words);
  await dialog.locator("[data-component-name='Search/SearchItem']").first().waitFor();
}

/** Redoc renders what comes near the view, so a heading moves until all above it is there. */
async function comesIntoView(target: Locator): Promise<void> {
  const top = async () => (await target.first().boundingBox())?.y;
  await expect.poll(top, { timeout: PATIENCE_MS }).toSatisfy((y) => y !== undefined && y >= 0 && y < 400);
}

const brightness = (color: string) => Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number));
