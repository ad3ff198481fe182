/** The table of the guide "What it withstands": a row per promise, with its latest measurement. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../../openapi/generate.ts";
import { write } from "../../openapi/generator/generated-files.ts";
import { FIGURES, type Noted } from "./figures.ts";
import { PROMISES } from "./promises.ts";

const ROOT = join(import.meta.dirname, "../..");
const GUIDE = join(ROOT, "openapi/guides/what-it-withstands.md");
const HEADING = "### What was measured\n";

/** Writes the recorded figures into the guide; rows of promises that were not measured stay unchanged. */
export async function writeFigures(): Promise<void> {
  const noted = notedFigures();
  if (noted.size === 0) return;
  const guide = readFileSync(GUIDE, "utf8");
  const [before = "", table = ""] = guide.split(HEADING);
  writeFileSync(GUIDE, `${before}${HEADING}\n${tableWith(table, noted)}\n`);
  const { files } = await generate("openapi/openapi.yaml");
  await write("generated", files);
  rmSync(FIGURES);
  console.log(`${noted.size} rows of openapi/guides/what-it-withstands.md are new.`);
}

/** Grouped by promise, since different tests record its figure and its control. */
function notedFigures(): Map<string, Noted> {
  const noted = new Map<string, Noted>();
  const lines = existsSync(FIGURES) ? readFileSync(FIGURES, "utf8").trim().split("\n") : [];
  for (const line of lines) {
    const each = JSON.parse(line) as Noted;
    noted.set(each.id, { ...noted.get(each.id), ...each });
  }
  return noted;
}

function tableWith(former: string, noted: ReadonlyMap<string, Noted>): string {
  const rows = new Map(former.split("\n").map((line) => [line.split(" | ")[0]?.slice(2) ?? "", line]));
  const run = `${execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim()}, ${new Date().toISOString().slice(0, 10)}`;
  for (const [id, { figure = "", control = "none needed", file }] of noted)
    rows.set(id, `| ${[id, PROMISES[id as Noted["id"]], figure, control, `\`${file}\``, run].join(" | ")} |`);
  const head = ["| | promise | measured | control | test | commit and date |", "| --- | --- | --- | --- | --- | --- |"];
  return [...head, ...Object.keys(PROMISES).flatMap((id) => rows.get(id) ?? [])].join("\n");
}
