import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Manifest {
  readonly version: string;
  readonly dependencies?: Versions;
  readonly peerDependencies?: Versions;
}

type Versions = Readonly<Record<string, string>>;

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** Of the installed package, or of this project. */
export const ownManifest = (): Manifest => readManifest(join(import.meta.dirname, ".."));

/** `@stoplight/prism-http/dist/index.js` -> `@stoplight/prism-http` */
export const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
