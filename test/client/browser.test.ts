import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleClient } from "../../client/packaging/build.ts";
import { SANDBOX_KEY } from "../../server/sandbox.ts";
import { launchBrowser } from "../browser.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { temporaryFolder } from "../support/folder.ts";
import { startServer } from "../support/server.ts";

const atEnd = sharedAtEnd();
let browser: Browser;
let page: Page;

/** A page of the server's own origin that can import the built client. */
beforeAll(async () => {
  const [server, launched] = await Promise.all([startServer({}, atEnd), launchBrowser()]);
  browser = launched;
  const file = join(temporaryFolder(atEnd), "client.js");
  await bundleClient(file);
  page = await browser.newPage();
  const serve = (path: string, contentType: string, body: string) =>
    page.route(server.url + path, (route) => route.fulfill({ contentType, body }));
  await serve("/page", "text/html", "<!doctype html><title>A page</title>");
  await serve("/client.js", "text/javascript", readFileSync(file, "utf8"));
  await page.goto(`${server.url}/page`);
}, 30_000);

afterAll(async () => {
  await browser?.close();
});

/** Runs a function's body in the page, where `createClient`, `key` and the like are at hand; gives what it returns. */
const inPage = (body: string): Promise<unknown> =>
  page.evaluate(`(async () => {
    const { ChirpError, createClient, unwrap } = await import("/client.js");
    const key = ${JSON.stringify(SANDBOX_KEY)};
    const open = (options) => createClient({ apiKey: key, baseUrl: location.origin, dangerouslyAllowBrowser: true, ...options });
    ${body}
  })()`);

describe("in a browser", () => {
  test("refuses an admin key, without a word of it in the message", async () => {
    const message = await inPage("try { createClient({ apiKey: key }) } catch (error) { return String(error); }");

    expect(message).toMatch(/^TypeError: .*dangerouslyAllowBrowser/);
    expect(message).not.toContain(SANDBOX_KEY);
  });

  test("refuses an admin key in a worker of the page too", async () => {
    const message = await inPage(`
      const code = \`import("\${location.origin}/client.js").then(({ createClient }) => {
        try { createClient({ apiKey: "\${key}" }); postMessage("allowed"); } catch (error) { postMessage(error.name); }
      });\`;
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
      return new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); });
    `);

    expect(message).toBe("TypeError");
  });

  test("takes a key that is no secret, for the mock and the stub", async () => {
    expect(await inPage('return typeof createClient({ apiKey: "anything" }).listApps;')).toBe("function");
  });

  test("finds no key, as there is no environment", async () => {
    expect(await inPage("try { createClient() } catch (error) { return error.message; }")).toContain("no key");
  });

  test("calls the API where that was allowed: results by status, lists, errors", async () => {
    const seen = await inPage(`
      const chirp = open();
      const slugs = [];
      for await (const app of chirp.paginate("listApps")) slugs.push(app.slug);
      const taken = await chirp.createApp({ body: { slug: "support-desk", name: "Again" } });
      const thrown = await Promise.resolve(taken).then(unwrap).catch((error) => error);
      return { slugs, status: taken.status, isChirpError: thrown instanceof ChirpError, code: thrown.code, id: thrown.requestId };
    `);

    expect(seen).toEqual({
      slugs: ["support-desk"],
      status: 409,
      isChirpError: true,
      code: "resource_already_exists",
      id: expect.stringMatching(/^req_/),
    });
  });

  test("repeats a read, and ends at once when it is aborted", async () => {
    const seen = await inPage(`
      let calls = 0;
      const failing = async () => { calls++; throw new TypeError("Failed to fetch"); };
      const first = await open({ fetch: failing, retries: 1 }).listApps().catch((error) => error.name);
      const aborted = await open().listApps({}, { signal: AbortSignal.abort() }).catch((error) => error.cause.name);
      return { calls, first, aborted };
    `);

    expect(seen).toEqual({ calls: 2, first: "NoResponse", aborted: "AbortError" });
  });
});
