import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** When a helper is to clean up: after the test by default, or `afterAll` for what a whole file shares. */
export type AtEnd = (cleanUp: () => void | Promise<void>) => void;

/** Makes a folder that is gone after the test. */
export function temporaryFolder(atEnd: AtEnd = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), "chirp-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
