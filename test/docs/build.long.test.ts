import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { buildDocs } from "../../openapi/docs.ts";
import { BUNDLE, temporaryFolder } from "./site.ts";

describe("npm run docs", { timeout: 60_000 }, () => {
  test("writes the same page for the same bundle, without the hosts that Redoc would contact", async () => {
    await using folder = await temporaryFolder();
    const pages = [join(folder.path, "first"), join(folder.path, "second")];

    const [first, second] = await Promise.all(pages.map((path) => buildDocs({ bundle: BUNDLE, folder: path })));

    const page = await readFile(first ?? "", "utf8");
    expect(page === (await readFile(second ?? "", "utf8"))).toBe(true);
    expect(page.match(/cdn\.redoc|otel\.cloud/g)).toBeNull();
  });

  test("prints in one line which page it wrote, its size and the time", async () => {
    await using folder = await temporaryFolder();

    const { code, output } = await docs("--out", folder.path);

    expect(code).toBe(0);
    expect(output).toMatch(/^dist\/docs-test-\w+\/index\.html: 3\.\d MB, offline \(\d+\.\d s\)\n$/);
  });

  test("needs at most two seconds of CPU time, and 120 kB gzipped besides Redoc's own script", async () => {
    await using folder = await temporaryFolder();

    // Other load on the machine can only add CPU time.
    let seconds = await processorSeconds(folder.path);
    for (let again = 0; seconds >= 2 && again < 3; again++)
      seconds = Math.min(seconds, await processorSeconds(folder.path));

    const page = await readFile(join(folder.path, "index.html"), "utf8");
    const redoc = page.indexOf('<script type="module">');
    const size = gzipSync(page.slice(0, redoc) + page.slice(page.indexOf("</script>", redoc))).length;
    console.log(`The docs took ${seconds.toFixed(2)} s of a processor; ${size} bytes are beside Redoc's script`);
    expect(seconds).toBeLessThan(2);
    expect(size).toBeLessThan(120_000);
  }, 60_000);

  test("reports a missing bundle in one line", async () => {
    await using folder = await temporaryFolder();

    const { code, output } = await docs("--bundle", join(folder.path, "none.json"), "--out", folder.path);

    expect(code).toBe(1);
    expect(output).toMatch(/^dist\/docs-test-\w+\/none\.json cannot be read: run "npm run generate" first\.\n$/);
  });

  test("writes no page if the tool is not installed", async () => {
    await using folder = await temporaryFolder();

    const page = await buildDocs({ bundle: BUNDLE, folder: folder.path, tool: join(folder.path, "no-tool.js") });

    expect(page).toBeUndefined();
  });

  test("gives up if the tool does not end", async () => {
    await using folder = await temporaryFolder();
    const tool = join(folder.path, "endless.mjs");
    await writeFile(tool, "setInterval(() => {}, 1000);");

    const build = buildDocs({ bundle: BUNDLE, folder: folder.path, tool, timeLimitMs: 500 });

    await expect(build).rejects.toThrow("The docs site was not built: it took longer than 0.5 s");
  });
});

/** The CPU time of the build and the tool that it runs, user and system. */
async function processorSeconds(folder: string): Promise<number> {
  const command = `"${process.execPath}" --import ./server/preload.mjs openapi/docs.ts --out "${folder}"; times`;
  const { stdout } = await promisify(execFile)("sh", ["-c", command]);
  // The last line is for the shell's child processes.
  const taken = [...(stdout.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
  expect(taken).toHaveLength(2);
  return taken.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
}

function docs(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, ["openapi/docs.ts", ...args], (_error, stdout, stderr) =>
      done({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}
