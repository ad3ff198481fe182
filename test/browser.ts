/** The real browser in which tests open pages. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";
import manifest from "../package.json" with { type: "json" };

const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "microsoft-edge"];
const MAC_APPS = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const LINUX_PATHS = ["/opt/google/chrome/chrome", "/snap/bin/chromium", "/usr/lib/chromium/chromium"];

// A new Chrome downloads updates, models and lists from Google; a test must see only the page's own requests.
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
];

// No page here needs a graphics card; without one, the browser would emulate it, and rendering takes twice as long.
const PLAIN = ["--disable-gpu"];

const CACHE = join(import.meta.dirname, "../node_modules/.cache");
const UNPACKED = join(CACHE, `chromium-${manifest.devDependencies["@sparticuz/chromium"]}`);

// The package's own file looks for fonts only in /tmp/fonts, and Chromium without any font crashes at the first text
// that it draws. This file names the folder that it is in.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

interface Installation {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/**
 * Starts an installed Chrome or Chromium without a window; otherwise the one that npm installs for Linux on x64.
 *
 * If both are missing, fails with one line that says what to install.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = installedBrowser() ?? (await browserFromNpm());
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath, args: [...args, ...PLAIN, ...QUIET], headless: true });
}

/** The browser that the tests would start; `undefined` if there is none. Unpacks and starts nothing. */
export function browserFor(): string | undefined {
  const fromNpm = process.platform === "linux" && process.arch === "x64" ? "the Chromium that npm brings" : undefined;
  return installedBrowser()?.executablePath ?? fromNpm;
}

function installedBrowser(): Installation | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const executablePath = [...onPath, ...MAC_APPS, ...LINUX_PATHS].find((path) => existsSync(path));
  // Chrome refuses its sandbox to the root user, and most containers run as root.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return executablePath === undefined ? undefined : { executablePath, args };
}

async function browserFromNpm(): Promise<Installation> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(WHAT_TO_INSTALL);
  // Set before the import: the package then uses its own libraries, for a machine that lacks them.
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs22.x";
  try {
    const { default: chromium } = await withTemporaryFolder(UNPACKED, () => import("@sparticuz/chromium"));
    if (!existsSync(UNPACKED)) await unpack(chromium);
    // The package's default arguments are for a cloud function: among them a single process that dies with its first
    // page, and disabled web security, so that a test could not see refused requests. It lacks Chrome's sandbox helper.
    return { executablePath: join(UNPACKED, "chromium"), args: ["--no-sandbox"] };
  } catch (cause) {
    throw new Error(WHAT_TO_INSTALL, { cause });
  }
}

/** Unpacks beside the final place and then moves, so that another process never sees half a browser. */
async function unpack(chromium: { executablePath(): Promise<string> }): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(`${UNPACKED}-`);
  try {
    await withTemporaryFolder(folder, () => chromium.executablePath());
    writeFileSync(join(folder, "fonts/fonts.conf"), FONTS);
    renameSync(folder, UNPACKED);
  } catch (error) {
    rmSync(folder, { recursive: true });
    // Another process was faster.
    if (!existsSync(UNPACKED)) throw error;
  }
}

/** The package unpacks into the temporary folder; files unpacked there by another user of the machine cannot be run. */
async function withTemporaryFolder<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    return await act();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

const WHAT_TO_INSTALL = "No browser for the tests: install Google Chrome or Chromium so that it is on PATH.";
