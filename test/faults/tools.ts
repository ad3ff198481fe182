import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

interface Tool {
  readonly command: string;
  readonly debianPackage: string;
}

/** The tools that the tests in this folder run. */
const TOOLS: readonly Tool[] = [
  { command: "sqlite3", debianPackage: "sqlite3" },
  { command: "strace", debianPackage: "strace" },
  { command: "faketime", debianPackage: "faketime" },
  { command: "unshare", debianPackage: "util-linux" },
  { command: "prlimit", debianPackage: "util-linux" },
  { command: "mount", debianPackage: "mount" },
];

const missingTools = (): Tool[] => TOOLS.filter(({ command }) => !isOnPath(command));

/** What an unprivileged user or a container may not do. */
const RIGHTS: readonly (readonly [string, readonly string[]])[] = [
  ["mount a file system of its own", ["unshare", "--mount", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]],
  ["watch another process", ["strace", "-o", "/dev/null", "true"]],
];

/** Why the tests cannot run on this machine; `undefined` if they can. */
export function obstacle(): string | undefined {
  const needs = "npm run test:faults needs on this machine:";
  const missing = missingTools();
  if (missing.length > 0) {
    const lines = missing.map(({ command, debianPackage }) => `  ${command}, of Debian's package ${debianPackage}`);
    const packages = [...new Set(missing.map(({ debianPackage }) => debianPackage))].join(" ");
    return [needs, ...lines, `Install what is missing: apt-get install ${packages}`].join("\n");
  }
  const refused = RIGHTS.filter(([, [command = "", ...words]]) => spawnSync(command, words).status !== 0);
  if (refused.length === 0) return undefined;
  const lines = refused.map(([what, words]) => `  to ${what}: ${words.join(" ")}`);
  return [needs, ...lines, "Run it as root; a container needs the rights SYS_ADMIN and SYS_PTRACE."].join("\n");
}

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
