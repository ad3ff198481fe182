import { describe, expect, test } from "vitest";
import { withRetries } from "../../server/store/transactions.ts";

const busy = () => {
  throw Object.assign(new Error("database is locked"), { errcode: 5 });
};

describe("withRetries", () => {
  test("returns the result of the first try that finds the database free", async () => {
    let tries = 0;

    const result = await withRetries(() => (++tries < 4 ? busy() : tries), "a.sqlite", 1_000);

    expect(result).toBe(4);
  });

  test("fails at the deadline with StoreBusy, which names the file", async () => {
    const started = performance.now();

    await expect(withRetries(busy, "a.sqlite", 100)).rejects.toThrow(
      expect.objectContaining({ name: "StoreBusy", message: expect.stringContaining("a.sqlite is locked") }),
    );

    expect(performance.now() - started).toBeLessThan(300);
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
