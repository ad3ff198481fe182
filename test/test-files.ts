import { globSync } from "node:fs";

/** Every test file that needs only npm, by its path below `test/`. */
export const testFiles = (): string[] =>
  globSync("**/*.test.ts", { cwd: import.meta.dirname })
    .filter((file) => !file.endsWith(".faults.test.ts"))
    .sort();
