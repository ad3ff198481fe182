/** The controls edit the server's source. A control that no longer fits would only be noticed by `npm run test:faults`. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = `${import.meta.dirname}/../..`;

/** A file of the server and the text that an edit replaces in it. */
const EDIT = /file: "(server\/[^"]+)",\s*find: ("(?:[^"\\]|\\.)*"|'[^'\\]*')/g;

const edits = globSync(["test/faults/*.ts", "test/http/*.ts"], { cwd: ROOT }).flatMap((test) =>
  [...readFileSync(`${ROOT}/${test}`, "utf8").matchAll(EDIT)].map(([, file = "", find = ""]) => ({
    test,
    file,
    find: find.startsWith('"') ? (JSON.parse(find) as string) : find.slice(1, -1),
  })),
);

test("finds the edits", () => {
  expect(edits.length).toBeGreaterThan(15);
});

test.each(edits)("$test: $find is in $file", ({ file, find }) => {
  expect(readFileSync(`${ROOT}/${file}`, "utf8")).toContain(find);
});
