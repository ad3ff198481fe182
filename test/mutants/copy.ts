/** A copy of the project to break things in. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Mutant, misfitsOf } from "./mutant.ts";

const ROOT = join(import.meta.dirname, "../..");
const COPY = join(ROOT, "dist", "mutants");

export class ProjectCopy {
  readonly folder = COPY;

  constructor() {
    rmSync(COPY, { recursive: true, force: true });
    const list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    const files = execFileSync("git", list, { cwd: ROOT, encoding: "utf8" }).split("\0").filter(Boolean);
    for (const file of files) cpSync(join(ROOT, file), join(COPY, file), { recursive: true });
    linkModules();
  }

  /** Why a mutant does not fit the code any more. */
  misfits(mutant: Mutant): string[] {
    return misfitsOf(mutant, (file) => readFileSync(join(COPY, file), "utf8"));
  }

  /** Breaks one thing; gives what writes back what was there. */
  break({ edits }: Mutant): () => void {
    const before = new Map<string, string>();
    for (const { file, find, replace } of edits) {
      const path = join(COPY, file);
      const text = readFileSync(path, "utf8");
      if (!before.has(path)) before.set(path, text);
      writeFileSync(
        path,
        text.replaceAll(find, () => replace),
      );
    }
    return () => {
      for (const [path, text] of before) writeFileSync(path, text);
      cpSync(join(ROOT, "generated"), join(COPY, "generated"), { recursive: true });
    };
  }
}

/** The packages of this project, and the client of the copy. */
function linkModules(): void {
  const link = (from: string, to: string) => {
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(from, to, "junction");
  };
  const modules = join(ROOT, "node_modules");
  for (const name of readdirSync(modules)) {
    if (name === ".cache" || name === ".vite" || name === "chirp-api-client") continue;
    link(join(modules, name), join(COPY, "node_modules", name));
  }
  link(join(COPY, "client"), join(COPY, "node_modules", "chirp-api-client"));
}
