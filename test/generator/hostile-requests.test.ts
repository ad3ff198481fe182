/** Bodies and headers that fetch cannot send, to generated servers that run on Express alone. */
import { describe, expect, test } from "vitest";
import { rawBytes, readAnswer, requestBytes } from "../support/raw-http.ts";
import { least, millisecondsOf } from "../support/stalls.ts";
import { type GeneratedCode, recorder, serve } from "./generated.ts";
import { detail, rawlyServed } from "./raw-requests.ts";

const { ask, codes, urls } = rawlyServed("answers", "bodies", "parameters", "references", "security");
const JSON_TYPE = "Content-Type: application/json";
const FORM_TYPE = "Content-Type: application/x-www-form-urlencoded";

describe("deep nesting", () => {
  const arrays = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  const objects = (levels: number) => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
  const tree = (levels: number) => `${'{"value":1,"children":['.repeat(levels)}${"]}".repeat(levels)}`;
  const DEEP = "nested more than 100 levels deep.";

  test.each([
    ["arrays", arrays(3_000)],
    ["objects", objects(3_000)],
    ["arrays that do not end", "[".repeat(90_000)],
    ["one level more than the bound", objects(101)],
    ["a tree that its schema allows", tree(51)],
  ])("of a body is refused with 400: %s", async (_, body) => {
    for (const [name, line] of [
      ["references", "PUT /trees/1"],
      ["references", "POST /everything"],
      ["bodies", "POST /json"],
    ] as const) {
      const answer = await ask(name, line, [JSON_TYPE], body);

      expect(answer.status).toBe(400);
      if (name === "references") expect(detail(answer)).toBe(`The body is ${DEEP}`);
    }
  });

  test("of a body is accepted up to the limit", async () => {
    expect((await ask("references", "PUT /trees/1", [JSON_TYPE], tree(50))).status).toBe(204);
    expect((await ask("references", "POST /everything", [JSON_TYPE], `{"anything":${arrays(99)}}`)).status).toBe(200);
  });

  test("is not counted inside text", async () => {
    const text = JSON.stringify(`\\"${"[{".repeat(5_000)}`);

    expect((await ask("references", "POST /everything", [JSON_TYPE], `{"anything":${text}}`)).status).toBe(200);
  });

  test.each([
    ["a deepObject", `/search/1/x=1?price${"[a]".repeat(3_000)}=1`, "price"],
    ["a deepObject of lists", `/search/1/x=1?price${"[]".repeat(3_000)}=1`, "price"],
    ["JSON in the query", `/search/1/x=1?filter=${encodeURIComponent(`{"a":${arrays(1_000)}}`)}`, "filter"],
  ])("of a parameter is refused with 400: %s", async (_, target, name) => {
    const answer = await ask("parameters", `GET ${target}`);

    expect([answer.status, detail(answer)]).toEqual([400, `"${name}" is ${DEEP}`]);
  });

  test.each([
    ["JSON in a field", `count=1&meta=${encodeURIComponent(`{"n":${arrays(3_000)}}`)}`],
    ["brackets in a name", `count=1&meta${"[a]".repeat(30_000)}=1&count=x`],
  ])("of a form is refused with 400: %s", async (_, body) => {
    expect((await ask("bodies", "POST /form", [FORM_TYPE], body)).status).toBe(400);
  });

  test("takes no longer than reading the body: 90 kB in less than a second", async () => {
    const body = `{"anything":[${'{"a":[['.repeat(12_000)}`;
    const answered = () => millisecondsOf(() => ask("references", "POST /everything", [JSON_TYPE], body));

    expect(await least(1_000, answered)).toBeLessThan(1_000);
  });

  test("is separate from width: 50,000 wrong items are one 400", async () => {
    const { status } = await ask("references", "POST /everything", [JSON_TYPE], `[${"1,".repeat(49_000)}1]`);

    expect(status).toBe(400);
  });
});

describe("bytes that are not UTF-8", () => {
  const bytes = (...parts: (string | number | Buffer)[]) =>
    Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.from([part]) : Buffer.from(part))));
  const PARTS = "Content-Type: multipart/form-data; boundary=b";
  const part = (head: string, ...value: (string | number)[]) =>
    bytes(`--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n`, ...value, "\r\n");
  const count = part('name="count"', "1");

  test.each<[string, string, string, Uint8Array, number]>([
    ["JSON", "POST /json", JSON_TYPE, bytes('{"name":"', 0xff, '"}'), 400],
    ["JSON, cut in a character", "POST /json", JSON_TYPE, bytes('{"name":"', 0xc3, '"}'), 400],
    ["JSON, a surrogate", "POST /json", JSON_TYPE, bytes('{"name":"', 0xed, 0xa0, 0x80, '"}'), 400],
    ["JSON in UTF-16", "POST /json", JSON_TYPE, Buffer.from('{"name":"a"}', "utf16le"), 400],
    ["JSON of another type", "PATCH /patch", "Content-Type: application/merge-patch+json", bytes(0x80), 400],
    ["text", "PUT /text", "Content-Type: text/plain", bytes("a", 0xff), 400],
    ["a form", "POST /form", FORM_TYPE, bytes("count=1&a=", 0xff), 400],
    ["a form, percent-encoded", "POST /form", FORM_TYPE, bytes("count=1&tags=%FF"), 400],
    ["a form, in a name", "POST /form", FORM_TYPE, bytes("count=1&%C3%28=1"), 400],
    ["a field among parts", "POST /upload", PARTS, bytes(part('name="count"', 0xff), "--b--"), 400],
    [
      "the name of a part",
      "POST /upload",
      PARTS,
      Buffer.concat([count, part('name="\xff"', 0xff), bytes("--b--")]),
      400,
    ],
    ["JSON with U+FFFD itself", "POST /json", JSON_TYPE, bytes('{"name":"\uFFFD"}'), 204],
    ["JSON after a byte order mark", "POST /json", JSON_TYPE, bytes('\uFEFF{"name":"a"}'), 204],
    ["a form with a percent sign", "POST /form", FORM_TYPE, bytes("count=1&tags=100%&tags=%C3%A4"), 204],
    [
      "a file among parts",
      "POST /upload",
      PARTS,
      Buffer.concat([count, part('name="file"; filename="a"', 0xff, 0x00), bytes("--b--")]),
      204,
    ],
    ["bytes", "PUT /bytes", "Content-Type: application/octet-stream", bytes(0xff), 204],
  ])("%s: %s", async (_, line, type, body, status) => {
    expect((await ask("bodies", line, [type], body)).status).toBe(status);
  });

  test("are reported, and a byte order mark is not part of the text", async () => {
    const putText = recorder({ status: 204 });
    const url = await serve((codes["bodies"] as GeneratedCode).createServer({ putText }));

    await rawBytes(url, requestBytes("PUT /text", ["Content-Type: text/plain"], "\uFEFFzwölf"));
    const answer = await ask("references", "POST /everything", [JSON_TYPE], bytes('{"anything":"', 0xff, '"}'));

    expect(putText.received[0]?.body).toBe("zwölf");
    expect(detail(answer)).toBe("The body is not valid UTF-8.");
  });
});

describe("OPTIONS *", () => {
  test.each(["*", "http://example.test"])("lists every method of the API: %s", async (target) => {
    const { status, head } = await ask("answers", `OPTIONS ${target}`);

    expect([status, /^Allow: (.*)$/m.exec(head)?.[1]]).toEqual([204, "DELETE, GET, HEAD, POST"]);
  });
});

describe("credentials", () => {
  test.each([
    ["one space", "Bearer abc", 204],
    ["two spaces", "Bearer  abc", 204],
    ["many spaces", `bEARER${" ".repeat(50)}abc`, 204],
    ["a tab", "Bearer\tabc", 401],
    ["no space", "Bearerabc", 401],
    ["nothing after the spaces", "Bearer  ", 401],
  ])("may follow one or more spaces: %s", async (_, authorization, status) => {
    expect((await ask("security", "GET /closed", [`Authorization: ${authorization}`])).status).toBe(status);
  });

  test("are accepted in only one header", async () => {
    const twice = ["Authorization: Bearer a", "Authorization: Bearer b"];

    expect((await ask("security", "GET /closed", twice)).status).toBe(401);
  });
});

describe("what Node's parser accepts", () => {
  const raw = async (text: string) => readAnswer(await rawBytes(urls["answers"] ?? "", text)).status;

  test.each([
    ["another version", "GET /things/1 HTTP/2.0\r\nHost: a\r\nConnection: close\r\n\r\n", 505],
    ["HTTP/0.9", "GET /things/1\r\n\r\n", 505],
    ["two hosts", "GET /things/1 HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400],
    ["a host with a space", "GET /things/1 HTTP/1.1\r\nHost: a b\r\n\r\n", 400],
    ["a host with a path", "GET /things/1 HTTP/1.1\r\nHost: a/b\r\n\r\n", 400],
    ["an empty host", "GET /things/1 HTTP/1.1\r\nHost:\r\n\r\n", 400],
    ["HTTP/1.0 without a host", "GET /things/1 HTTP/1.0\r\n\r\n", 200],
    [
      "a coding before chunked",
      "POST /things HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
      501,
    ],
    ["chunks in HTTP/1.0", "POST /things HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400],
  ])("is refused: %s", async (_, text, status) => {
    expect(await raw(text)).toBe(status);
  });
});

// In parallel, since most of these refusals leave their connection open for a second.
describe("a body over the limit", () => {
  const HEAD = ["POST /json HTTP/1.1", "Host: a", JSON_TYPE];
  const answerTo = async (...parts: string[]) => {
    let answer = "";
    const answered = () =>
      millisecondsOf(async () => {
        answer = await rawBytes(urls["bodies"] ?? "", ...parts);
      });
    const isEarly = (await least(3_000, answered)) < 3_000;
    return { ...readAnswer(answer), isEarly };
  };
  const head = (...headers: string[]) => `${[...HEAD, ...headers].join("\r\n")}\r\n\r\n`;

  test.concurrent.each([
    ["its length says so", [head("Content-Length: 100001")]],
    ["its packed length says so", [head("Content-Length: 100001", "Content-Encoding: gzip")]],
    ["chunks that do not end exceed it", [head("Transfer-Encoding: chunked"), `20000\r\n${"x".repeat(0x20000)}\r\n`]],
    ["it is under way", [head("Content-Length: 2000000"), "x".repeat(2_000_000)]],
  ])("is refused at once, and the connection closed: %s", async (_, parts) => {
    const { status, head: answered, isEarly } = await answerTo(...parts);

    expect([status, isEarly]).toEqual([413, true]);
    expect(answered).toContain("Connection: close");
  });

  test.concurrent("is refused after the media type is", async () => {
    const { status } = await answerTo(
      "POST /json HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/x\r\nContent-Length: 9999999\r\n\r\n",
    );

    expect(status).toBe(415);
  });

  test("does not lose the response to another fault if the client asks to close", async () => {
    const head = "POST /json HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/x\r\n";

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => answerTo(`${head}Content-Length: 8000000\r\n\r\n`, "x".repeat(8_000_000))),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(415));
  });

  test.each([
    ["an unfinished gzip", Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0])],
    ["no gzip", Buffer.from("hello")],
  ])("is different from %s, which is refused with 400", async (_, body) => {
    expect((await ask("bodies", "POST /json", [JSON_TYPE, "Content-Encoding: gzip"], body)).status).toBe(400);
  });
});
