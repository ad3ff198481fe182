import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { contract } from "../../generated/server.ts";
import { readAccess } from "../../server/config.ts";
import { withAccess } from "../../server/http/access.ts";
import { type Listening, listen } from "../../server/http/listen.ts";
import { startMock } from "../../server/mock.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { createStub } from "../../server/stub.ts";
import type { AtEnd } from "../support/at-end.ts";
import { noDocs } from "../support/docs.ts";
import { startServer } from "../support/server.ts";
import {
  comesIntoView,
  goTo,
  menuEntry,
  type OpenPage,
  operationHeading,
  placeOf,
  siteInBrowser,
} from "./browser-site.ts";
import { BUNDLE, type Operation, operationsOf } from "./site.ts";

const operations = await operationsOf(BUNDLE);
const named = (id: string) => operations.find(({ operationId }) => operationId === id) as Operation;

const stops: (() => unknown)[] = [];
const atEnd = ((stop: () => unknown) => void stops.push(stop)) as AtEnd;
let mock: Listening;
let stub: Listening;

/** The sandbox as `npm start` runs it. */
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

/** Opens the page; its requests to the default ports of mock and stub go to those of this test. */
async function openPage(place = ""): Promise<OpenPage> {
  const open = await site.open(place, { permissions: ["clipboard-read", "clipboard-write"] });
  onTestFinished(() => open[Symbol.asyncDispose]());
  return open;
}

/** The sandbox's settings, with the ports of this test. */
async function withPortsOfTest({ page }: OpenPage): Promise<void> {
  await page.route("**/docs/try-it.json", async (route) => {
    const text = await (await route.fetch()).text();
    const body = text.replace("http://127.0.0.1:4010", mock.url).replace("http://127.0.0.1:4020", stub.url);
    await route.fulfill({ contentType: "application/json", body });
  });
  await page.reload();
}

const consoleOf = (page: Page, operation: Operation) =>
  page.locator(`[data-section-id="${placeOf(operation).slice(1)}"] .try-it`);

async function consoleAt(page: Page, operation: Operation) {
  await goTo(page, placeOf(operation));
  const found = consoleOf(page, operation);
  await found.waitFor();
  return found;
}

type Console = Awaited<ReturnType<typeof consoleAt>>;

/** @returns the console's line about the response */
async function send(found: Console): Promise<string> {
  await found.getByRole("button", { name: "Send", exact: true }).click();
  const said = found.getByRole("status").filter({ hasText: /^(\d|No response)/ });
  await said.waitFor();
  return (await said.textContent()) ?? "";
}

/** Sends to each target in turn and confirms if asked; runs inside the page, since there are many. */
const sendToAll = (found: Console): Promise<{ said: string; body: string }[]> =>
  found.evaluate(async (root) => {
    const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector);
    const said = find('[role="status"]');
    const answers: { said: string; body: string }[] = [];
    const select = find<HTMLSelectElement>("label select");
    for (const index of [...(select?.options ?? [])].keys()) {
      if (select) select.selectedIndex = index;
      select?.dispatchEvent(new Event("change"));
      find(".try-it-buttons .try-it-send")?.click();
      find("dialog .try-it-send")?.click();
      const end = performance.now() + 10_000;
      const isSent = () =>
        said?.textContent !== "Sending…" && !find<HTMLButtonElement>(".try-it-buttons button")?.disabled;
      do await new Promise((done) => setTimeout(done, 5));
      while (!isSent() && performance.now() < end);
      answers.push({ said: said?.textContent ?? "", body: find(".try-it-answer > pre")?.textContent ?? "" });
    }
    return answers;
  });

describe("the console of an operation", { timeout: 30_000 }, () => {
  test("opens from the menu, sends its example to each server, and shows a valid response", async () => {
    const open = await openPage();
    await withPortsOfTest(open);

    const said: string[] = [];
    for (const operation of operations) {
      const entry = await menuEntry(open.page, operation);
      expect(await entry.getAttribute("href")).toBe(placeOf(operation));
      await entry.click();
      await comesIntoView(operationHeading(open.page, operation));
      const answers = await sendToAll(consoleOf(open.page, operation));
      said.push(...answers.map((answer) => `${operation.operationId}: ${answer.said}`));
      for (const { body } of answers) expect(body).toMatch(/^\{|^No body\.$/);
    }

    expect(said).toHaveLength(3 * operations.length);
    const wanted = /^\w+: (?!401|403|5)\d{3} .+ in \d+ ms\. Fits the contract\.$/;
    expect(said.filter((each) => !wanted.test(each))).toEqual([]);
    const origins = new Set(open.requests.filter((url) => !url.startsWith("data:")).map((url) => new URL(url).origin));
    expect([...origins].sort()).toEqual([site.origin(), mock.url, stub.url].sort());
    expect(open.requests.filter((url) => url.includes("sk_admin"))).toEqual([]);
  }, 180_000);

  test("shows where a response does not fit the contract", async () => {
    const open = await openPage();
    const wrong = { apps: [{ id: 5 }], nextCursor: null, totalCount: 1 };
    await open.page.route("**/v1/organization/apps*", (route) => route.fulfill({ json: wrong }));
    const found = await consoleAt(open.page, named("listApps"));

    expect(await send(found)).toMatch(/Does not fit the contract: \/apps\/0 must have required property 'slug'\.$/);
    await open.page.unroute("**/v1/organization/apps*");
    await open.page.route("**/v1/organization/apps*", (route) => route.fulfill({ status: 418, body: "tea" }));
    expect(await send(found)).toMatch(/^418 .*: it declares no response 418 for this operation\.$/);
  });

  test("asks before it deletes, and sends nothing if the answer is no", async () => {
    const open = await openPage();
    const found = await consoleAt(open.page, named("deleteApp"));
    await found.getByRole("button", { name: "Send", exact: true }).click();
    const dialog = found.getByRole("dialog");

    expect(await dialog.textContent()).toContain("DELETE /v1/organization/apps/{appId}");
    await open.page.keyboard.press("Escape");

    await found.getByText("Nothing was sent.").waitFor();
    expect(open.requests.filter((url) => url.includes("/v1/"))).toEqual([]);
  });

  test("copies the form as curl and TypeScript, without the key", async () => {
    const open = await openPage();
    const found = await consoleAt(open.page, named("updateApp"));
    await found.getByLabel(/^appId/).fill("app_of_mine");
    await found.getByLabel(/^Body/).fill('{"name": "It\'s mine"}');
    const copied = async (language: string) => {
      await found.getByRole("button", { name: `Copy as ${language}` }).click();
      await found.getByText(`Copied as ${language}`).waitFor();
      return open.page.evaluate(() => navigator.clipboard.readText());
    };

    const [curl, typescript] = [await copied("curl"), await copied("TypeScript")];

    expect(curl).toContain(`--url ${site.origin()}/v1/organization/apps/app_of_mine`);
    expect(curl).toContain(`"name": "It'\\''s mine"`);
    expect(typescript).toContain('updateApp({\n  path: { appId: "app_of_mine" },');
    expect(curl + typescript).not.toContain("sk_admin");
  });

  test("starts with the sandbox's key, remembers another one in this tab, and restores what was typed", async () => {
    const open = await openPage();
    const found = await consoleAt(open.page, named("createApp"));
    expect(await found.getByLabel(/^Key/).inputValue()).toBe(SANDBOX_KEY);
    await found.getByLabel(/^Key/).fill("sk_admin_other");
    await found.getByLabel(/^Body/).fill("{}");

    await goTo(open.page, placeOf(named("deleteWhatsAppPhoneNumber")));
    await operationHeading(open.page, named("deleteWhatsAppPhoneNumber")).waitFor();
    const again = await consoleAt(open.page, named("createApp"));

    expect(await again.getByLabel(/^Body/).inputValue()).toBe("{}");
    await open.page.reload();
    expect(await (await consoleAt(open.page, named("createApp"))).getByLabel(/^Key/).inputValue()).toBe(
      "sk_admin_other",
    );
    expect(open.page.url()).not.toContain("sk_admin");
  });

  test("is not needed for the first call, which has the sandbox's key and address", async () => {
    const open = await openPage();

    const call = open.page.locator(".api-content > :first-child pre", { hasText: SANDBOX_KEY });

    await call.waitFor();
    expect(await call.textContent()).toContain(`--url ${site.origin()}/v1/`);
  });

  test("shows how to start a server that does not respond", async () => {
    const open = await openPage();
    await open.page.route("http://127.0.0.1:4010/**", (route) => route.abort());
    const found = await consoleAt(open.page, named("listApps"));
    await found.getByLabel("Send to").selectOption("Mock, port 4010");

    expect(await send(found)).toBe(
      'No response from http://127.0.0.1:4010. Start it with "npm run mock", then send again.',
    );
  });

  test("shows where to start a server if the page comes from another host, and can still copy", async () => {
    const open = await openPage();
    await open.page.route("**/docs/try-it.json", (route) => route.fulfill({ status: 404, body: "" }));
    await open.page.reload();
    const found = await consoleAt(open.page, named("listApps"));

    expect(await found.textContent()).toContain('cannot send calls. Start the sandbox with "npm start"');
    expect(await found.getByRole("button").allTextContents()).toEqual(["Copy as curl", "Copy as TypeScript"]);
  });
});
