import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_NAME } from "../invocation.ts";

const GUIDE = join(import.meta.dirname, "../guides/use-it-for-your-own-api.md");

/** The package's README: the user guide, up to the section with the details. */
export function readme(version: string): string {
  const [beginning = ""] = readFileSync(GUIDE, "utf8").split("\n### Use its types\n");
  return `# ${PACKAGE_NAME} ${version}\n\n${beginning.trim().replaceAll(/^###/gm, "##")}\n`;
}
