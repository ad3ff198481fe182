import { UsageError } from "../../openapi/command-line.ts";
import type { Contract } from "./contract-reader.ts";
import { contractOperations, needsCredentials } from "./generated-cases/contract-operations.ts";
import type { HttpRequest } from "./generated-cases/generated-case.ts";
import { createRequestCheck } from "./generated-cases/request-check.ts";
import { partsWithoutExample, requiredParts } from "./generated-cases/request-parts.ts";
import { credentialsOf, httpRequest } from "./generated-cases/wire.ts";
import type { Implementation } from "./implementation.ts";
import { createSender } from "./send.ts";

type Probed = Pick<Implementation, "baseUrl" | "apiKey" | "ids">;

/** Whether any operation refuses a request without a key. */
export const needsKey = (contract: Contract): boolean =>
  contractOperations(contract).some((operation) => needsCredentials(contract, operation));

/** A request that changes nothing and needs the key, if possible of an operation without path parameters. */
export function readingRequest(contract: Contract, { apiKey, ids }: Probed): HttpRequest | undefined {
  const checkSchema = createRequestCheck(contract);
  const reading = contractOperations(contract)
    .filter((operation) => operation.method === "get" && !operation.needsCertificate)
    .filter((operation) => needsCredentials(contract, operation))
    .filter((operation) => partsWithoutExample(contract, operation, checkSchema, ids).length === 0);
  const operation = reading.find(({ path }) => !path.includes("{")) ?? reading[0];
  if (operation === undefined) return undefined;
  return httpRequest(operation, requiredParts(contract, operation, ids), credentialsOf(operation, apiKey));
}

/**
 * Checks once, before a run, that the server responds and accepts the key, so that a user gets one clear message instead
 * of hundreds of failures.
 */
export async function probe(contract: Contract, implementation: Probed): Promise<void> {
  const { baseUrl } = implementation;
  const reading = readingRequest(contract, implementation);
  const request = reading ?? { method: "GET", path: "/", headers: {} };
  const sender = createSender();
  try {
    const { status } = await sender.send(baseUrl, request);
    const asked = `${request.method} ${request.path.split("?")[0]}`;
    if (reading !== undefined && status === 401)
      throw new UsageError(`The key is not accepted: ${asked} returned 401. Is it the --api-key of ${baseUrl}?`);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new UsageError(`Nothing answers at ${baseUrl} (${code ?? message}). Is it running?`, { cause });
  } finally {
    sender.close();
  }
}
