/** The folder of a built site. */
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { TextPage } from "./text-pages.ts";

/** Folders that contain only files of the site. */
const OWN_FOLDERS = ["guides", "operations"];

/** Writes the files, each atomically and in order, and removes pages of an earlier site that no longer exist. */
export async function writeSite(folder: string, files: readonly TextPage[]): Promise<void> {
  // If no site was here before, existing files are not ours to remove.
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
