/** What a run says of its two validators; the verdicts are Ajv's, so none of this fails an implementation. */
import type { Agreement, Difference } from "./second-opinion.ts";

const SECOND = "@hyperjump/json-schema";
const LONGEST = 300;

/** A line for each schema by which they differ, and one for all that only one of them can read. */
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
  return `The two validators differ by #${pointer}: ${taking} takes ${cut(JSON.stringify(value))}${more}, and ${refusing} does not.`;
}

function notJudgedLine(notJudged: readonly (readonly [pointer: string, why: string])[]): string {
  const [[pointer = "", why = ""] = []] = notJudged;
  const more = notJudged.length === 1 ? "" : ` and ${notJudged.length - 1} more`;
  return `Judged by Ajv alone, as ${SECOND} cannot read it: #${pointer}${more} (${cut(why)})`;
}

/** On one line, and no longer than a person reads. */
function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
