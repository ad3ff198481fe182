// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/known-values.yaml.
import { type KnownValues, knownValues, type Schemas } from "./operations.ts";

export const known: KnownValues["Rating"] = "GREEN";
// @ts-expect-error an unknown value
export const unknown: KnownValues["Rating"] = "BLUE";
export const open: Schemas["Rating"] = "BLUE";

export const status: 404 | 429 = knownValues.Code["no_such_thing" satisfies KnownValues["Code"]].status;
