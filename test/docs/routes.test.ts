import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { buildDocs } from "../../openapi/docs.ts";
import { BUNDLE, type Folder, type Site, startSite, temporaryFolder } from "./site.ts";

interface BuiltSite extends AsyncDisposable {
  readonly origin: string;
  readonly folder: string;
  /** How often the page has been built. */
  builds(): number;
}

async function siteThatBuilds(): Promise<BuiltSite> {
  const folder: Folder = await temporaryFolder();
  let builds = 0;
  const site: Site = await startSite(folder.path, () => {
    builds += 1;
    return buildDocs({ bundle: BUNDLE, folder: folder.path });
  });
  const close = async () => {
    await site[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  };
  return { origin: site.origin, folder: folder.path, builds: () => builds, [Symbol.asyncDispose]: close };
}

describe("/docs", { timeout: 20_000 }, () => {
  test("is built once when several ask for it first, and not again", async () => {
    await using site = await siteThatBuilds();

    const first = await Promise.all([1, 2, 3].map(() => fetch(`${site.origin}/docs`)));
    const later = await fetch(`${site.origin}/docs/`);

    expect([...first, later].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(site.builds()).toBe(1);
  });

  test("is built again when the page was made from another bundle", async () => {
    await using site = await siteThatBuilds();
    await writeFile(join(site.folder, "index.html"), '<meta name="bundle-hash" content="sha256-of-another">');

    const page = await (await fetch(`${site.origin}/docs`)).text();

    expect(site.builds()).toBe(1);
    expect(page).not.toContain("sha256-of-another");
  });

  test("answers 404 with a hint where the tools that build it are not installed", async () => {
    await using folder = await temporaryFolder();
    await using site = await startSite(folder.path, async () => undefined);

    const answer = await fetch(`${site.origin}/docs`);

    expect(answer.status).toBe(404);
    const message = expect.stringContaining('Run "npm run docs"');
    expect(await answer.json()).toEqual({ error: { type: "invalid_request_error", message } });
  });

  test("tries again after a build that failed", async () => {
    await using folder = await temporaryFolder();
    let failures = 0;
    await using site = await startSite(folder.path, async () => {
      if (failures++ === 0) throw Object.assign(new Error("no space left"), { status: 500 });
      return buildDocs({ bundle: BUNDLE, folder: folder.path });
    });

    const statuses = [(await fetch(`${site.origin}/docs`)).status, (await fetch(`${site.origin}/docs`)).status];

    expect(statuses).toEqual([500, 200]);
  });

  test("lets the browser ask no other host, guess no type and tell nobody where it came from", async () => {
    await using site = await siteThatBuilds();

    const { headers } = await fetch(`${site.origin}/docs`);

    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';/);
    expect(headers.get("content-security-policy")).not.toMatch(/https?:|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });
});

describe.each(["/docs", "/openapi.json", "/openapi.yaml"])("%s", { timeout: 20_000 }, (path) => {
  test("answers 304 to the browser that has it", async () => {
    await using site = await siteThatBuilds();
    const etag = (await fetch(site.origin + path)).headers.get("etag");

    // Else fetch adds "no-cache", which asks for the whole answer.
    const headers = { "If-None-Match": etag ?? "none", "Cache-Control": "max-age=0" };
    const again = await fetch(site.origin + path, { headers });

    expect(again.status).toBe(304);
  });

  test("answers HEAD as GET, without the body", async () => {
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
  test("are the bundle as it is, and the same in YAML", async () => {
    await using site = await siteThatBuilds();

    const json = await (await fetch(`${site.origin}/openapi.json`)).text();
    const yaml = await (await fetch(`${site.origin}/openapi.yaml`)).text();

    expect(json).toBe(await readFile(BUNDLE, "utf8"));
    expect(parse(yaml)).toEqual(JSON.parse(json));
  });
});
