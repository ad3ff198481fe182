/** Response validators as a script. The build compiles them, because the page's CSP forbids `eval`. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { _, Ajv2020 } from "ajv/dist/2020.js";
import { default as standalone } from "ajv/dist/standalone/index.js";
import type { Contract, SchemaOrReference } from "../runtime/document.ts";
import { createFastCompiler, SETTINGS } from "../runtime/validator.ts";
import { browserScript } from "./browser-script.ts";
import type { JsonObject } from "./json.ts";

/** Modules whose functions the compiled code calls by name. */
const RUNTIME = ["decimal", "equality", "formats", "once"] as const;

/** Packages that the compiled code and `formats.ts` require. */
const PACKAGES = ["ajv/dist/runtime/ucs2length", "ajv-formats/dist/formats"] as const;

/**
 * Defines `validators`: for each schema's index, a function that checks a value; its `errors` say what is wrong.
 *
 * Uses the same settings, formats and keywords as the server's check of its own responses.
 */
export async function validatorScript(document: JsonObject, schemas: readonly JsonObject[]): Promise<string> {
  const ajv = new Ajv2020({ ...SETTINGS, code: { source: true, formats: _`FORMATS` } });
  const compile = createFastCompiler(document as object as Contract, "response", ajv);
  const compiled = schemas.map((schema) => {
    try {
      return compile(schema as SchemaOrReference);
    } catch {
      // The generator reports invalid schemas; the docs are built anyway.
      return compile(true);
    }
  });
  // Ajv's standalone code looks schemas up by id, and a contract's schemas have none: use the index.
  const byIndex = Object.assign(Object.create(ajv), { getSchema: (index: string) => compiled[Number(index)] });
  const code = standalone.default(byIndex, Object.fromEntries(schemas.map((_schema, at) => [String(at), String(at)])));
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));
  const runtime = await browserScript(
    RUNTIME.map((name) => new URL(`../runtime/schema/${name}${extension}`, import.meta.url)),
  );
  return `const validators = (() => {
${await packageCode()}
const { fullFormats } = require("ajv-formats/dist/formats");
${runtime}
const exports = {};
${code}
return exports;
})();`;
}

/** Wraps each package's file in a function, as Node does for CommonJS. */
async function packageCode(): Promise<string> {
  const require = createRequire(import.meta.url);
  const files = PACKAGES.map(async (name) => {
    const source = await readFile(require.resolve(name), "utf8");
    return `${JSON.stringify(name)}: (exports) => {\n${source.replace(/^\/\/# sourceMappingURL.*$/m, "")}\n}`;
  });
  return `const packages = { ${(await Promise.all(files)).join(",\n")} };
const require = (name) => {
  const exports = {};
  packages[name](exports);
  return exports;
};`;
}
