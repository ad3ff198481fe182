/** `npm run docs:screenshot`: renews the README's picture of the docs, as a new sandbox serves them. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../browser.ts";

const ROOT = join(import.meta.dirname, "../..");
const PICTURE = join(ROOT, ".github/images/docs.png");
const PLACE = "/docs/#/whatsapp-phone-numbers/registerwhatsappphonenumber";

const data = mkdtempSync(join(tmpdir(), "chirp-"));
const server = spawn(process.execPath, ["--import", "./server/preload.mjs", "server/main.ts"], {
  cwd: ROOT,
  env: { ...process.env, PORT: "0", CHIRP_DATA: data },
  stdio: ["ignore", "pipe", "inherit"],
});
const browser = await launchBrowser();
try {
  const [greeting] = await once(server.stdout, "data");
  const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(greeting)) ?? [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url + PLACE);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const response = page.getByText("201 Created").first();
  await response.waitFor();
  await response.scrollIntoViewIfNeeded();
  // Until the search is ready, its field says "Loading".
  await page.getByTestId("search-trigger").getByText("Search").waitFor();
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  server.kill();
  rmSync(data, { recursive: true, force: true });
}
console.log(PICTURE);
