/** The entry of one version in the changelog for people. */
import type { Told } from "./sentences.ts";

/** The changelog with the entry of that version, in front of the others. */
export function withEntry(changelog: string, version: string, told: readonly Told[]): string {
  const entry = `### Version ${version}\n\n${entryText(told)}\n\n`;
  const old = new RegExp(`^### Version ${version.replaceAll(".", "\\.")}\\n[^]*?(?=^### |$(?![^]))`, "m");
  if (old.test(changelog)) return changelog.replace(old, () => entry);
  const first = /^### Version /m.exec(changelog)?.index ?? changelog.length;
  return `${changelog.slice(0, first)}${entry}${changelog.slice(first)}`;
}

function entryText(told: readonly Told[]): string {
  const isNew = ({ sentence }: Told) => sentence.startsWith("New: ");
  const breaking = told.filter(({ impact }) => impact === "major");
  const additions = told.filter((each) => isNew(each) && each.impact !== "major");
  const changes = told.filter((each) => !isNew(each) && each.impact !== "major");
  const lists = [
    list("These can break a program that works today:", breaking),
    list("New operations:", additions),
    list("Changes of what was there:", changes),
  ];
  return lists.filter((text) => text !== "").join("\n\n") || "Only the wording changed.";
}

const list = (title: string, told: readonly Told[]) =>
  told.length === 0
    ? ""
    : [`${title}\n`, ...told.map(({ sentence }) => `- ${sentence.replace(/^New: /, "")}`)].join("\n");
