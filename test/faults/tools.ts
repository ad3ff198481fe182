import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

interface Tool {
  readonly command: string;
  readonly debianPackage: string;
}

/** What the tests in this folder run. */
const TOOLS: readonly Tool[] = [{ command: "sqlite3", debianPackage: "sqlite3" }];

export const missingTools = (): Tool[] => TOOLS.filter(({ command }) => !isOnPath(command));

function isOnPath(command: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
