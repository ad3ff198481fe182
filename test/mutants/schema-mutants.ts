import type { Mutant } from "./mutant.ts";

const SCHEMA = "openapi/runtime/schema";
const SERVER = "openapi/runtime/server";

/** Mistakes in how values are read and judged by schemas, both ways. */
export const SCHEMA_MUTANTS: readonly Mutant[] = [
  {
    name: "a request may set what is readOnly",
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
    name: "an answer may show what is writeOnly",
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
    name: "what is required and of the other direction is asked for",
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
    name: "what another part of allOf declares as readOnly is asked for",
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
    name: "a multiple is found by dividing binary fractions",
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
    name: "equal objects count as different where their properties stand in another order",
    edits: [{ file: `${SCHEMA}/equality.ts`, find: "    .sort()\n", replace: "" }],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "a number and its text count as the same item",
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
    name: "an enumerated object is compared as Ajv does, which calls what a body brings along",
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
    name: "a property that was not sent is found in Object.prototype",
    edits: [{ file: `${SCHEMA}/compiler.ts`, find: "ownProperties: true", replace: "ownProperties: false" }],
    killedBy: ["runtime/schema/validator.test.ts", "generator/requests.test.ts"],
  },
  {
    name: "an int64 may be 2^63",
    edits: [{ file: `${SCHEMA}/formats.ts`, find: "value < MOST_INT64", replace: "value <= MOST_INT64" }],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "a discriminator does not say what was meant",
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
    name: "the faults of another kind of object are told, too",
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
    name: "a default is filled in before the body is judged",
    edits: [
      {
        file: `${SERVER}/inputs.ts`,
        find: "  const found = rounded.flatMap(",
        replace: "  plan.fill?.(value);\n  const found = rounded.flatMap(",
      },
    ],
    killedBy: ["runtime/server/inputs.test.ts"],
  },
  {
    name: "requests share one default",
    edits: [{ file: `${SCHEMA}/defaults.ts`, find: "structuredClone(given.value)", replace: "given.value" }],
    killedBy: ["runtime/schema/defaults.test.ts"],
  },
  {
    name: "the default of what is readOnly is filled in",
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
    name: "the order of faults is that of the schema",
    edits: [{ file: `${SCHEMA}/validator.ts`, find: "orderOf(a) - orderOf(b)", replace: "0" }],
    killedBy: ["generator/conditions.test.ts"],
  },
  {
    name: "of many faults one is told",
    edits: [{ file: `${SCHEMA}/validator.ts`, find: "const MOST_FAULTS = 100;", replace: "const MOST_FAULTS = 1;" }],
    killedBy: ["runtime/schema/validator.test.ts", "generator/conditions.test.ts"],
  },
  {
    name: "all faults of a body of thousands are told",
    edits: [{ file: `${SCHEMA}/validator.ts`, find: "const MOST_FAULTS = 100;", replace: "const MOST_FAULTS = 1e9;" }],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "what only a failed part declares counts as unknown",
    edits: [
      {
        file: `${SCHEMA}/validator.ts`,
        find: '!(fault.rule === "unevaluatedProperties" && ',
        replace: '!(fault.rule === "unevaluated" && ',
      },
    ],
    killedBy: ["runtime/schema/validator.test.ts"],
  },
  {
    name: "a hexadecimal number is read as a number",
    edits: [{ file: `${SERVER}/text.ts`, find: "NUMBER.test(text) ?", replace: 'text.trim() !== "" ?' }],
    killedBy: ["runtime/server/text.test.ts"],
  },
  {
    name: "of several types the first one counts, whether the schema is content or not",
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
    name: "a list is decoded before it is split",
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
    name: "an integer that JavaScript cannot carry is rounded",
    edits: [
      {
        file: `${SERVER}/inputs.ts`,
        find: "  const found = rounded.flatMap(",
        replace: "  const found = rounded.slice(0, 0).flatMap(",
      },
    ],
    killedBy: ["runtime/server/inputs.test.ts"],
  },
  {
    name: "text that is no Unicode is taken",
    edits: [{ file: `${SERVER}/inputs.ts`, find: "  if (mayBeBroken) found", replace: "  if (!mayBeBroken) found" }],
    killedBy: ["generator/conditions.test.ts"],
  },
  {
    name: "an answer is judged as it is, not as it is sent",
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
    name: "a 204 has the content that is declared for it",
    edits: [{ file: `${SERVER}/response-check.ts`, find: "status === 204 || ", replace: "" }],
    killedBy: ["runtime/server/response-check.test.ts"],
  },
  {
    name: "of the media types that match the first one counts",
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
    name: "a media type matches whatever its parameters are",
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
    name: "an exploded header is written like any other",
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
    name: "several cookies are one header line",
    edits: [
      {
        file: `${SERVER}/header-text.ts`,
        find: 'name.toLowerCase() === "set-cookie" ? value.map(String) : ',
        replace: "",
      },
    ],
    killedBy: ["runtime/server/response-check.test.ts"],
  },
];
