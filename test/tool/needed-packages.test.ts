import { expect, test } from "vitest";
import { importedPackages } from "../../openapi/needed-packages.ts";

test.each([
  ['import { a } from "@scope/name/file.js";', ["@scope/name"]],
  ['import type { A } from "@scope/name";', ["@scope/name"]],
  ['export { a } from "name/file.js";', ["name"]],
  ['import {\n  a,\n} from "name";', ["name"]],
  ['import { a } from "./name.js";\nimport { b } from "node:fs";', []],
  ['export const load = () => createRequire(import.meta.url)("name") as Name;', ["name"]],
  ['import { a } from "z";\nimport { b } from "a/b";\nimport { c } from "a/c";', ["a", "z"]],
])("generated code needs the packages that it imports: %j", (text, expected) => {
  expect(importedPackages(new Map([["server.ts", text]]))).toEqual(expected);
});
