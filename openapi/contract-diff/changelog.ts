/** Writes one version's entry of the changelog. */
import type { Told } from "./sentences.ts";

/**
 * Returns the changelog with this version's entry put first.
 *
 * `isReworded`: descriptions, examples or remarks changed. It is mentioned only if nothing else changed.
 */
export function withEntry(changelog: string, version: string, told: readonly Told[], isReworded = false): string {
  const entry = `### Version ${version}\n\n${entryText(told, isReworded)}\n\n`;
  const old = new RegExp(`^### Version ${version.replaceAll(".", "\\.")}\\n[^]*?(?=^### |$(?![^]))`, "m");
  if (old.test(changelog)) return changelog.replace(old, () => entry);
  const first = /^### Version /m.exec(changelog)?.index ?? changelog.length;
  return `${changelog.slice(0, first)}${entry}${changelog.slice(first)}`;
}

function entryText(told: readonly Told[], isReworded: boolean): string {
  const isNew = ({ sentence }: Told) => sentence.startsWith("New: ");
  const of = (impact: Told["impact"]) => told.filter((each) => each.impact === impact);
  const additions = of("minor");
  const lists = [
    list("These can break a program that works today:", of("major")),
    list("New operations:", additions.filter(isNew)),
    list(
      "Changed:",
      additions.filter((each) => !isNew(each)),
    ),
  ];
  const text = lists.filter((each) => each !== "").join("\n\n") || list("No call behaves differently:", of("patch"));
  if (text !== "") return text;
  return isReworded ? "Only the wording changed." : "Nothing changed that a caller would notice.";
}

const list = (title: string, told: readonly Told[]) =>
  told.length === 0
    ? ""
    : [`${title}\n`, ...told.map(({ sentence }) => `- ${sentence.replace(/^New: /, "")}`)].join("\n");
