import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Covers } from "./generated-cases/generated-case.ts";

/** Where the suites record what they covered, for `npm run coverage:contract`. */
export const COVERAGE_FOLDER = join(import.meta.dirname, "../../dist/contract-coverage");

/** Used if the operation does not matter. */
export const ANY_OPERATION = "any operation";

/** A correct response, and the parts of the contract that it proves. */
export interface CoveredAnswer {
  readonly operationId: string;
  readonly target: string;
  readonly title: string;
  readonly status: number;
  readonly mediaType: string;
  readonly covers?: Covers;
  /** JSON pointers to the optional properties in its body. */
  readonly filled?: readonly string[];
}

/** What one suite covered. */
export interface CoverageRecord {
  /** The hash of the contract that was covered. */
  readonly contract: string;
  /** The first case that covered each item; the keys are JSON lists of operation, item and target. */
  readonly titles: Readonly<Record<string, string>>;
}

export function contractHash(): string {
  return createHash("sha256")
    .update(readFileSync(join(import.meta.dirname, "../../generated/openapi.json")))
    .digest("hex");
}

/** Collects what the cases of one suite cover. */
export class CoverageRecorder {
  readonly #titles = new Map<string, string>();

  add(answer: CoveredAnswer): void {
    for (const item of itemsOf(answer)) {
      const key = JSON.stringify([answer.operationId, item, answer.target]);
      if (!this.#titles.has(key)) this.#titles.set(key, answer.title);
    }
    for (const pointer of answer.filled ?? []) {
      const key = JSON.stringify([ANY_OPERATION, `property ${pointer}`, answer.target]);
      if (!this.#titles.has(key)) this.#titles.set(key, `${answer.operationId}, ${answer.title}`);
    }
  }

  /** Records that the response check was right about a value at the bound of a keyword or beyond it. */
  addJudged(operationId: string, place: string, side: "accepted" | "refused", title: string): void {
    const key = JSON.stringify([operationId, `response keyword ${place}: ${side}`, "judge"]);
    if (!this.#titles.has(key)) this.#titles.set(key, title);
  }

  /** Writes the record under the name of the suite. */
  write(suite: string): void {
    mkdirSync(COVERAGE_FOLDER, { recursive: true });
    const record: CoverageRecord = { contract: contractHash(), titles: Object.fromEntries(this.#titles) };
    writeFileSync(join(COVERAGE_FOLDER, `${suite}.json`), JSON.stringify(record));
  }
}

function itemsOf({ status, mediaType, covers = {} }: CoveredAnswer): string[] {
  const { requestExample, responseExample, security, parameters = [], keywords = [] } = covers;
  const items = [`response ${status} ${mediaType}`];
  if (requestExample !== undefined && status < 500) items.push(`request example ${requestExample}`);
  if (responseExample !== undefined) items.push(`example ${responseExample}`);
  if (security === "none" && status === 401) items.push("security none: refused");
  if (security !== undefined && security !== "none" && status !== 401) items.push(`security ${security}: accepted`);
  if (status < 300) items.push(...parameters.map((name) => `parameter ${name}: accepted`));
  if (status === 400 || status === 422) items.push(...parameters.map((name) => `parameter ${name}: refused`));
  const side = status < 300 ? "accepted" : status === 400 || status === 422 ? "refused" : undefined;
  if (side !== undefined) items.push(...keywords.map((place) => `keyword ${place}: ${side}`));
  return items;
}
