/** How a command is called: as an npm script of this project, or through the package that is built from it. */

/** The name of the package; no other code spells it. */
export const PACKAGE_NAME = "contract-first";

/** The package is JavaScript; in this project Node runs TypeScript as it is. */
export const isPackage = import.meta.url.endsWith(".js");

const SCRIPTS = {
  generate: "generate",
  stub: "stub",
  mock: "mock",
  docs: "docs",
  test: "test:contract",
  diff: "contract:diff",
} as const;

export type CommandName = keyof typeof SCRIPTS;

/** What calls a command: `npm run generate`, or `npx contract-first generate`. */
export const commandLine = (name: CommandName): string =>
  isPackage ? `npx ${PACKAGE_NAME} ${name}` : `npm run ${SCRIPTS[name]}`;

/** The same with flags after it, which npm wants two dashes before. */
export const withFlags = (name: CommandName): string => (isPackage ? commandLine(name) : `${commandLine(name)} --`);
