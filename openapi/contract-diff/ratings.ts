/** How each change is rated: as `redocly diff` does, but for the rows below, where a person would not. */
import { type Change, type Contracts, type Impact, nodeAt, type RatedChange } from "./change.ts";
import { knownValueChanges } from "./known-values.ts";
import { isWithin } from "./pattern-language.ts";
import { redoclyDiff } from "./redocly-diff.ts";
import { type Direction, usesIn } from "./uses.ts";

interface Correction {
  /** `node` is what changed, as it is now. */
  readonly applies: (change: RatedChange, directions: ReadonlySet<Direction>, node: unknown) => boolean;
  readonly impact: Impact;
  readonly reason: string;
}

const PLAIN_KEYWORDS = new Set(["description", "summary", "title", "example", "examples", "tags", "externalDocs"]);
const modified = (change: Change, ...properties: readonly string[]) =>
  change.kind === "modified" && properties.includes(change.property ?? "");

/** The first row that applies counts. */
const CORRECTIONS: readonly Correction[] = [
  {
    applies: ({ kind, typeName, place }) =>
      kind === "added" && typeName === "Response" && /^[23]/.test(place.at(-1) ?? ""),
    impact: "major",
    reason: "Callers that wait for the success they know get another one. (redocly diff: minor)",
  },
  {
    applies: (change, directions) => modified(change, "pattern") && isPatternHarmless(change, directions),
    impact: "minor",
    reason: "The pattern accepts all that it did, or promises more in answers. (redocly diff: major, whatever it is)",
  },
  {
    applies: (change, directions) => modified(change, "default") && directions.has("request"),
    impact: "major",
    reason: "A request that leaves the value out does something else from now on. (redocly diff: patch)",
  },
  {
    applies: (change) => modified(change, "x-error-code") && change.before !== undefined,
    impact: "major",
    reason: "Programs decide by the code of an error. (redocly diff: patch)",
  },
  {
    applies: (change) => modified(change, "required") && change.typeName === "Header" && change.before === true,
    impact: "major",
    reason: "Callers rely on the header. (redocly diff: patch)",
  },
  {
    applies: (change) => modified(change, "x-known-values") && lost(change).length > 0,
    impact: "major",
    reason: "A known value is gone. (redocly diff does not look)",
  },
  {
    applies: (change) => modified(change, "x-known-values", "deprecated"),
    impact: "minor",
    reason: "Callers may want to act on it. (redocly diff: patch, or it does not look)",
  },
  {
    applies: ({ typeName }) => ["SpecExtension", "Tag", "Example", "ExamplesMap"].includes(typeName),
    impact: "patch",
    reason: "It is for readers and tools and changes no call. (redocly diff: minor)",
  },
  {
    applies: (change, _, node) => modified(change, "minProperties") && isImplied(change, node),
    impact: "patch",
    reason: "What is required is as many properties at the least. (redocly diff: of a request major)",
  },
  {
    applies: ({ kind, typeName, property = "", impact }) =>
      impact === "patch" && kind === "modified" && typeName === "Schema" && isRule(property),
    impact: "minor",
    reason: "More may be sent, or more is promised in answers: no wording, but an addition. (redocly diff: patch)",
  },
];

const isRule = (keyword: string) => !keyword.startsWith("x-") && !PLAIN_KEYWORDS.has(keyword);

/** What a list of values had and has no longer. */
export function lost({ before, after }: Change): readonly unknown[] {
  return Array.isArray(before) ? before.filter((value) => !(Array.isArray(after) && after.includes(value))) : [];
}

/** Neither before nor now does the count ask for more than `required` does now. */
function isImplied({ before = 0, after = 0 }: Change, node: unknown): boolean {
  const { required = [] } = (node ?? {}) as { readonly required?: readonly string[] };
  return Math.max(Number(before), Number(after)) <= required.length;
}

function isPatternHarmless({ before, after }: Change, directions: ReadonlySet<Direction>): boolean {
  const fits = { request: isWithin(before, after), answer: isWithin(after, before) };
  return [...directions].every((direction) => fits[direction] === true);
}

/** The changes from one contract to the next, each rated. */
export async function ratedChanges(contracts: Contracts): Promise<readonly RatedChange[]> {
  const uses = usesIn(contracts);
  const unseen = knownValueChanges(contracts).map((change) => ({ ...change, impact: "patch" as const }));
  return [...(await redoclyDiff(contracts)), ...unseen].filter(isOfTheContract).map((change) => {
    const directions = new Set(uses(change.place).map(({ direction }) => direction));
    const row = CORRECTIONS.find(({ applies }) =>
      applies(change, directions, nodeAt(contracts.revision, change.place)),
    );
    return row === undefined ? change : { ...change, impact: row.impact, reason: row.reason };
  });
}

/** The version is what the changes decide about. */
const isOfTheContract = ({ place, property }: Change) => !(place.join("/") === "info" && property === "version");
