import { describe, expect, onTestFinished, test } from "vitest";
import { least, undisturbed } from "../support/stalls.ts";
import { handlersCode } from "./handlers-code.ts";
import { rows, startUpload, WHOLE } from "./unread-upload.ts";

const { served } = handlersCode();

describe("an upload that the handler leaves unread, after a streamed response", () => {
  test("is given up if it does not end", async () => {
    const baseUrl = await served({ convert: () => ({ status: 200, body: rows() }) });

    const closedAfter = async () => {
      const { send, closed, received } = startUpload(baseUrl);
      const sending = setInterval(() => send(), 200);
      onTestFinished(() => clearInterval(sending));
      await closed;
      expect(received()).toMatch(WHOLE);
      return closed;
    };

    expect(await least(8_000, closedAfter)).toBeLessThan(8_000);
  }, 90_000);

  test("leaves the connection open if the client soon ends it", async () => {
    const baseUrl = await served({ convert: () => ({ status: 200, body: rows() }) });
    const responses = async () => {
      const { send, received } = startUpload(baseUrl);
      await expect.poll(received).toMatch(WHOLE);
      send("0\r\n\r\nGET /context HTTP/1.1\r\nHost: localhost\r\n\r\n");
      await expect.poll(received).toContain("HTTP/1.1 204 ");
      await new Promise((waited) => setTimeout(waited, 1_500));
      send("GET /context HTTP/1.1\r\nHost: localhost\r\n\r\n");
      const count = () => received().split("HTTP/1.1 204 ").length - 1;
      await expect.poll(count).toBe(2);
      return count();
    };

    // A stall is a pause of the client too.
    expect(await undisturbed(responses)).toBe(2);
  }, 120_000);

  test("stays readable while the response is sent", async () => {
    async function* echo(body: AsyncIterable<Uint8Array>) {
      for await (const bytes of body) yield `${bytes.length}\n`;
    }
    const baseUrl = await served({
      convert: ({ body }: { body: AsyncIterable<Uint8Array> }) => ({ status: 200, body: echo(body) }),
    });

    const { send, received } = startUpload(baseUrl);
    await new Promise((waited) => setTimeout(waited, 1_500));
    send();
    send("0\r\n\r\n");

    await expect.poll(received).toMatch(WHOLE);
    expect(received().match(/^1$/gm)).toHaveLength(2);
  });
});
