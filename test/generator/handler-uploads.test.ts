import { connect } from "node:net";
import express from "express";
import { describe, expect, test } from "vitest";
import { type Handler, serve } from "./generated.ts";
import { handlersCode, silenced } from "./handlers-code.ts";

const handlers = handlersCode();
const { served } = handlers;

describe("a body that the handler reads itself", () => {
  type Upload = { readonly body: ReadableStream<Uint8Array> };
  const counted = async ({ body }: Upload) => {
    let rows = 0;
    for await (const chunk of body) rows += chunk.byteLength;
    return { status: 200, body: { rows } };
  };
  const TYPE = { "Content-Type": "application/octet-stream" };
  const put = (baseUrl: string, body: BodyInit, headers: Record<string, string> = TYPE) =>
    fetch(`${baseUrl}/upload`, { method: "PUT", body, headers, duplex: "half" } as RequestInit);
  const chunks = (count: number): ReadableStream<Uint8Array> => {
    let left = count;
    const pull = (controller: ReadableStreamDefaultController) =>
      left-- > 0 ? controller.enqueue(new Uint8Array(10_000)) : controller.close();
    return new ReadableStream({ pull });
  };

  test("is a stream, which may exceed the server's limit up to the operation's", async () => {
    const baseUrl = await served({ putUpload: counted }, { bodyLimit: 10 });

    const response = await put(baseUrl, chunks(20));

    expect(await response.json()).toEqual({ rows: 200_000 });
  });

  test.each([
    ["by its Content-Length", () => new Uint8Array(200_001)],
    ["without a length", () => chunks(21)],
  ])("is refused with 413 beyond the operation's limit: %s", async (_, body) => {
    const baseUrl = await served({ putUpload: counted });

    const response = await put(baseUrl, body());

    expect(response.status).toBe(413);
  });

  test("is unpacked, and the limit applies to the unpacked size", async () => {
    const { gzipSync } = await import("node:zlib");
    const baseUrl = await served({ putUpload: counted });
    const headers = { ...TYPE, "Content-Encoding": "gzip" };

    const fits = await put(baseUrl, gzipSync(new Uint8Array(200_000)), headers);
    const exceeds = await put(baseUrl, gzipSync(new Uint8Array(200_001)), headers);
    const broken = await put(baseUrl, new Uint8Array(50), headers);

    expect([fits.status, exceeds.status, broken.status]).toEqual([200, 413, 400]);
  });

  test("leaves JSON of the same operation parsed and validated", async () => {
    const putUpload = ({ body }: { readonly body: unknown }) => ({ status: 200, body });
    const baseUrl = await served({ putUpload });

    const good = await put(baseUrl, '{"rows":3}', { "Content-Type": "application/json" });
    const bad = await put(baseUrl, '{"rows":"x"}', { "Content-Type": "application/json" });

    expect(await good.json()).toEqual({ rows: 3 });
    expect(bad.status).toBe(400);
  });

  test.each([
    ["answers", () => ({ status: 200, body: { rows: 0 } }), 200],
    ["throws", () => Promise.reject(new Error("full")), 500],
  ])("may stay unread by a handler that %s at once", async (_, putUpload, status) => {
    silenced();
    const baseUrl = await served({ putUpload });

    const first = await put(baseUrl, new Uint8Array(190_000));
    const second = await put(baseUrl, new Uint8Array(190_000));

    expect([first.status, second.status]).toEqual([status, status]);
  });

  test("fails if the client disconnects", async () => {
    const failed = Promise.withResolvers<unknown>();
    const client = new AbortController();
    const putUpload = (request: Upload) => {
      // Soon, when the handler waits for the rest of the body.
      setTimeout(() => client.abort(), 50);
      return counted(request).catch((failure: Error) => {
        failed.resolve(failure);
        throw failure;
      });
    };
    const baseUrl = await served({ putUpload }, { answerError: () => ({ status: 400 }) });
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) });
    const sending = fetch(`${baseUrl}/upload`, {
      ...{ method: "PUT", body, headers: TYPE, signal: client.signal, duplex: "half" },
    } as RequestInit);

    await expect(sending).rejects.toThrow();

    expect(await failed.promise).toBeInstanceOf(Error);
  });

  test.each([
    ["a stream", "application/octet-stream"],
    ["read whole", "application/json"],
  ])(
    "is refused if the client has disconnected before it is read, even if all of it had arrived: %s",
    async (_, type) => {
      const refused = Promise.withResolvers<unknown>();
      const answerError = (failure: unknown) => {
        refused.resolve(failure);
        return { status: 400 };
      };
      const api = handlers.code.createServer({ putUpload: counted as unknown as Handler }, { answerError });
      // Such as a middleware that asks a database.
      const slow = express().use((request, _response, next) => void request.once("close", () => next()), api);
      const socket = connect(Number(new URL(await serve(slow)).port), "127.0.0.1");
      const head = `PUT /upload HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: 10\r\n\r\n`;

      socket.end(`${head}{"rows":3}`);

      expect(await refused.promise).toMatchObject({ status: 400, message: "The body could not be read." });
    },
  );

  test("can be streamed by the client, once", async () => {
    const baseUrl = await served({ putUpload: counted });

    const result = await handlers.code.createClient({ baseUrl })["putUpload"]?.({
      contentType: "application/octet-stream",
      body: chunks(3),
    });

    expect(result).toMatchObject({ status: 200, data: { rows: 30_000 } });
  });
});

test("x-max-body limits a body that is read whole, above the server's limit or below it", async () => {
  const baseUrl = await served({ postSmall: () => ({ status: 204 }) });
  const post = (body: string) =>
    fetch(`${baseUrl}/small`, { method: "POST", body, headers: { "Content-Type": "application/json" } });

  const taken = await post('{"rows":1}');
  const refused = await post('{"rows":1           }');

  expect([taken.status, refused.status]).toEqual([204, 413]);
});

describe("the parts of a form", () => {
  const received = async (form: FormData | object) => {
    let body: FormData | undefined;
    const postPicture = (request: { readonly body: FormData }) => {
      ({ body } = request);
      return { status: 204 };
    };
    const baseUrl = await served({ postPicture });
    const result = await handlers.code.createClient({ baseUrl })["postPicture"]?.({ body: form });
    expect(result?.status).toBe(204);
    return body as FormData;
  };

  test("are files and text according to their types, from an object", async () => {
    const file = new File(["bytes"], "a.png", { type: "image/png" });

    const form = await received({ file, more: [file, new Uint8Array([1])], count: 2, about: { title: "Sea" } });

    expect((form.get("file") as File).name).toBe("a.png");
    expect(form.getAll("more").map((part) => part instanceof File)).toEqual([true, true]);
    expect(form.get("count")).toBe("2");
  });

  test("are files and text according to their types, whatever the client sent", async () => {
    const form = new FormData();
    form.append("file", "plain text");
    form.append("count", new Blob(["2"], { type: "text/plain" }));
    form.append("about", "{}");

    const got = await received(form);

    expect(await (got.get("file") as File).text()).toBe("plain text");
    expect(got.get("count")).toBe("2");
  });
});
