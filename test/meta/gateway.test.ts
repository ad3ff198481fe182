import { describe, expect, onTestFinished, test, vi } from "vitest";
import { NO_METRICS } from "../../server/domain/metrics.ts";
import { GatewayCalls } from "../../server/meta/gateway-calls.ts";
import { ACCESS_TOKEN, APP_SECRET } from "../support/gateway.ts";
import { answering } from "../support/loopback.ts";
import { least } from "../support/stalls.ts";
import { failureOf, metaThat } from "./meta-that.ts";
import { METHODS, methodNames, NUMBER_ID, SECRETS } from "./methods.ts";

describe.each(methodNames)("%s", (name) => {
  const { ask, answer, sends, repeated } = METHODS[name];

  test("calls the configured version, with named fields and no secret in the URL", async () => {
    const { meta, requests } = await metaThat(answering(200, answer));

    await ask(meta);

    const [{ method, url = "" } = {}] = requests;
    const { pathname, searchParams } = new URL(url, "http://meta");
    expect(`${method} ${pathname}`).toBe(sends.replace(" ", " /v26.0"));
    expect(searchParams.get("fields") ?? "").toMatch(repeated ? /^[a-z_]+(,[a-z_]+)+$/ : /^$/);
    for (const secret of [ACCESS_TOKEN, APP_SECRET, ...Object.values(SECRETS)]) expect(url).not.toContain(secret);
    expect(requests).toHaveLength(1);
  });

  test("sends the installation's token in the header, or the business's own", async () => {
    const { meta, requests } = await metaThat(answering(200, answer));

    await ask(meta);
    await ask(meta, "the-business's-token");

    const tokens = requests.map(({ headers }) => headers.authorization);
    const own = [`Bearer ${ACCESS_TOKEN}`, "Bearer the-business's-token"];
    expect(tokens).toEqual(name === "exchangeCode" ? [undefined, undefined] : own);
  });

  test("has ten seconds in all", async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout");
    onTestFinished(() => timeout.mockRestore());
    let count = 0;
    const { meta } = await metaThat((...each) => answering(repeated && ++count === 1 ? 500 : 200, answer)(...each));

    await ask(meta);

    expect(timeout.mock.calls).toEqual([[10_000]]);
  });

  test("distinguishes a response that it understands from one of another kind", async () => {
    const others = Object.values(METHODS).filter(
      (other) => Object.keys(other.answer).join() !== Object.keys(answer).join(),
    );

    for (const other of others) {
      const { meta } = await metaThat(answering(200, other.answer));
      // A number without settings has an empty response, so `settings` accepts any object.
      if (name === "settings") await expect(ask(meta)).resolves.toBeDefined();
      else if (!looksAlike(answer, other.answer)) expect((await failureOf(ask(meta))).code).toBe("meta_api_error");
    }
  });
});

test("a deadline that passes before the next try ends a read with the failure before it", async () => {
  const random = vi.spyOn(Math, "random").mockReturnValue(0.99);
  onTestFinished(() => random.mockRestore());
  const calls = new GatewayCalls({ deadlineMs: 20, metrics: NO_METRICS });
  const error = { code: 2, message: "Service temporarily unavailable" };
  const answered = vi.fn(async () => ({ ok: false, status: 500, headers: new Headers(), error: { error } }) as const);

  const failure = await failureOf(calls.read("getNode", "BusinessAccount", answered));

  expect([failure.metaError?.code, answered.mock.calls.length]).toEqual([2, 1]);
});

/** Lists are distinguished by the ids in them, nodes by their own id. */
const looksAlike = (one: object, other: object) =>
  "data" in one === "data" in other && "id" in one === "id" in other && "data" in one;

describe("a read", () => {
  test("succeeds if the second try does", async () => {
    let count = 0;
    const { meta } = await metaThat((...each) => answering(++count === 1 ? 500 : 200, { id: NUMBER_ID })(...each));

    await expect(meta.phoneNumber(NUMBER_ID)).resolves.toMatchObject({ id: NUMBER_ID });
  });

  test("accepts a response of a megabyte, but not one byte more", async () => {
    const json = JSON.stringify({ id: NUMBER_ID });
    let size = 1_000_000;
    const { meta } = await metaThat((...each) => answering(200, json.padEnd(size))(...each));

    await expect(meta.phoneNumber(NUMBER_ID)).resolves.toMatchObject({ id: NUMBER_ID });
    size += 1;
    expect((await failureOf(meta.phoneNumber(NUMBER_ID))).code).toBe("meta_api_error");
  });

  test("uses no more memory for an endless response than for a long one", async () => {
    const chunk = "x".repeat(64_000);
    const { meta } = await metaThat((_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", more);
      more();
    });
    // Repeated, because a collection may be late.
    const growth = async () => {
      const before = process.memoryUsage().rss;
      for (let count = 0; count < 10; count++)
        expect((await failureOf(meta.settings(NUMBER_ID))).code).toBe("meta_api_error");
      return process.memoryUsage().rss - before;
    };

    expect(await least(150_000_000, growth)).toBeLessThan(150_000_000);
  });
});
