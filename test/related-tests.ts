/** Which test files stand on what differs from a commit, be it imported, run as a command or read as a file. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { matchesGlob, posix } from "node:path";
import { UsageError } from "../openapi/command-line.ts";

/** After a change of one of these, no test is sure of its result. */
const OF_EVERY_TEST = ["package-lock.json", "test/vitest.config.ts"];

/** What generated files are made from; guides are text in the bundle, which is read by way of one module. */
const MADE_FROM: readonly (readonly [made: string, sources: readonly string[]])[] = [
  ["openapi/docs/guides.ts", ["openapi/guides/"]],
  ["generated/meta-graph/", ["openapi/upstream/", "openapi/generator/"]],
  ["generated/sandbox/", ["openapi/sandbox/", "openapi/generator/"]],
  ["generated/runtime/", ["openapi/runtime/"]],
  ["generated/", ["openapi/openapi.yaml", "openapi/paths/", "openapi/components/", "openapi/generator/"]],
];

/** What differs from a commit, committed or not, and what is new. Refuses what git does not know. */
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

/** Those of `tests` that one of the files has a part in. What is generated is passed over: its sources stand for it. */
export function relatedTests(root: string, changed: readonly string[], tests: readonly string[]): string[] {
  if (changed.some((file) => OF_EVERY_TEST.includes(file))) return [...tests];
  const files = [...new Set([...git(root, ["ls-files"]), ...untracked(root), ...changed])];
  const users = usersOf(root, files);
  const reached = new Set(changed.filter((file) => !file.startsWith("generated/")));
  // A set that grows while it is gone through is gone through to its new end. Who names a test only speaks of it.
  for (const file of reached)
    for (const user of (!file.endsWith(".test.ts") && users.get(file)) || []) reached.add(user);
  return tests.filter((test) => reached.has(test));
}

const git = (cwd: string, words: readonly string[]): string[] =>
  execFileSync("git", words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })
    .split("\n")
    .filter(Boolean);

const untracked = (root: string) => git(root, ["ls-files", "--others", "--exclude-standard"]);

/** By file, those that name it. */
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

/** Of an import, of a command that is started and of a file that is read alike, the path stands in quotation marks. */
const QUOTED = /(["'`])([^"'`\n${}]{2,200}|[\w./*{},-]+)\1/g;
const TYPES_ONLY = /^(?:import|export) type [^;]*;/gm;

/** A pattern of this project's files, not one of media types. */
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
    // A single word is a folder's name only beside a test, and a whole part of the project is nobody's reading.
    const isFolder = path.includes("/") ? candidate.includes("/") : candidate === beside && /^test\/.+\//.test(beside);
    return isFolder ? [...known].filter((file) => file.startsWith(`${candidate}/`)) : [];
  });
}

function textOf(root: string, file: string): string {
  try {
    return readFileSync(posix.join(root, file), "utf8");
  } catch {
    // It was deleted.
    return "";
  }
}
