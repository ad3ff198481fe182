import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../client/index.ts";
import { bundleClient } from "../../client/packaging/build.ts";
import { contract } from "../../generated/server.ts";
import { readAccess } from "../../server/config.ts";
import { withAccess } from "../../server/http/access.ts";
import { listen } from "../../server/http/listen.ts";
import { startMock } from "../../server/mock.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { createStub } from "../../server/stub.ts";
import { launchBrowser } from "../browser.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { temporaryFolder } from "../support/folder.ts";
import { startLoopback } from "../support/loopback.ts";
import { aRegistration, startServer } from "../support/server.ts";

const atEnd = sharedAtEnd();
let browser: Browser;
let page: Page;
const urls: Record<string, string> = {};

/** A page that can import the built client; its port differs from those of the servers that it calls. */
beforeAll(async () => {
  const file = join(temporaryFolder(atEnd), "client.js");
  const [sandbox, stub, closed, mock, launched] = await Promise.all([
    startServer({ rateLimits: true }, atEnd),
    listen(withAccess(createStub(), readAccess("127.0.0.1", false, {})), "127.0.0.1", 0),
    listen(createStub(), "127.0.0.1", 0),
    startMock(contract, 0),
    launchBrowser(),
    bundleClient(file),
  ]);
  browser = launched;
  for (const { stop } of [stub, closed, mock]) atEnd(stop);
  Object.assign(urls, { sandbox: sandbox.url, stub: stub.url, mock: mock.url, closed: closed.url });
  const served = await startLoopback(({ url }, response) => {
    if (url === "/client.js") response.setHeader("Content-Type", "text/javascript").end(readFileSync(file));
    else response.setHeader("Content-Type", "text/html").end("<!doctype html><title>A page</title>");
  }, atEnd);
  page = await browser.newPage();
  await page.goto(served.url);
}, 30_000);

afterAll(async () => {
  await browser?.close();
});

/** Runs a function's body in the page, where the client, `urls`, `key` and `open` are available; returns its result. */
const inPage = (body: string): Promise<unknown> =>
  page.evaluate(`(async () => {
    const { ChirpError, createClient, unwrap } = await import("/client.js");
    const key = ${JSON.stringify(SANDBOX_KEY)};
    const urls = ${JSON.stringify(urls)};
    const open = (options) =>
      createClient({ apiKey: key, baseUrl: urls.sandbox, dangerouslyAllowBrowser: true, ...options });
    ${body}
  })()`);

describe("in a browser", () => {
  test("refuses an admin key, without repeating it in the message", async () => {
    const message = await inPage("try { createClient({ apiKey: key }) } catch (error) { return String(error); }");

    expect(message).toMatch(/^TypeError: .*dangerouslyAllowBrowser/);
    expect(message).not.toContain(SANDBOX_KEY);
  });

  test("also refuses an admin key in a worker of the page", async () => {
    const message = await inPage(`
      const code = \`import("\${location.origin}/client.js").then(({ createClient }) => {
        try { createClient({ apiKey: "\${key}" }); postMessage("allowed"); } catch (error) { postMessage(error.name); }
      });\`;
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
      return new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); });
    `);

    expect(message).toBe("TypeError");
  });

  test("accepts a key that is not secret, for the mock and the stub", async () => {
    expect(await inPage('return typeof createClient({ apiKey: "anything" }).listApps;')).toBe("function");
  });

  test("finds no key, since a browser has no environment", async () => {
    expect(await inPage("try { createClient() } catch (error) { return error.message; }")).toContain("no key");
  });

  test("calls the API if the page is allowed: results by status, lists, errors", async () => {
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

  test("retries a read, and ends at once when it is aborted", async () => {
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

const REGISTRATION = JSON.stringify(aRegistration());
const PRESET = { req: "req_2DbBs7GWhGvVNJGrDXr5RG0mBWI", limit: "120" };

describe.each([
  // The sandbox is called twice with the same number; the others return the response that `Prefer` names.
  { name: "sandbox", prefer: {}, requestId: expect.stringMatching(/^req_\w{27}$/) },
  { name: "stub", prefer: { Prefer: "code=409" }, requestId: PRESET.req },
  { name: "mock", prefer: { Prefer: "code=409" }, requestId: PRESET.req },
])("a page of another port calls the $name:", ({ name, prefer, requestId }) => {
  const conflict = { status: 409, code: "resource_already_exists", requestId, limit: PRESET.limit };

  test("fetch registers, lists, and reads a 409 with its headers", async () => {
    const seen = await inPage(`
      const url = urls.${name} + "/v1/organization/whatsapp/phone-numbers";
      const headers = { Authorization: "Bearer " + key, "Content-Type": "application/json" };
      const registration = { method: "POST", body: JSON.stringify(${REGISTRATION}) };
      const registered = await fetch(url, { ...registration, headers });
      const listed = await fetch(url, { headers });
      const refused = await fetch(url, { ...registration, headers: { ...headers, ...${JSON.stringify(prefer)} } });
      return {
        registered: [registered.status, registered.headers.get("Location") ?? (await registered.json()).id],
        listed: (await listed.json()).phoneNumbers.map(({ displayPhoneNumber }) => displayPhoneNumber),
        refused: {
          status: refused.status,
          code: (await refused.json()).error.code,
          requestId: refused.headers.get("X-Request-Id"),
          limit: refused.headers.get("X-RateLimit-Limit"),
        },
      };
    `);

    expect(seen).toEqual({
      registered: [201, expect.stringContaining("wapn_")],
      listed: ["+15551234567"],
      refused: conflict,
    });
  });

  test("the client registers, lists, and reads a 409 with its headers", async () => {
    const seen = await inPage(`
      const chirp = open({ baseUrl: urls.${name} });
      const body = ${REGISTRATION};
      for await (const { id } of chirp.paginate("listWhatsAppPhoneNumbers"))
        unwrap(await chirp.deleteWhatsAppPhoneNumber({ path: { phoneNumberId: id } }));
      const registered = await chirp.registerWhatsAppPhoneNumber({ body });
      const refused = await chirp.registerWhatsAppPhoneNumber({ body }, { headers: ${JSON.stringify(prefer)} });
      const { phoneNumbers } = unwrap(await chirp.listWhatsAppPhoneNumbers());
      return {
        registered: registered.status,
        listed: phoneNumbers.map(({ displayPhoneNumber }) => displayPhoneNumber),
        refused: {
          status: refused.status,
          code: refused.error.error.code,
          requestId: refused.headers.get("X-Request-Id"),
          limit: refused.headers.get("X-RateLimit-Limit"),
        },
      };
    `);

    expect(seen).toEqual({ registered: 201, listed: ["+15551234567"], refused: conflict });
  });
});

/** The page of the client's README, as Vite serves it. */
const mainFor = (url: string, key: string) => {
  const readme = readFileSync(join(import.meta.dirname, "../../client/README.md"), "utf8");
  const [, code = ""] = /^```ts src\/main\.ts\n(.*?)^```$/ms.exec(readme) ?? [];
  return stripTypeScriptTypes(code)
    .replace('"chirp-api-client"', `"${new URL("/client.js", page.url())}"`)
    .replace("import.meta.env.VITE_CHIRP_URL", JSON.stringify(url))
    .replace("import.meta.env.VITE_CHIRP_KEY", JSON.stringify(key));
};

describe("the README's page for Vite", () => {
  test.each([
    ["mock", "anything"],
    ["sandbox", SANDBOX_KEY],
  ])("registers and lists on the %s", async (name, key) => {
    const text = await inPage(`
      document.body.innerHTML = '<div id="app"></div>';
      const code = new Blob([${JSON.stringify(mainFor(urls[name] ?? "", key))}], { type: "text/javascript" });
      await import(URL.createObjectURL(code));
      return document.querySelector("#app").innerText;
    `);

    // The sandbox may still have the number from an earlier test.
    expect(text).toMatch(/^(registered as wapn_\w{27}|409, .+ req_\w{27})\nlisted: \+15551234567\n?$/);
  });
});

describe("a call without a response", () => {
  test("explains what a browser hides: a server that allows no page, or no server at all", async () => {
    const failed = await inPage(`
      const messageOf = (baseUrl) => open({ baseUrl, retries: 0 }).listApps().catch(({ message }) => message);
      return [await messageOf(urls.closed), await messageOf("http://127.0.0.1:2")];
    `);

    for (const message of failed as string[]) {
      expect(message).toMatch(/^listApps: no response: Failed to fetch\. /);
      for (const word of ["CORS", "offline", "certificate", "mixed content"]) expect(message).toContain(word);
    }
  });

  test("has no such explanation if the client's own deadline passed", async () => {
    const message = await inPage(`
      const never = () => new Promise(() => {});
      return open({ fetch: never, timeoutMs: 1, retries: 0 }).listApps().catch(({ message }) => message);
    `);

    expect(message).toBe("listApps: no response: timed out after 1 ms");
  });

  test("has Node's message and cause outside a browser", async () => {
    const chirp = createClient({ apiKey: "any", baseUrl: "http://127.0.0.1:2", retries: 0 });

    await expect(chirp.listApps()).rejects.toMatchObject({
      message: expect.stringMatching(/^listApps: no response: fetch failed \(.*ECONNREFUSED.*\)$/),
      cause: { cause: expect.any(Error) },
    });
  });
});
