/** Replaces Prism: each path triggers one failure that code in the same thread could not survive. */
import type { PrismAnswer, PrismRequest } from "../../server/mock/messages.ts";
import { serve } from "../../server/mock/serve.ts";

const never = () => Promise.withResolvers<PrismAnswer>().promise;

const DEEDS: Readonly<Record<string, () => Promise<PrismAnswer> | PrismAnswer>> = {
  "/throws": () => {
    throw new Error("thrown");
  },
  "/throws-text": () => {
    throw "not an error \u{65e5}\u001b[31m";
  },
  "/callback": () => {
    setTimeout(() => {
      throw new Error("thrown in a callback");
    });
    return never();
  },
  "/rejection": () => {
    void Promise.reject(new Error("rejected beside"));
    return never();
  },
  "/tick": () => {
    process.nextTick(() => {
      throw new Error("thrown in a tick");
    });
    return never();
  },
  "/silence": never,
  "/loop": () => {
    for (;;);
  },
  "/regular-expression": () => {
    /^(\w+\s?)*$/.test(`${"a".repeat(50)}!`);
    return never();
  },
  "/memory": () => {
    const all: object[] = [];
    // Not `fill`: Node 26 cannot end a thread inside such a loop, and it would run beside all later tests.
    for (;;) all.push({ one: [all.length] });
  },
  "/exit": () => process.exit(3),
  "/stack": () => {
    const deeper = (): PrismAnswer => deeper();
    return deeper();
  },
  "/status": () => ({ status: 101, headers: {} }),
  "/header": () => ({ status: 200, headers: { "X-Text": "\u{65e5}" } }),
  "/uncopyable": () => ({ status: 200, headers: {}, body: (() => {}) as unknown as string }),
};

await serve(async () => async ({ url }: PrismRequest) => {
  const deed = DEEDS[url.split("?")[0] ?? ""];
  return deed ? deed() : { status: 200, headers: { "X-Answered": "yes" }, body: `${url} is answered` };
});
