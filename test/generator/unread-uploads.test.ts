import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { least } from "../support/stalls.ts";
import { handlersCode, webStream } from "./handlers-code.ts";
import { rows, startUpload, WHOLE } from "./unread-upload.ts";

const { served } = handlersCode();

const STREAMS = [() => webStream(rows()), () => Readable.from(rows()), rows];

test("an upload that the handler leaves unread is given up after a streamed response, if it stops", async () => {
  const closedAfter = async (body: (typeof STREAMS)[number]) => {
    const { closed, received } = startUpload(await served({ convert: () => ({ status: 200, body: body() }) }));
    await closed;
    expect(received()).toMatch(WHOLE);
    return closed;
  };

  for (const took of await Promise.all(STREAMS.map((body) => least(3_000, () => closedAfter(body)))))
    expect(took).toBeLessThan(3_000);
});
