import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { handlersCode, webStream } from "./handlers-code.ts";
import { rows, startUpload, WHOLE } from "./unread-upload.ts";

const { served } = handlersCode();

const STREAMS = [() => webStream(rows()), () => Readable.from(rows()), rows];

test("an upload that the handler leaves unread is given up after a streamed response, if it stops", async () => {
  const uploads = STREAMS.map(async (body) =>
    startUpload(await served({ convert: () => ({ status: 200, body: body() }) })),
  );

  for (const { closed, received } of await Promise.all(uploads)) {
    expect(await closed).toBeLessThan(3_000);
    expect(received()).toMatch(WHOLE);
  }
});
