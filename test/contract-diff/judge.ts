/** Compares the two contracts of a case, and says in one object what the gate makes of it. */
import { greatest } from "../../openapi/contract-diff/change.ts";
import { withEntry } from "../../openapi/contract-diff/changelog.ts";
import { ratedChanges } from "../../openapi/contract-diff/ratings.ts";
import { tell } from "../../openapi/contract-diff/sentences.ts";
import type { ChangeCase } from "./changes/change-case.ts";

/** The rating, and the sentences that the case asks for or that are wrong whatever the change is. */
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

/** What a case expects of {@link judged}. */
export const expected = ({ rating, says }: ChangeCase) => ({
  rating,
  missing: [],
  wrong: [],
  changelog: says.length > 0 ? "says what changed" : rating === "none" ? "nothing changed" : "only wording",
});

/** Each sentence names what it is about and ends; none has a hole, or speaks of a library. */
const isWrong = (sentence: string) =>
  /undefined|NaN|\[object|``(?! )| {2}|redocly/.test(sentence) || !/^[A-Z`].{8,}\.$/s.test(sentence);

function summary(changelog: string): string {
  if (changelog.includes("Only the wording changed.")) return "only wording";
  return changelog.includes("Nothing changed") ? "nothing changed" : "says what changed";
}
