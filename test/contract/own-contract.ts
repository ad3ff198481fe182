import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Contract } from "./contract-reader.ts";

export const OWN_CONTRACT = join(import.meta.dirname, "../../generated/openapi.json");

/** This project's contract as it is committed. */
export const contract = JSON.parse(readFileSync(OWN_CONTRACT, "utf8")) as Contract;
