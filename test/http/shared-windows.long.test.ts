import { describe, expect, test } from "vitest";
import { SharedWindows } from "../../server/http/shared-windows.ts";
import { newPostgresDatabase } from "../store/postgres.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { undisturbed } from "../support/stalls.ts";

describe("limits that two servers share", async () => {
  const cluster = await PostgresCluster.start(sharedAtEnd());

  /** Two servers, and how many queries the database got. */
  async function given(limit: number, windowMs: number) {
    const { open } = await newPostgresDatabase(cluster);
    let asked = 0;
    const windows = [await open(), await open()].map(({ permits }) => {
      const counted = {
        take: (...given: Parameters<typeof permits.take>) => {
          asked++;
          return permits.take(...given);
        },
      };
      return new SharedWindows("key", limit, windowMs, counted);
    }) as [SharedWindows, SharedWindows];
    return { windows, asked: () => asked };
  }

  test("allow exactly the limit, and query the database for few of the requests", async () => {
    const { windows, asked } = await given(120, 60_000);

    const counts = await Promise.all(Array.from({ length: 400 }, (_, at) => windows[at % 2 === 0 ? 0 : 1].count("k")));

    expect(counts.filter(({ isOver }) => !isOver)).toHaveLength(120);
    expect(Math.min(...counts.map(({ remaining }) => remaining))).toBe(0);
    expect(asked()).toBeLessThan(40);
  });

  test("count each key separately, and start over when the window ends", async () => {
    const counts = async () => {
      const { windows } = await given(3, 500);
      const take = async (key: string) => (await windows[0].count(key)).isOver;
      const first = [await take("a"), await take("a"), await take("a"), await take("a"), await take("b")];
      const { resetMs } = await windows[1].count("a");
      await new Promise((resolve) => setTimeout(resolve, 600));
      return { first, resetMs, next: await take("a") };
    };

    const { first, resetMs, next } = await undisturbed(counts);

    expect(first).toEqual([false, false, false, true, false]);
    expect(resetMs).toBeGreaterThan(0);
    expect(resetMs).toBeLessThanOrEqual(500);
    expect(next).toBe(false);
  });
});
