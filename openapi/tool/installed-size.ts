import { execFileSync } from "node:child_process";
import { globSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface InstalledSize {
  readonly megabytes: number;
  readonly packages: number;
}

/** The largest allowed size, without the peers. */
export const MOST_MEGABYTES = 60;

/** The disk space that even the smallest file takes. */
const BLOCK = 4_096;

/** Installs a tarball into an empty folder, without its peers, and measures the result. */
export function installedSize(tarball: string, folder: string): InstalledSize {
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--loglevel=error"];
  execFileSync("npm", ["install", ...quiet, tarball], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  const installed = join(folder, "node_modules");
  const blocks = globSync("**/*", { cwd: installed }).map((path) =>
    Math.ceil(lstatSync(join(installed, path)).size / BLOCK),
  );
  const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as { packages: object };
  return {
    megabytes: (blocks.reduce((sum, count) => sum + count, 0) * BLOCK) / 1e6,
    packages: Object.keys(lock.packages).length - 1,
  };
}
