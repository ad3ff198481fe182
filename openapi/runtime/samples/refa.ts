import { createRequire } from "node:module";
import type { Refa } from "./automata.ts";

/**
 * Loads refa on first use: loading takes longer than the whole start of a server may, and few servers need it.
 *
 * Generated code for compilers and bundlers gets another version of this file, which imports refa statically.
 */
export const loadRefa = (): Refa => createRequire(import.meta.url)("refa") as Refa;
