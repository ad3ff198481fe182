/**
 * Makes Ajv compare multiples as decimals, so that 19.99 is a multiple of 0.01. Affects the thread that imports this
 * before Prism.
 */
import multipleOf from "ajv/dist/vocabularies/validation/multipleOf.js";
import { isMultipleOf } from "../../generated/runtime/samples.ts";

// A CommonJS module: its default export is a property of the import. Prism's own Ajv instances cannot be reached.
const definition = multipleOf.default as { code?: unknown; validate?: (step: number, value: number) => boolean };
delete definition.code;
definition.validate = (step, value) => isMultipleOf(value, step);
