// @ts-nocheck: types.test.ts compiles this beside what is generated from contracts/known-values.yaml, without this line.
import { type KnownValues, knownValues, type Schemas } from "./operations.ts";

export const known: KnownValues["Rating"] = "GREEN";
// @ts-expect-error a value that is not known today
export const unknown: KnownValues["Rating"] = "BLUE";
export const open: Schemas["Rating"] = "BLUE";

export const status: 404 | 429 = knownValues.Code["no_such_thing" satisfies KnownValues["Code"]].status;
