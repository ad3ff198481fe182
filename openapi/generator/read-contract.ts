import { bundleContract } from "./bundle.ts";
import { type Normalised, normalise } from "./normalise.ts";

export interface ReadContract extends Normalised {
  /** Every file that the contract consists of, absolute. */
  readonly sources: readonly string[];
  readonly hasPassedRuleset: boolean;
}

/** Reads a contract as generator, stub, mock and docs take it: bundled, in OpenAPI 3.1, mended and with names for all operations. */
export async function readContract(file: string): Promise<ReadContract> {
  const { contract, files, hasPassedRuleset, remarks, inPlaces } = await bundleContract(file);
  const normalised = inPlaces(() => normalise(file, contract));
  return { ...normalised, remarks: [...remarks, ...normalised.remarks], sources: files, hasPassedRuleset };
}
