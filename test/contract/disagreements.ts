/**
 * Reports where the two validators of a run disagree. The verdicts are Ajv's, so a disagreement fails no
 * implementation.
 */
import type { Agreement, Difference } from "./second-opinion.ts";

const SECOND = "@hyperjump/json-schema";
const LONGEST = 300;

/** A line per schema where they disagree, and one line for all schemas that only Ajv can read. */
export function disagreementLines({ differences, notJudged }: Agreement): string[] {
  const bySchema = Map.groupBy(differences, ({ pointer, ajv }) => JSON.stringify([pointer, ajv]));
  return [
    ...[...bySchema.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : [told(first, others.length)],
    ),
    ...(notJudged.size === 0 ? [] : [notJudgedLine([...notJudged])]),
  ];
}

function told({ pointer, value, ajv }: Difference, others: number): string {
  const [taking, refusing] = ajv ? ["Ajv", SECOND] : [SECOND, "Ajv"];
  const more = others === 0 ? "" : ` and ${others} more`;
  return `The two validators disagree at #${pointer}: ${taking} accepts ${cut(JSON.stringify(value))}${more}; ${refusing} does not.`;
}

function notJudgedLine(notJudged: readonly (readonly [pointer: string, why: string])[]): string {
  const [[pointer = "", why = ""] = []] = notJudged;
  const more = notJudged.length === 1 ? "" : ` and ${notJudged.length - 1} more`;
  return `Checked by Ajv alone, because ${SECOND} cannot read it: #${pointer}${more} (${cut(why)})`;
}

/** Puts a text on one line, and cuts it to a length that people read. */
function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
