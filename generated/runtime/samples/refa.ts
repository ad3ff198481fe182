// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
import { createRequire } from "node:module";
import type * as Refa from "refa";

/**
 * Loads refa when it is first needed: it takes longer than a server's start may, and hardly any server needs it.
 *
 * Code for compilers and bundlers gets another form of this file, which imports it at once.
 */
export const loadRefa = (): typeof Refa => createRequire(import.meta.url)("refa") as typeof Refa;
