import { CONTRACT_MUTANTS } from "./contract-mutants.ts";
import { EDGE_MUTANTS } from "./edge-mutants.ts";
import { HOSTILE_MUTANTS } from "./hostile-mutants.ts";
import { LIFE_OF_A_NUMBER_MUTANTS } from "./life-of-a-number-mutants.ts";
import type { Mutant } from "./mutant.ts";
import { RUNTIME_MUTANTS } from "./runtime-mutants.ts";
import { SCHEMA_MUTANTS } from "./schema-mutants.ts";
import { SERVER_MUTANTS } from "./server-mutants.ts";
import { STORE_MUTANTS } from "./store-mutants.ts";

export const MUTANTS: readonly Mutant[] = [
  ...CONTRACT_MUTANTS,
  ...RUNTIME_MUTANTS,
  ...SCHEMA_MUTANTS,
  ...SERVER_MUTANTS,
  ...LIFE_OF_A_NUMBER_MUTANTS,
  ...EDGE_MUTANTS,
  ...STORE_MUTANTS,
  ...HOSTILE_MUTANTS,
];
