/** Where generated code is run, the packages must be that it imports: not only beside the tool that has written it. */
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { GeneratedFiles } from "./generator/generated-files.ts";
import { type Manifest, ownManifest, packageOf, readManifest } from "./manifest.ts";

/** What the project around a folder lacks to run the code in it, in a line that says how to get it. */
export function neededPackages(out: string, files: GeneratedFiles): string[] {
  const project = projectOf(resolve(out));
  const { dependencies, peerDependencies }: Partial<Manifest> = project === undefined ? {} : readManifest(project);
  const missing = importedPackages(files).filter((name) => !(name in { ...dependencies, ...peerDependencies }));
  if (missing.length === 0) return [];
  const { dependencies: ours = {} } = ownManifest();
  const words = missing.map((name) => `${name}@${ours[name]}`).join(" ");
  const place = project === undefined ? "package.json" : relative(".", join(project, "package.json"));
  return [`To run, it needs among the dependencies of ${place}: npm install ${words}`];
}

function projectOf(folder: string): string | undefined {
  if (existsSync(join(folder, "package.json"))) return folder;
  return dirname(folder) === folder ? undefined : projectOf(dirname(folder));
}

/** An import, and how `refa` is loaded on first use. */
const IMPORT =
  /^(?:import|export|\}).* from "((?![.\w]+:)[^."][^"]*)";$|\bcreateRequire\(import\.meta\.url\)\("([^"]+)"\)/gm;

/** The names of the npm packages that the code imports, sorted. */
export function importedPackages(files: GeneratedFiles): string[] {
  const specifiers = [...files.values()].flatMap((text) =>
    [...text.matchAll(IMPORT)].map(([, imported, loaded = ""]) => imported ?? loaded),
  );
  return [...new Set(specifiers.map(packageOf))].sort();
}
