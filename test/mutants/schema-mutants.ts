import type { Mutant } from "./mutant.ts";

const SCHEMA = "openapi/runtime/schema";
const SERVER = "openapi/runtime/server";

/** Mistakes in how values are read and judged by schemas, both ways. */
export const SCHEMA_MUTANTS: readonly Mutant[] = [
  {
    name: "a request may set a readOnly property",
    edits: [
      {
        file: `${SCHEMA}/view.ts`,
        find: "isOfOtherDirection(viewing, schema)\n    ?",
        replace: 'viewing.direction === "response" && isOfOtherDirection(viewing, schema)\n    ?',
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts", "generator/bodies.test.ts"],
  },
  {
    name: "a response may contain a writeOnly property",
    edits: [
      {
        file: `${SCHEMA}/view.ts`,
        find: "isOfOtherDirection(viewing, schema)\n    ?",
        replace: 'viewing.direction === "request" && isOfOtherDirection(viewing, schema)\n    ?',
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "requires a property that only the other direction has",
    edits: [
      {
        file: `${SCHEMA}/view.ts`,
        find: ".filter((name) => !isDeclaredOfOther(together, together.beside, name));",
        replace: ";",
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "requires a property that another part of allOf declares as readOnly",
    edits: [
      {
        file: `${SCHEMA}/view.ts`,
        find: "parts.push(...viewList(together, value));",
        replace: "parts.push(...viewList(viewing, value));",
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "checks multipleOf with binary fractions",
    edits: [
      {
        file: `${SCHEMA}/decimal.ts`,
        find: "  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return",
        replace: "  if (step !== 0) return",
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "treats objects as different if their properties are in another order",
    edits: [{ file: `${SCHEMA}/equality.ts`, find: "names.sort()", replace: "names" }],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "tells only one error of a value that is judged once",
    edits: [
      {
        file: `${SCHEMA}/keywords.ts`,
        find: "it.opts.allErrors ? (mostUseful as never) : undefined",
        replace: "it.opts.allErrors && mostUseful === undefined ? (mostUseful as never) : undefined",
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "treats a number and its text as equal items",
    edits: [
      {
        file: `${SCHEMA}/equality.ts`,
        find: 'typeof item === "string" ? JSON.stringify(item) : item;',
        replace: "String(item);",
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "compares enumerated objects like Ajv, which calls functions that a body names",
    edits: [
      {
        file: `${SCHEMA}/view.ts`,
        find: "  if (!arePlain) return",
        replace: "  if (values.length === 0) return",
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "finds a missing property in Object.prototype",
    edits: [{ file: `${SCHEMA}/compiler.ts`, find: "ownProperties: true", replace: "ownProperties: false" }],
    killedBy: ["runtime/schema/validator.test.ts", "generator/requests.test.ts"],
  },
  {
    name: "an int64 may be 2^63",
    edits: [{ file: `${SCHEMA}/formats.ts`, find: "value < MOST_INT64", replace: "value <= MOST_INT64" }],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "ignores the discriminator when it reports faults",
    edits: [
      {
        file: `${SCHEMA}/alternatives.ts`,
        find: "byDiscriminator(contract, choice, value, faults) ?? byType",
        replace: "byType",
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "reports the faults of alternatives that were not meant",
    edits: [
      {
        file: `${SCHEMA}/alternatives.ts`,
        find: "preferred(preferred(ofType, isOfConstant), isOfShape)",
        replace: "preferred(ofType, isOfShape)",
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "a value may fit several alternatives of oneOf",
    edits: [
      {
        file: `${SCHEMA}/alternatives.ts`,
        find: '(fitting > 1 && choice.kind === "anyOf")',
        replace: "fitting > 1",
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "fills in defaults before the body is checked",
    edits: [
      {
        file: `${SERVER}/body-input.ts`,
        find: "  const found = rounded.flatMap(",
        replace: "  plan.fill?.(value);\n  const found = rounded.flatMap(",
      },
    ],
    killedBy: ["runtime/server/inputs.test.ts"],
  },
  {
    name: "requests share one default",
    edits: [{ file: `${SCHEMA}/defaults.ts`, find: "copyOf(given.value)", replace: "given.value" }],
    killedBy: ["runtime/schema/defaults.test.ts"],
  },
  {
    name: "fills in the default of a readOnly property",
    edits: [
      {
        file: `${SCHEMA}/defaults.ts`,
        find: "return found && !conjuncts.some(({ readOnly }) => readOnly === true)",
        replace: "return found",
      },
    ],
    killedBy: ["runtime/schema/defaults.test.ts"],
  },
  {
    name: "reports faults in the schema's order",
    edits: [{ file: `${SCHEMA}/validator.ts`, find: "orderOf(a) - orderOf(b)", replace: "0" }],
    killedBy: ["generator/conditions.test.ts"],
  },
  {
    name: "reports only one of many faults",
    edits: [{ file: `${SCHEMA}/validator.ts`, find: ".slice(0, MOST_ERRORS)", replace: ".slice(0, 1)" }],
    killedBy: ["runtime/schema/validator.test.ts", "generator/conditions.test.ts"],
  },
  {
    name: "reports thousands of faults",
    edits: [{ file: `${SCHEMA}/validator.ts`, find: ".slice(0, MOST_ERRORS)", replace: "" }],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "treats a property that only a failed part declares as unknown",
    edits: [
      {
        file: `${SCHEMA}/validator.ts`,
        find: 'rule !== "unevaluatedProperties" || ',
        replace: 'rule !== "unevaluated" || ',
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "accepts a hexadecimal number",
    edits: [{ file: `${SERVER}/text.ts`, find: "NUMBER.test(text) ?", replace: 'text.trim() !== "" ?' }],
    killedBy: ["runtime/server/text.test.ts"],
  },
  {
    name: "reads text of several types as the first one, in content too",
    edits: [
      {
        file: `${SERVER}/text.ts`,
        find: "found.find(({ value }) => check.fits(value)) ?? found[0]",
        replace: "(check && found[0])",
      },
    ],
    killedBy: ["runtime/server/text.test.ts"],
  },
  {
    name: "decodes a list before splitting it",
    edits: [
      {
        file: `${SERVER}/parameters.ts`,
        find: 'if (kind === "array") return text.split(",").map(decode);',
        replace: 'if (kind === "array") return decode(text).split(",");',
      },
    ],
    killedBy: ["generator/parameters.test.ts"],
  },
  {
    name: "rounds an integer that JavaScript cannot represent",
    edits: [
      {
        file: `${SERVER}/body-input.ts`,
        find: "  const found = rounded.flatMap(",
        replace: "  const found = rounded.slice(0, 0).flatMap(",
      },
    ],
    killedBy: ["runtime/server/inputs.test.ts"],
  },
  {
    name: "accepts invalid Unicode",
    edits: [
      { file: `${SERVER}/body-input.ts`, find: "  if (mayBeBroken) found", replace: "  if (!mayBeBroken) found" },
    ],
    killedBy: ["generator/conditions.test.ts"],
  },
  {
    name: "checks a response before it is serialized",
    edits: [
      {
        file: `${SERVER}/response-check.ts`,
        find: "JSON.parse(JSON.stringify(body));",
        replace: "structuredClone(body);",
      },
    ],
    killedBy: ["runtime/server/response-check.test.ts"],
  },
  {
    name: "sends the declared content of a 204",
    edits: [{ file: `${SERVER}/response-check.ts`, find: "status === 204 || ", replace: "" }],
    killedBy: ["runtime/server/response-check.test.ts"],
  },
  {
    name: "uses the first matching media type instead of the best",
    edits: [
      {
        file: "openapi/runtime/media-type.ts",
        find: "if (specificity > most)",
        replace: "if (specificity >= 0 && best === undefined)",
      },
    ],
    killedBy: ["generator/reading.test.ts"],
  },
  {
    name: "ignores the parameters of media types",
    edits: [
      {
        file: "openapi/runtime/media-type.ts",
        find: "sent.get(name) !== value)) return -1;",
        replace: "sent.get(name) !== value)) return 0;",
      },
    ],
    killedBy: ["generator/reading.test.ts"],
  },
  {
    name: "serializes an exploded header like any other",
    edits: [
      {
        file: `${SERVER}/header-text.ts`,
        find: 'return explode ? "exploded" : "simple";',
        replace: 'return explode ? "simple" : "simple";',
      },
    ],
    killedBy: ["runtime/server/response-check.test.ts"],
  },
  {
    name: "joins several cookies in one header line",
    edits: [
      {
        file: `${SERVER}/header-text.ts`,
        find: 'name.toLowerCase() === "set-cookie" ? value.map(String) : ',
        replace: "",
      },
    ],
    killedBy: ["runtime/server/response-check.test.ts"],
  },
  {
    name: "takes right fields of a large form for wrong ones, and stops reading",
    edits: [{ file: `${SERVER}/form.ts`, find: "return (value) => !fits(value);", replace: "return () => true;" }],
    killedBy: ["generator/kinds/forms.test.ts"],
  },
];
