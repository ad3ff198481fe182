/** The consoles of the docs page in a real browser, as the sandbox serves them. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { contract } from "../../generated/server.ts";
import { readAccess } from "../../server/config.ts";
import { withAccess } from "../../server/http/access.ts";
import { type Listening, listen } from "../../server/http/listen.ts";
import { startMock } from "../../server/mock.ts";
import { createStub } from "../../server/stub.ts";
import type { AtEnd } from "../support/at-end.ts";
import { noDocs } from "../support/docs.ts";
import { startServer } from "../support/server.ts";
import { type BrowserSite, goTo, type OpenPage, placeOf, siteInBrowser } from "./browser-site.ts";
import { BUNDLE, type Operation, operationsOf } from "./site.ts";

export const operations = await operationsOf(BUNDLE);
export const named = (id: string) => operations.find(({ operationId }) => operationId === id) as Operation;

export interface ConsoleSite {
  readonly origin: () => string;
  /** Opens the page, and closes it when the test ends. */
  readonly open: BrowserSite["open"];
  readonly mock: () => string;
  readonly stub: () => string;
}

/** Starts a sandbox with the docs, a mock and a stub for all tests of a file. */
export function consoleSite(): ConsoleSite {
  const stops: (() => unknown)[] = [];
  const atEnd = ((stop: () => unknown) => void stops.push(stop)) as AtEnd;
  let mock: Listening;
  let stub: Listening;
  const site = siteInBrowser(async (folder) => {
    const server = await startServer({ around: { docs: noDocs({ folder }) } }, atEnd);
    return { origin: server.url, [Symbol.asyncDispose]: async () => {} };
  });
  beforeAll(async () => {
    mock = await startMock(contract, 0);
    stub = await listen(withAccess(createStub(), readAccess("127.0.0.1", false, {})), "127.0.0.1", 0);
  }, 30_000);
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
    await mock?.stop();
    await stub?.stop();
  });
  const open: BrowserSite["open"] = async (place, options) => {
    const opened = await site.open(place, { permissions: ["clipboard-read", "clipboard-write"], ...options });
    onTestFinished(() => opened[Symbol.asyncDispose]());
    return opened;
  };
  return { origin: site.origin, open, mock: () => mock.url, stub: () => stub.url };
}

/** Lets the page find mock and stub at the ports of this test. */
export async function usePorts({ page }: OpenPage, { mock, stub }: ConsoleSite): Promise<void> {
  await page.route("**/docs/try-it.json", async (route) => {
    const text = await (await route.fetch()).text();
    const body = text.replace("http://127.0.0.1:4010", mock()).replace("http://127.0.0.1:4020", stub());
    await route.fulfill({ contentType: "application/json", body });
  });
  await page.reload();
}

export const sectionOf = (page: Page, operation: Operation) =>
  page.locator(`[data-section-id="${placeOf(operation).slice(1)}"]`);

export const consoleOf = (page: Page, operation: Operation) => sectionOf(page, operation).locator(".try-it");

export async function consoleAt(page: Page, operation: Operation) {
  await goTo(page, placeOf(operation));
  const found = consoleOf(page, operation);
  await found.waitFor();
  return found;
}

type Console = Awaited<ReturnType<typeof consoleAt>>;

/** @returns the console's line about the response */
export async function send(found: Console): Promise<string> {
  await found.getByRole("button", { name: "Send", exact: true }).click();
  const said = found.getByRole("status").filter({ hasText: /^(\d|No response|Not sent)/ });
  await said.waitFor();
  return (await said.textContent()) ?? "";
}

/** Sends to each target in turn and confirms if asked; runs inside the page, since there are many. */
export const sendToAll = (found: Console): Promise<{ said: string; body: string }[]> =>
  found.evaluate(async (root) => {
    const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
    const said = find('[role="status"]');
    const answers: { said: string; body: string }[] = [];
    const select = find<HTMLSelectElement>("label select");
    for (const index of [...(select?.options ?? [])].keys()) {
      if (select) select.selectedIndex = index;
      select?.dispatchEvent(new Event("change"));
      // Until the question's dialog has closed, this would still be the line about the last response.
      said?.replaceChildren();
      find(".try-it-buttons .try-it-send")?.click();
      find("dialog .try-it-send")?.click();
      const end = performance.now() + 10_000;
      const isSent = () => /^(\d|No response)/.test(said?.textContent ?? "");
      do await new Promise((done) => setTimeout(done, 5));
      while (!isSent() && performance.now() < end);
      answers.push({ said: said?.textContent ?? "", body: find(".try-it-answer > pre")?.textContent ?? "" });
    }
    return answers;
  });
