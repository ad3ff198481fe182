import { bundleContract } from "./bundle.ts";
import { type Normalised, normalise } from "./normalise.ts";

export interface ReadContract extends Normalised {
  /** The absolute paths of all files of the contract. */
  readonly sources: readonly string[];
  readonly hasPassedRuleset: boolean;
}

/**
 * Reads a contract for generator, stub, mock and docs: bundled, upgraded to OpenAPI 3.1, corrected, and with a name for
 * each operation.
 */
export async function readContract(file: string): Promise<ReadContract> {
  const { contract, files, hasPassedRuleset, remarks, inPlaces } = await bundleContract(file);
  const normalised = inPlaces(() => normalise(file, contract));
  return { ...normalised, remarks: [...remarks, ...normalised.remarks], sources: files, hasPassedRuleset };
}
