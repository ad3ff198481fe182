/** Makes Ajv, for the thread that imports this before Prism, compare multiples as decimals: 19.99 is one of 0.01. */
import multipleOf from "ajv/dist/vocabularies/validation/multipleOf.js";
import { isMultipleOf } from "../../generated/runtime/samples.ts";

// It is CommonJS, whose default export is a member of what is imported. Prism's own instances cannot be reached.
const definition = multipleOf.default as { code?: unknown; validate?: (step: number, value: number) => boolean };
delete definition.code;
definition.validate = (step, value) => isMultipleOf(value, step);
