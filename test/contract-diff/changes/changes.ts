/** The table of changes: at least 150, each with a person's rating. */

import { CALLS } from "./calls.ts";
import type { ChangeCase } from "./change-case.ts";
import { COMPOSITION } from "./composition.ts";
import { PARAMETERS_AND_HEADERS } from "./parameters-and-headers.ts";
import { REQUEST_PROPERTIES, RESPONSE_PROPERTIES } from "./properties.ts";
import { REQUEST_VALUES } from "./request-values.ts";
import { RESPONSE_VALUES } from "./response-values.ts";
import { SURROUNDINGS } from "./surroundings.ts";

export const CHANGES: readonly ChangeCase[] = [
  ...REQUEST_PROPERTIES,
  ...RESPONSE_PROPERTIES,
  ...REQUEST_VALUES,
  ...RESPONSE_VALUES,
  ...COMPOSITION,
  ...PARAMETERS_AND_HEADERS,
  ...CALLS,
  ...SURROUNDINGS,
];
