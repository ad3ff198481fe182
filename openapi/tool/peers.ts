/** Packages that users install beside this one if they need them; a missing one is reported in one line. */
import { UsageError } from "../command-line.ts";
import { ownManifest } from "../manifest.ts";

export const TYPESCRIPT_6 = "@typescript/typescript6";

export const REDOCLY = ["@redocly/cli"];
export const PRISM = ["@stoplight/prism-core", "@stoplight/prism-http", "@stoplight/prism-http-server"];
export const OTHER_VALIDATOR = ["express-openapi-validator"];

/** All of them; none is installed automatically, since no command needs them all. */
export const PEERS: readonly string[] = ["typescript", TYPESCRIPT_6, ...REDOCLY, ...PRISM, ...OTHER_VALIDATOR];

/** Throws if one of them is not installed. */
export function requirePeers(command: string, names: readonly string[]): void {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const verb = missing.length === 1 ? "is" : "are";
  throw new UsageError(`${command} needs ${missing.join(", ")}, which ${verb} not installed: ${installLine(missing)}`);
}

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(`${name}/package.json`);
    return true;
  } catch (error) {
    // The package is installed, but does not export this file.
    return (error as NodeJS.ErrnoException).code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
  }
}

/** The command that installs them; a name without a version gets the version that the tests use. */
export function installLine(names: readonly string[]): string {
  const { peerDependencies } = ownManifest();
  const words = names.map((name) => (name.includes("@", 1) ? name : `${name}@${versionOf(peerDependencies?.[name])}`));
  return `npm install --save-dev ${words.join(" ")}`;
}

/** `^5.16.0` -> `5.16.0` */
const versionOf = (range = "latest") => range.replace(/^\D+(?=\d)/, "");
