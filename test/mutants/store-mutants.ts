import type { Mutant } from "./mutant.ts";

/** How the store writes to its file. */
export const STORE_MUTANTS: readonly Mutant[] = [
  {
    name: "reports a commit before it is on the disk",
    edits: [
      {
        file: "server/store/sqlite-file.ts",
        find: "pragma synchronous = full",
        replace: "pragma synchronous = off",
      },
    ],
    killedBy: ["store/sqlite-file.test.ts"],
    tests: "a connection",
  },
  {
    name: "reports a group before its commit",
    edits: [
      {
        file: "server/store/write-groups.ts",
        find: '      this.#sqlite.exec("commit");\n      const commitMs',
        replace: '      this.#ends.tell({ outcomes });\n      this.#sqlite.exec("commit");\n      const commitMs',
      },
      {
        file: "server/store/write-groups.ts",
        find: "if (this.#file.isTheSame()) this.#ends.tell({ outcomes, commitMs });\n      else this.#break(",
        replace: "if (!this.#file.isTheSame()) this.#break(",
      },
    ],
    killedBy: ["store/write-groups.test.ts"],
    tests: "on the disk",
  },
  {
    name: "a rolled-back write stays in its group",
    edits: [
      {
        file: "server/store/node-sqlite.ts",
        find: 'rollback: ["rollback to part", "release part"]',
        replace: 'rollback: ["release part"]',
      },
    ],
    killedBy: ["store/write-groups.test.ts"],
    tests: "all or nothing",
  },
  {
    name: "commits each write separately",
    edits: [
      {
        file: "server/store/write-groups.ts",
        find: "if (group.length === MOST_IN_GROUP)",
        replace: "if (group.length === 1)",
      },
    ],
    killedBy: ["store/write-groups.test.ts"],
    tests: "share a commit",
  },
  {
    name: "writes to a file that was replaced",
    edits: [
      {
        file: "server/store/write-groups.ts",
        find: "if (this.#file.isTheSame()) this",
        replace: "if (this.#file) this",
      },
    ],
    killedBy: ["store/disk-faults.test.ts"],
    tests: "not acknowledged",
  },
  {
    name: "a failed write ends the process, as a failed sync does",
    edits: [{ file: "server/store/sqlite-failures.ts", find: '778: "unavailable"', replace: '778: "broken"' }],
    killedBy: ["store/disk-faults.test.ts"],
    tests: "takes no writes any more",
  },
  {
    name: "continues after a failed sync",
    edits: [
      {
        file: "server/store/write-groups.ts",
        find: 'if (told.kind === "broken")',
        replace: "if (told.kind === undefined)",
      },
    ],
    killedBy: ["store/disk-faults.test.ts"],
    tests: "after a failed sync",
  },
  {
    name: "stays ready with a full disk",
    edits: [
      {
        file: "server/store/writer.ts",
        find: 'outcome.failure.kind !== "unavailable"',
        replace: "true",
      },
    ],
    killedBy: ["store/disk-faults.test.ts"],
    tests: "only be read",
  },
  {
    name: "the later of two processes overwrites the sandbox's state",
    edits: [
      {
        file: "server/store/rows/sandbox-state-rows.ts",
        find: 'await update.where("revision", "=", revision).execute',
        replace: "await update.execute",
      },
    ],
    killedBy: ["store/sqlite-store.test.ts", "sandbox/stand-in/kept-state.test.ts"],
    tests: "goes to one of two stores|600 times",
  },
  {
    name: "never reads the sandbox's clock again",
    edits: [
      {
        file: "server/sandbox/stand-in/kept-state.ts",
        find: "this.#lookedAt + LOOK_AFTER_MS",
        replace: "this.#lookedAt + 1e9",
      },
    ],
    killedBy: ["sandbox/stand-in/kept-state.test.ts"],
    tests: "another process did",
  },
  {
    name: "backs up a damaged database",
    edits: [{ file: "server/store/backup.ts", find: 'if (fault !== "ok") throw', replace: 'if (fault === "") throw' }],
    killedBy: ["store/backup.test.ts"],
    tests: "does not fit its table",
  },
  {
    name: "overwrites an existing backup",
    edits: [
      {
        file: "server/store/backup.ts",
        find: "  if (existsSync(target))\n    throw",
        replace: "  if (existsSync(''))\n    throw",
      },
    ],
    killedBy: ["store/backup.test.ts"],
    tests: "a name that is taken",
  },
];
