/** Finds the test files that depend on changed files: files they import, run as a command or read. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { matchesGlob, posix } from "node:path";
import { UsageError } from "../openapi/command-line.ts";

/** A change to one of these may change the result of any test. */
const OF_EVERY_TEST = ["package-lock.json", "test/vitest.config.ts"];

/** The sources of generated files. The bundle contains the guides' text, but only one module reads that. */
const MADE_FROM: readonly (readonly [made: string, sources: readonly string[]])[] = [
  ["openapi/docs/guides.ts", ["openapi/guides/"]],
  ["generated/meta-graph/", ["openapi/upstream/", "openapi/generator/"]],
  ["generated/sandbox/", ["openapi/sandbox/", "openapi/generator/"]],
  ["generated/runtime/", ["openapi/runtime/"]],
  ["generated/", ["openapi/openapi.yaml", "openapi/paths/", "openapi/components/", "openapi/generator/"]],
];

/** The files that differ from a commit, committed or not, including untracked ones. Fails if git does not know it. */
export function filesThatDiffer(root: string, ref: string): string[] {
  try {
    git(root, ["rev-parse", "--quiet", "--verify", "--end-of-options", `${ref}^{commit}`]);
  } catch (cause) {
    const message = `git knows no commit ${ref} here. Name one, such as npm test -- --changed main, or run npm test.`;
    throw new UsageError(message, { cause });
  }
  const changed = git(root, ["diff", "--name-only", "--no-renames", ref]);
  return [...new Set([...changed, ...untracked(root)])].sort();
}

/** The `tests` that depend on a changed file. Skips changed generated files, because their sources have changed too. */
export function relatedTests(root: string, changed: readonly string[], tests: readonly string[]): string[] {
  if (changed.some((file) => OF_EVERY_TEST.includes(file))) return [...tests];
  const files = [...new Set([...git(root, ["ls-files"]), ...untracked(root), ...changed])];
  const users = usersOf(root, files);
  const reached = new Set(changed.filter((file) => !file.startsWith("generated/")));
  // The loop also visits the files added to the set meanwhile. Naming a test file is not a dependency on it.
  for (const file of reached)
    for (const user of (!file.endsWith(".test.ts") && users.get(file)) || []) reached.add(user);
  return tests.filter((test) => reached.has(test));
}

const git = (cwd: string, words: readonly string[]): string[] =>
  execFileSync("git", words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })
    .split("\n")
    .filter(Boolean);

const untracked = (root: string) => git(root, ["ls-files", "--others", "--exclude-standard"]);

/** For each file, the files that name it. */
function usersOf(root: string, files: readonly string[]): Map<string, string[]> {
  const known = new Set(files);
  const users = new Map<string, string[]>();
  for (const user of files)
    for (const used of [...namedIn(root, user, known), ...sourcesOf(user, files)])
      users.set(used, [...(users.get(used) ?? []), user]);
  return users;
}

function sourcesOf(file: string, files: readonly string[]): string[] {
  const [, sources = []] = MADE_FROM.find(([made]) => file.startsWith(made)) ?? [];
  return sources.length === 0 ? [] : files.filter((each) => sources.some((source) => each.startsWith(source)));
}

/** Imports, commands and files to read all have their path in quotation marks. */
const QUOTED = /(["'`])([^"'`\n${}]{2,200}|[\w./*{},-]+)\1/g;
const TYPES_ONLY = /^(?:import|export) type [^;]*;/gm;

/** A glob for this project's files, and not a media type such as `text/*`. */
const OF_PROJECT = /^(?:openapi|generated|server|client|test|\{[a-z,]+\})\//;

function namedIn(root: string, file: string, known: ReadonlySet<string>): Set<string> {
  if (!/\.m?[tj]s$/.test(file) || file.startsWith("generated/openapi")) return new Set();
  const text = textOf(root, file).replaceAll(TYPES_ONLY, "");
  const quoted = new Set([...text.matchAll(QUOTED)].map(([, , path = ""]) => path));
  return new Set([...quoted].flatMap((path) => filesNamed(path, file, known)));
}

function filesNamed(path: string, by: string, known: ReadonlySet<string>): string[] {
  if (!/\w/.test(path)) return [];
  if (path === "chirp-api-client") return ["client/index.ts"];
  if (path.includes("*")) return OF_PROJECT.test(path) ? [...known].filter((file) => matchesGlob(file, path)) : [];
  const beside = posix.join(posix.dirname(by), path).replace(/\/$/, "");
  const candidates = /^\.\.?\//.test(path) ? [beside] : [path, beside];
  return candidates.flatMap((candidate) => {
    if (known.has(candidate)) return [candidate];
    // A single word counts as a folder only next to a test; a top-level folder as a whole never counts.
    const isFolder = path.includes("/") ? candidate.includes("/") : candidate === beside && /^test\/.+\//.test(beside);
    return isFolder ? [...known].filter((file) => file.startsWith(`${candidate}/`)) : [];
  });
}

function textOf(root: string, file: string): string {
  try {
    return readFileSync(posix.join(root, file), "utf8");
  } catch {
    // The file was deleted.
    return "";
  }
}
