import { describe, expect, test } from "vitest";
import { withRetries } from "../../server/store/transactions.ts";
import { least, millisecondsOf } from "../support/stalls.ts";

const busy = () => {
  throw Object.assign(new Error("database is locked"), { errcode: 5 });
};

describe("withRetries", () => {
  test("returns the result of the first try that finds the database free", async () => {
    let tries = 0;

    const result = await withRetries(() => (++tries < 4 ? busy() : tries), "a.sqlite", 20_000);

    expect(result).toBe(4);
  });

  test.each([
    ["the lock of the file", 5],
    ["the lock while another process recovers the log", 261],
    ["the locks of the log, for which SQLite itself waits ten seconds", 15],
  ])("tries again if another connection holds %s", async (_, errcode) => {
    const failures = [Object.assign(new Error("locked"), { errcode })];
    const work = () => {
      const failure = failures.pop();
      if (failure) throw failure;
      return "done";
    };

    expect(await withRetries(work, "a.sqlite")).toBe("done");
  });

  test("fails at the deadline with StoreBusy, which names the file", async () => {
    const failure = { name: "StoreBusy", message: expect.stringContaining("a.sqlite is locked") };
    const failed = () =>
      millisecondsOf(() =>
        expect(withRetries(busy, "a.sqlite", 100)).rejects.toThrow(expect.objectContaining(failure)),
      );

    const took = await least(300, failed);

    expect(took).toBeGreaterThan(99);
    expect(took).toBeLessThan(300);
  });

  test("does not retry another failure", async () => {
    let tries = 0;
    const fail = () => {
      tries++;
      throw Object.assign(new Error("constraint failed"), { errcode: 2067 });
    };

    await expect(withRetries(fail, "a.sqlite", 1_000)).rejects.toThrow("constraint failed");

    expect(tries).toBe(1);
  });
});
