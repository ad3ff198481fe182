import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { APPS, call } from "../support/server.ts";

const SETTINGS = { PORT: "0", CHIRP_RATE_LIMITS: "off", LOG_LEVEL: "silent" };

async function startedIn(CHIRP_DATA: string) {
  const command = run("server/main.ts", [], { ...SETTINGS, CHIRP_DATA });
  const [url] = await command.prints(/http:\/\/127\.0\.0\.1:\d+/);
  const stop = async () => {
    command.process.kill("SIGTERM");
    return (await command.ended).code;
  };
  return { url, stop };
}

async function allSlugs(server: { readonly url: string }): Promise<Set<string>> {
  const slugs = new Set<string>();
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { body } = await call(server, `${APPS}?limit=100${cursor && `&cursor=${cursor}`}`);
    for (const { slug } of body.apps) slugs.add(slug);
    cursor = body.nextCursor;
  }
  return slugs;
}

test("a backup made during writes has every write answered before it began, and can be restored", async () => {
  const [data, backups, restored] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const server = await startedIn(data);
  const answered = new Set<string>();
  let isOver = false;
  const write = async (writer: number) => {
    for (let count = 0; !isOver; count++) {
      const slug = `slug-${writer}-${count}`;
      const { status } = await call(server, APPS, { body: { slug, name: slug } });
      if (status === 201) answered.add(slug);
    }
  };
  const writers = Array.from({ length: 8 }, (_, writer) => write(writer));
  while (answered.size < 100) await new Promise((resolve) => setTimeout(resolve, 20));

  const before = [...answered];
  const file = join(backups, "backup.sqlite");
  const { code, stderr } = await run("server/backup.ts", [file], { CHIRP_DATA: data }).ended;
  const writtenMeanwhile = answered.size - before.length;
  isOver = true;
  await Promise.all(writers);
  const inOriginal = await allSlugs(server);
  expect([code, stderr, await server.stop()]).toEqual([0, "", 0]);

  copyFileSync(file, join(restored, "sandbox.sqlite"));
  const inCopy = await allSlugs(await startedIn(restored));

  expect(writtenMeanwhile).toBeGreaterThan(0);
  expect([...answered].filter((slug) => !inOriginal.has(slug))).toEqual([]);
  expect(before.filter((slug) => !inCopy.has(slug))).toEqual([]);
});
