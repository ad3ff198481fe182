import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const TYPES = join(import.meta.dirname, "../../openapi/runtime/operation-types.ts");
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
  strict: true,
  types: [],
};

/** The library as compilers before TypeScript 5.7 have it: `Uint8Array` takes no type argument. */
function olderHost(): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  return {
    ...host,
    getSourceFile: (file, version) => {
      const text = host.readFile(file) ?? "";
      const isLibrary = file.includes("/lib.");
      return ts.createSourceFile(
        file,
        isLibrary ? text.replaceAll(/\bUint8Array<[^>]*>/g, "Uint8Array") : text,
        version,
      );
    },
  };
}

test("the types of generated code have a meaning for a compiler whose Uint8Array is not generic", () => {
  const program = ts.createProgram([TYPES], OPTIONS, olderHost());
  const faults = program.getSemanticDiagnostics(program.getSourceFile(TYPES));

  expect(faults.map(({ messageText }) => messageText)).toEqual([]);
});
