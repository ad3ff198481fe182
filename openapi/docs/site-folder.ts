/** The folder of a built site. */
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { TextPage } from "./text-pages.ts";

/** Folders in which every file is one of the site's. */
const OWN_FOLDERS = ["guides", "operations"];

/** Writes the files, each replaced at once and the last one last, and removes an earlier site's pages of what is no more. */
export async function writeSite(folder: string, files: readonly TextPage[]): Promise<void> {
  // Where there was no site, what lies there is somebody else's.
  const hadSite = existsSync(join(folder, "inputs.json"));
  for (const { path, text } of files) await replace(join(folder, path), text);
  const current = new Set(files.map(({ path }) => path));
  for (const name of hadSite ? OWN_FOLDERS : []) {
    const present = await readdir(join(folder, name)).catch(() => []);
    const gone = present.filter((file) => file.endsWith(".md") && !current.has(`${name}/${file}`));
    await Promise.all(gone.map((file) => rm(join(folder, name, file), { force: true })));
  }
}

async function replace(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(unfinished, text);
  await rename(unfinished, file);
}
