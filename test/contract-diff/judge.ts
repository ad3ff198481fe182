/** Compares the two contracts of a case, and returns the gate's result as one object. */
import { greatest } from "../../openapi/contract-diff/change.ts";
import { withEntry } from "../../openapi/contract-diff/changelog.ts";
import { ratedChanges } from "../../openapi/contract-diff/ratings.ts";
import { tell } from "../../openapi/contract-diff/sentences.ts";
import type { ChangeCase } from "./changes/change-case.ts";

/** The rating, and the sentences that the case asks for, or that would be wrong for any change. */
export async function judged({ from, to, says }: ChangeCase) {
  const contracts = { base: from, revision: to };
  const changes = await ratedChanges(contracts);
  const sentences = tell(changes, contracts).map(({ sentence }) => sentence);
  const seen = changes.filter(({ what, isWording }) => what !== undefined || isWording);
  const isSaid = says.length === 0 || sentences.some((sentence) => says.every((part) => sentence.includes(part)));
  return {
    rating: greatest(seen.map(({ impact }) => impact)) ?? "none",
    missing: isSaid ? [] : { says, sentences },
    wrong: sentences.filter(isWrong),
    changelog: summary(
      withEntry(
        "",
        "2.0.0",
        tell(changes, contracts),
        changes.some(({ isWording }) => isWording),
      ),
    ),
  };
}

/** The result that a case expects of {@link judged}. */
export const expected = ({ rating, says }: ChangeCase) => ({
  rating,
  missing: [],
  wrong: [],
  changelog: says.length > 0 ? "says what changed" : rating === "none" ? "nothing changed" : "only wording",
});

/** A sentence must name its subject and end with a full stop; it must have no gaps and not mention a library. */
const isWrong = (sentence: string) =>
  /undefined|NaN|\[object|``(?! )| {2}|redocly/.test(sentence) || !/^[A-Z`].{8,}\.$/s.test(sentence);

function summary(changelog: string): string {
  if (changelog.includes("Only the wording changed.")) return "only wording";
  return changelog.includes("Nothing changed") ? "nothing changed" : "says what changed";
}
