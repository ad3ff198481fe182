/** The table of changes: at least 150, each with a person's rating. */

import { ANSWER_VALUES } from "./answer-values.ts";
import { CALLS } from "./calls.ts";
import type { ChangeCase } from "./change-case.ts";
import { COMPOSITION } from "./composition.ts";
import { PARAMETERS_AND_HEADERS } from "./parameters-and-headers.ts";
import { ANSWER_PROPERTIES, REQUEST_PROPERTIES } from "./properties.ts";
import { REQUEST_VALUES } from "./request-values.ts";
import { SURROUNDINGS } from "./surroundings.ts";

export const CHANGES: readonly ChangeCase[] = [
  ...REQUEST_PROPERTIES,
  ...ANSWER_PROPERTIES,
  ...REQUEST_VALUES,
  ...ANSWER_VALUES,
  ...COMPOSITION,
  ...PARAMETERS_AND_HEADERS,
  ...CALLS,
  ...SURROUNDINGS,
];
