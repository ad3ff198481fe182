import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { IS_FULL, note } from "../faults/figures.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { keepAsking, type Seen } from "../support/keep-alive-clients.ts";
import { APPS } from "../support/server.ts";
import { undisturbed } from "../support/stalls.ts";

/** How often the server is stopped. */
const STOPS = IS_FULL ? 100 : 20;

const HEADERS = { Authorization: `Bearer ${SANDBOX_KEY}` };

/** Stops a server while clients send requests. */
async function stopUnderLoad(pauseMs: number, signals = 1): Promise<Seen & { readonly code: number | null }> {
  const settings = { PORT: "0", CHIRP_DATA: temporaryFolder(), CHIRP_RATE_LIMITS: "off", LOG_LEVEL: "silent" };
  const command = run("server/main.ts", [], settings);
  const [url] = await command.prints(/http:\/\/127\.0\.0\.1:\d+/);
  const asking = keepAsking(url + APPS, HEADERS, 10, pauseMs);
  await wait(200);
  for (let count = 0; count < signals; count++) {
    command.process.kill("SIGTERM");
    await wait(20);
  }
  const [{ code }, seen] = await Promise.all([command.ended, asking]);
  return { ...seen, code };
}

describe("SIGTERM while clients keep their connections and do not check readiness", () => {
  test(`resets no connection in ${STOPS} stops, and exits with 0`, { timeout: STOPS * 15_000 }, async () => {
    const bad: object[] = [];
    let answers = 0;
    for (let round = 0; round < STOPS; round++) {
      // A client that stands still for 250 ms may write to a connection that the server has closed since.
      const stopped = await undisturbed(() => stopUnderLoad(round % 2 ? 0 : 20), 150);
      answers += stopped.answers;
      if (stopped.code !== 0 || stopped.resets > 0 || stopped.others > 0) bad.push({ round, ...stopped });
    }

    note("H1", {
      figure: `${STOPS} SIGTERMs under 10 keep-alive clients, ${answers.toLocaleString("en")} answers: 0 resets, exit code 0`,
    });
    expect(bad).toEqual([]);
    expect(answers).toBeGreaterThan(STOPS * 20);
  });

  test("control: a second signal stops the server at once, and resets running requests", {
    timeout: 60_000,
  }, async () => {
    let resets = 0;
    for (let round = 0; round < 10 && resets === 0; round++) resets += (await stopUnderLoad(0, 2)).resets;

    note("H1", { control: `a second signal stops it at once: ${resets} resets` });
    expect(resets).toBeGreaterThan(0);
  });
});
