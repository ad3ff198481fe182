import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { comesIntoView, copiedSamples, goTo, menuEntry, operationHeading, placeOf } from "./browser-site.ts";
import {
  consoleAt,
  consoleOf,
  consoleSite,
  named,
  operations,
  sectionOf,
  send,
  sendToAll,
  usePorts,
} from "./console.ts";

const site = consoleSite();

async function openConsole(operationId: string, options: BrowserContextOptions = {}) {
  const open = await site.open("", options);
  return { open, found: await consoleAt(open.page, named(operationId)) };
}

describe("the console of an operation", { timeout: 30_000 }, () => {
  test("opens from the menu, sends its example to each server, and shows a valid response", async () => {
    const open = await site.open();
    await usePorts(open, site);

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
    expect([...origins].sort()).toEqual([site.origin(), site.mock(), site.stub()].sort());
    expect(open.requests.filter((url) => url.includes("sk_admin"))).toEqual([]);
  }, 180_000);

  test("shows where a response does not fit the contract", async () => {
    const { open, found } = await openConsole("listApps");
    const wrong = { apps: [{ id: 5 }], nextCursor: null, totalCount: 1 };
    await open.page.route("**/v1/organization/apps*", (route) => route.fulfill({ json: wrong }));

    expect(await send(found)).toMatch(/Does not fit the contract: \/apps\/0 must have required property 'slug'\.$/);
    await open.page.unroute("**/v1/organization/apps*");
    await open.page.route("**/v1/organization/apps*", (route) => route.fulfill({ status: 418, body: "tea" }));
    expect(await send(found)).toMatch(/^418 .*: it declares no response 418 for this operation\.$/);
  });

  test("asks before it deletes, and sends nothing if the answer is no", async () => {
    const { open, found } = await openConsole("deleteApp");
    await found.getByRole("button", { name: "Send", exact: true }).click();
    const dialog = found.getByRole("dialog");

    expect(await dialog.textContent()).toContain("DELETE /v1/organization/apps/{appId}");
    await open.page.keyboard.press("Escape");

    await found.getByText("Nothing was sent.").waitFor();
    expect(open.requests.filter((url) => url.includes("/v1/"))).toEqual([]);
  });

  test("copies the form as curl and TypeScript, without the key", async () => {
    const { open, found } = await openConsole("updateApp");
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
    const { open, found } = await openConsole("createApp");
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

  test("shows how to start a server that does not respond", async () => {
    const { open, found } = await openConsole("listApps");
    await open.page.route("http://127.0.0.1:4010/**", (route) => route.abort());
    await found.getByLabel("Send to").selectOption("Mock");

    expect(await send(found)).toBe(
      'No response from http://127.0.0.1:4010. Start it with "npm run mock", then send again.',
    );
  });

  test("sends to another address of this machine, which the tab remembers", async () => {
    const { open, found } = await openConsole("listApps");
    expect(await found.getByLabel("Address").isVisible()).toBe(false);
    await found.getByLabel("Send to").selectOption("Mock");
    await found.getByLabel("Address").fill(`${site.mock()}/`);

    expect(await send(found)).toMatch(/^200 /);
    await open.page.reload();
    const again = await consoleAt(open.page, named("listApps"));
    expect(await again.getByLabel("Address").inputValue()).toBe(site.mock());
    expect(open.requests.filter((url) => url.includes(":4010"))).toEqual([]);
  });

  test("sends nothing to another machine", async () => {
    const { open, found } = await openConsole("listApps");
    await found.getByLabel("Send to").selectOption("Stub");
    await found.getByLabel("Address").fill("http://192.0.2.1:4020");

    expect(await send(found)).toBe("Not sent: the address must be on this machine, such as http://127.0.0.1:4010.");
    expect(open.requests.filter((url) => url.includes("192.0.2.1"))).toEqual([]);
  });

  test("shows where to start a server if the page comes from another host, and can still copy", async () => {
    const open = await site.open();
    await open.page.route("**/docs/try-it.json", (route) => route.fulfill({ body: "<!DOCTYPE html>" }));
    await open.page.reload();
    const found = await consoleAt(open.page, named("listApps"));

    expect(await found.textContent()).toContain('cannot send calls. Start the sandbox with "npm start"');
    expect(await found.getByRole("button").allTextContents()).toEqual(["Copy as curl", "Copy as TypeScript"]);
  });
});

describe("the console of an operation on a phone", { timeout: 30_000 }, () => {
  test("opens from the title, shows the response on the screen and announces it", async () => {
    const { open, found } = await openConsole("listApps", { viewport: { width: 390, height: 844 } });
    await comesIntoView(operationHeading(open.page, named("listApps")));
    expect(await found.getByLabel("Send to").isVisible()).toBe(false);

    await sectionOf(open.page, named("listApps")).getByRole("button", { name: "Try it" }).click();

    const summary = found.locator("> summary");
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await comesIntoView(summary);
    expect(await send(found)).toMatch(/^200 /);
    const [said, body] = [found.getByRole("status"), found.getByRole("region", { name: "Response body" })];
    expect(await said.getAttribute("aria-live")).toBe("polite");
    const isShown = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    expect([await said.evaluate(isShown), await body.evaluate(isShown)]).toEqual([true, true]);
  });

  test("does not move a larger screen that shows the response", async () => {
    const { open, found } = await openConsole("listApps", { viewport: { width: 1280, height: 1600 } });
    await comesIntoView(operationHeading(open.page, named("listApps")));
    const before = await open.page.evaluate(() => scrollY);

    await send(found);

    expect(await open.page.evaluate(() => scrollY)).toBe(before);
  });
});

describe("the page that a sandbox serves", { timeout: 30_000 }, () => {
  test.each([
    ["of the newest version", ""],
    ["of a released version", "versions/1.0.0/index.html"],
  ])("has the sandbox's key and address in the first call: %s", async (_, path) => {
    const open = await site.open(path);
    const call = open.page.locator(".api-content > :first-child pre", { hasText: SANDBOX_KEY });
    await call.waitFor();

    expect(await call.textContent()).toContain(`--url ${site.origin()}/v1/`);
    expect(open.complaints).toEqual([]);
  });

  test("has the sandbox's address everywhere", async () => {
    const { page } = await site.open();
    for (const place of ["#/", "#/getting-started", "#/authentication", "#/errors", "#/sandbox"]) {
      await goTo(page, place);
      await page
        .locator(`[data-section-id="${place.slice(1)}"]`)
        .first()
        .waitFor();
      const shown = await page.locator(".api-content").textContent();
      expect(shown, place).toContain(site.origin());
      expect(shown, place).not.toContain("http://127.0.0.1:3000");
    }
  });

  test("has its address in the samples of every language", async () => {
    const open = await site.open(placeOf(named("createApp")));
    const languages = ["curl", "TypeScript", "Python", "Go"];
    await consoleOf(open.page, named("createApp")).waitFor();

    const samples = await copiedSamples(open.page, named("createApp"), languages);

    expect(samples.map((sample) => /http:[^/]*\/\/[^/"]+/.exec(sample)?.[0])).toEqual(
      languages.map(() => site.origin()),
    );
  });
});
