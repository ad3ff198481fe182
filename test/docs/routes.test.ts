import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inputsOf } from "../../openapi/docs/inputs.ts";
import { sandboxTryIt, type TryIt } from "../../server/http/try-it.ts";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { rawRequest } from "../support/raw-http.ts";
import { BUNDLE, type Folder, type Site, startSite, temporaryFolder } from "./site.ts";

interface BuiltSite extends AsyncDisposable {
  readonly origin: string;
  readonly folder: string;
  /** How often the site has been built. */
  builds(): number;
}

/** Builds a small site, since these tests only serve it. */
async function siteThatBuilds(): Promise<BuiltSite> {
  const folder: Folder = await temporaryFolder();
  let builds = 0;
  const site: Site = await startSite(folder.path, () => {
    builds += 1;
    return writeSmallSite(folder.path);
  });
  const close = async () => {
    await site[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  };
  return { origin: site.origin, folder: folder.path, builds: () => builds, [Symbol.asyncDispose]: close };
}

async function writeSmallSite(folder: string): Promise<boolean> {
  await mkdir(join(folder, "operations"), { recursive: true });
  await writeFile(join(folder, "index.html"), `<!DOCTYPE html><title>Docs</title>${"<p>Text</p>".repeat(500)}`);
  await writeFile(join(folder, "llms.txt"), "# Docs\n");
  await writeFile(join(folder, "operations/listApps.md"), "# List apps\n");
  await writeFile(join(folder, "inputs.json"), await inputsOf(BUNDLE));
  return true;
}

/** A site in a folder; it builds the files itself, and `builds` counts how often. */
async function siteOver(folder: Folder) {
  let builds = 0;
  const site = await startSite(folder.path, () => {
    builds += 1;
    return writeSmallSite(folder.path);
  });
  return { origin: site.origin, builds: () => builds, [Symbol.asyncDispose]: () => site[Symbol.asyncDispose]() };
}

describe("/docs/", () => {
  test("is built once, in parallel with the start, and never by a request", async () => {
    await using site = await siteThatBuilds();

    const answers = await Promise.all([1, 2, 3].map(() => fetch(`${site.origin}/docs/`)));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(site.builds()).toBe(1);
  });

  test("is served without a build if it was made from this bundle", async () => {
    await using folder = await temporaryFolder();
    await writeSmallSite(folder.path);
    await using site = await siteOver(folder);

    expect([(await fetch(`${site.origin}/docs/`)).status, site.builds()]).toEqual([200, 0]);
  });

  test.each([
    { from: "another bundle", inputs: '{"bundle":"another"}' },
    { from: "no one knows what", inputs: "{}" },
    { from: "a build that was broken off", inputs: '{"bun' },
  ])("is built again if it was made from $from", async ({ inputs }) => {
    await using folder = await temporaryFolder();
    await writeSmallSite(folder.path);
    await writeFile(join(folder.path, "inputs.json"), inputs);
    await using site = await siteOver(folder);

    expect([(await fetch(`${site.origin}/docs/`)).status, site.builds()]).toEqual([200, 1]);
  });

  test("repeats little of an unknown path", async () => {
    await using site = await siteThatBuilds();

    const answer = await fetch(`${site.origin}/docs/${"a".repeat(15_000)}`);

    expect([answer.status, (await answer.text()).length < 500]).toEqual([404, true]);
  });

  test("answers 404 with a hint if the tools that build it are not installed", async () => {
    await using folder = await temporaryFolder();
    await using site = await startSite(folder.path, async () => false);

    const answer = await fetch(`${site.origin}/docs/`);

    expect(answer.status).toBe(404);
    const message = expect.stringContaining('Run "npm run docs"');
    expect(await answer.json()).toEqual({ error: { type: "invalid_request_error", message } });
  });

  test("answers 503 after a failed build, which is logged once and not tried again", async () => {
    await using folder = await temporaryFolder();
    const failures: unknown[] = [];
    const build = async () => {
      throw new Error("no space left");
    };
    await using site = await startSite(folder.path, build, { onFailure: (failure) => void failures.push(failure) });

    const answers = await Promise.all([1, 2].map(() => fetch(`${site.origin}/docs/`)));

    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
    expect(failures).toEqual([new Error("no space left")]);
  });

  test("is the target of a redirect from /docs, since its links are relative", async () => {
    await using site = await siteThatBuilds();

    const answer = await fetch(`${site.origin}/docs`, { redirect: "manual" });

    expect([answer.status, answer.headers.get("location")]).toEqual([308, "/docs/"]);
  });
});

describe.each(["/docs/", "/docs/llms.txt", "/docs/operations/listApps.md"])("%s", (path) => {
  test("forbids other hosts, content sniffing and a referrer", async () => {
    await using site = await siteThatBuilds();

    const { headers } = await fetch(site.origin + path);

    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';/);
    expect(headers.get("content-security-policy")).not.toMatch(/https?:|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });
});

describe("the servers that the page may send requests to", () => {
  const askOf = async (tryIt?: TryIt) => {
    await using folder = await temporaryFolder();
    await writeSmallSite(folder.path);
    await using site = await startSite(folder.path, async () => false, { tryIt });
    const policy = (await fetch(`${site.origin}/docs/`)).headers.get("content-security-policy");
    const told = await (await fetch(`${site.origin}/docs/try-it.json`)).json();
    return { connect: /connect-src [^;]*/.exec(policy ?? "")?.[0], told };
  };

  test("are only its own, with a key that the reader enters", async () => {
    expect(await askOf()).toEqual({ connect: "connect-src 'self'", told: { targets: [{ name: "This server" }] } });
  });

  test("include mock and stub in a sandbox, whose key the page has", async () => {
    const { connect, told } = await askOf(sandboxTryIt(SANDBOX_KEY));

    expect(connect).toBe("connect-src 'self' http://127.0.0.1:* http://localhost:*");
    expect(told).toMatchObject({ key: SANDBOX_KEY, targets: [{}, { url: "http://127.0.0.1:4010" }, {}] });
  });
});

describe("a path below /docs/", () => {
  test.each([
    "/docs/operations/none.md",
    "/docs/inputs.json",
    "/docs/operations/",
    "/docs/operations/../inputs.json",
    "/docs/operations/..%2finputs.md",
    "/docs/%2e%2e/%2e%2e/package.json",
    "/docs//etc/passwd",
    "/docs/guides/..\\..\\..\\README.md",
    "/docs/guides/%00.md",
  ])("gets 404 if there is no such page: %s", async (path) => {
    await using site = await siteThatBuilds();

    const { status, text } = await rawRequest(site.origin, path);

    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ error: { type: "invalid_request_error" } });
  });
});

const TYPES = {
  "/docs/": "text/html; charset=utf-8",
  "/docs/llms.txt": "text/plain; charset=utf-8",
  "/docs/operations/listApps.md": "text/markdown; charset=utf-8",
  "/openapi.json": "application/json; charset=utf-8",
  "/openapi.yaml": "application/yaml; charset=utf-8",
};

describe.each(Object.entries(TYPES))("%s", (path, type) => {
  test("has its media type", async () => {
    await using site = await siteThatBuilds();

    expect((await fetch(site.origin + path)).headers.get("content-type")).toBe(type);
  });

  test("is compressed only if the client accepts that", async () => {
    await using site = await siteThatBuilds();
    const encoding = async (accepted: string) =>
      (await rawRequest(site.origin, path, "GET", ["Accept-Encoding", accepted])).headers["content-encoding"];

    expect([await encoding("gzip, br"), await encoding("gzip;q=0"), await encoding("identity")]).toEqual([
      "gzip",
      undefined,
      undefined,
    ]);
  });

  test("answers 304 if the ETag matches", async () => {
    await using site = await siteThatBuilds();
    const etag = (await fetch(site.origin + path)).headers.get("etag");

    // Otherwise fetch adds "no-cache", which asks for the whole response.
    const headers = { "If-None-Match": etag ?? "none", "Cache-Control": "max-age=0" };
    const again = await fetch(site.origin + path, { headers });

    expect(again.status).toBe(304);
  });

  test("answers HEAD like GET, without the body", async () => {
    await using site = await siteThatBuilds();

    const [get, head] = [await fetch(site.origin + path), await fetch(site.origin + path, { method: "HEAD" })];

    expect(head.status).toBe(200);
    expect(head.headers.get("content-length")).toBe(get.headers.get("content-length"));
    expect(await head.text()).toBe("");
  });

  test("answers 405 to a method that would change it", async () => {
    await using site = await siteThatBuilds();

    const answer = await fetch(site.origin + path, { method: "DELETE" });

    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});

describe("/openapi.json and /openapi.yaml", () => {
  test("are the bundle unchanged, and the same in YAML", async () => {
    await using site = await siteThatBuilds();

    const json = await (await fetch(`${site.origin}/openapi.json`)).text();
    const yaml = await (await fetch(`${site.origin}/openapi.yaml`)).text();

    expect(json).toBe(await readFile(BUNDLE, "utf8"));
    expect(parse(yaml)).toEqual(JSON.parse(json));
  });

  test("are read again after a read that failed, such as for want of a file descriptor", async () => {
    await using folder = await temporaryFolder();
    const bundle = join(folder.path, "openapi.json");
    await using site = await startSite(folder.path, async () => false, { bundle });
    const statuses = async () => {
      const answers = ["json", "yaml"].map((ending) => fetch(`${site.origin}/openapi.${ending}`));
      return (await Promise.all(answers)).map(({ status }) => status);
    };

    const before = await statuses();
    await writeFile(bundle, "{}");

    expect([before, await statuses()]).toEqual([
      [500, 500],
      [200, 200],
    ]);
  });
});
