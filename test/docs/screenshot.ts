/** `npm run docs:screenshot`: renews the picture of the docs that the README shows. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchBrowser } from "../browser.ts";

const ROOT = join(import.meta.dirname, "../..");
const PICTURE = join(ROOT, ".github/images/docs.png");
const PAGE = pathToFileURL(join(ROOT, "dist/docs/index.html"));
PAGE.hash = "/whatsapp-phone-numbers/registerWhatsAppPhoneNumber".toLowerCase();

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 } });
  await page.goto(PAGE.href);
  await page.getByRole("heading", { name: "Register a WhatsApp phone number" }).first().waitFor();
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
}
console.log(PICTURE);
