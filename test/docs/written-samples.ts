import { readFile } from "node:fs/promises";
import type { JsonObject } from "../../openapi/docs/json.ts";
import { type Operation, operationsOf } from "../../openapi/docs/operations.ts";
import { type Sample, sampleServer, samplesFor } from "../../openapi/docs/samples.ts";
import { CHIRP_STYLE } from "../../openapi/docs/style.ts";
import { BUNDLE } from "./site.ts";

const document = JSON.parse(await readFile(BUNDLE, "utf8")) as JsonObject;

export interface WrittenSample {
  readonly title: string;
  readonly sample: Sample;
  readonly operation: Operation;
}

export const operations = operationsOf(document);

/** The server's address in the samples. */
export const sampleHost = sampleServer(document);

/** Every sample of the docs. */
export const samples: readonly WrittenSample[] = operations.flatMap((operation) =>
  samplesFor(operation, document, CHIRP_STYLE).map((sample) => ({
    title: `${operation.operationId} in ${sample.label}`,
    sample,
    operation,
  })),
);
