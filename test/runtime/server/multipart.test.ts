import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readParts, UnreadFile } from "../../../openapi/runtime/server/multipart.ts";

const TYPE = "multipart/form-data; boundary=bound";

/** A text of `bound`-ed parts; each line ends with CRLF. */
const lines = (...all: string[]) => Buffer.from(all.map((line) => `${line}\r\n`).join(""));
const part = (disposition: string, ...others: string[]) => partOf("text", disposition, ...others);
const partOf = (text: string, disposition: string, ...headers: string[]) =>
  lines("--bound", `Content-Disposition: ${disposition}`, ...headers, "", text, "--bound--");

/** Each part as `[name, text]` or `[name, file name, type, text]`. */
const read = (bytes: Buffer<ArrayBuffer>, type = TYPE) =>
  [...readParts(bytes, type)].map(([name, value]) =>
    value instanceof UnreadFile ? [name, value.name, value.type, value.text()] : [name, value],
  );

const NAMED = 'form-data; name="a"';

describe("a multipart body", () => {
  test.each<[string, Buffer<ArrayBuffer>, string[], string?]>([
    ["a text", part(NAMED), ["a", "text"]],
    ["a file", part(`${NAMED}; filename="b.txt"`), ["a", "b.txt", "text/plain", "text"]],
    [
      "a file with a type",
      part(`${NAMED}; filename="b"`, "content-TYPE:  image/png "),
      ["a", "b", "image/png", "text"],
    ],
    ["a file without a name", part(`${NAMED}; filename=""`), ["a", "", "text/plain", "text"]],
    ["names without quotes", part("form-data; name=a; filename=b.txt"), ["a", "b.txt", "text/plain", "text"]],
    ["names as browsers escape them", part('form-data; name="%22a%0d%0A%25"'), ['"a\r\n%25', "text"]],
    ["a name with a semicolon", part('form-data; name="a; filename=b"'), ["a; filename=b", "text"]],
    ["a name that is not ASCII", part('form-data; name="é"'), ["é", "text"]],
    [
      "an encoded file name",
      part(`${NAMED}; filename="x"; filename*=UTF-8''a%20%C3%A9`),
      ["a", "a é", "text/plain", "text"],
    ],
    ["no spaces, capitals, other parameters", part('FORM-DATA;NAME="a";size=4;'), ["a", "text"]],
    ["other headers", part(NAMED, "X-Other: 1", "Content-Length: 4"), ["a", "text"]],
    ["base64", partOf("YWI=", NAMED, "Content-Transfer-Encoding: BASE64"), ["a", "ab"]],
    ["the boundary in a text", partOf("a --bound", NAMED), ["a", "a --bound"]],
    ["a quoted boundary", part(NAMED), ["a", "text"], 'Multipart/Form-Data; charset=utf-8; Boundary="bound"'],
    ["text before and after", Buffer.concat([lines("hello"), part(NAMED), lines("bye")]), ["a", "text"]],
  ])("may have %s", (_, bytes, expected, type) => {
    expect(read(bytes, type)).toEqual([expected]);
  });

  test("may have no parts, and empty ones", () => {
    expect(read(lines("--bound--"))).toEqual([]);
    expect(read(lines("--bound", `Content-Disposition: ${NAMED}`, "", "", "--bound--"))).toEqual([["a", ""]]);
  });

  test.each<[string, Buffer<ArrayBuffer>, string?]>([
    ["no boundary in its type", part(NAMED), "multipart/form-data"],
    ["another type", part(NAMED), "multipart/mixed; boundary=bound"],
    ["another boundary", part(NAMED), "multipart/form-data; boundary=other"],
    ["no end", lines("--bound", `Content-Disposition: ${NAMED}`, "", "text")],
    ["no last delimiter", lines("--bound", `Content-Disposition: ${NAMED}`, "", "text", "--bound")],
    ["text after a delimiter", lines("--bound x", `Content-Disposition: ${NAMED}`, "", "text", "--bound--")],
    ["only delimiters", lines("--bound", "--bound", "--bound--")],
    ["no headers", lines("--bound", "", "text", "--bound--")],
    ["no empty line", lines("--bound", `Content-Disposition: ${NAMED}`, "text", "--bound--")],
    ["a header that is none", part(NAMED, "text")],
    ["a header with a line feed", part(NAMED, "X: a\nb")],
    ["no name", part("form-data")],
    ["too many headers", part(NAMED, `X: ${"a".repeat(17_000)}`)],
    ["another space around a header", part(`\u00a0${NAMED}`)],
    ["another disposition", part('attachment; name="a"')],
    ["a quote that does not end", part('form-data; name="a')],
    ["text after a quote", part('form-data; name="a"b"')],
  ])("is refused with %s", (_, bytes, type) => {
    expect(() => read(bytes, type)).toThrow("The multipart body could not be read.");
  });

  test.each([
    ["a text", Buffer.from([0xff]), ""],
    ["a header", Buffer.from("x"), "\nX-Name: \u00ff"],
  ])("is refused if it is not UTF-8 in %s", (_, sent, header) => {
    const head = Buffer.from(
      `--bound\r\nContent-Disposition: ${NAMED}${header.replace("\n", "\r\n")}\r\n\r\n`,
      "latin1",
    );

    expect(() => read(Buffer.concat([head, sent, Buffer.from("\r\n--bound--")]))).toThrow("is not valid UTF-8");
  });

  test("may have any bytes in a file", async () => {
    const sent = Uint8Array.from({ length: 256 }, (_, index) => index);
    const head = Buffer.from(`--bound\r\nContent-Disposition: ${NAMED}; filename="b"\r\n\r\n`);
    const [[, file] = []] = readParts(Buffer.concat([head, sent, Buffer.from("\r\n--bound--")]), TYPE);

    const made = (file as UnreadFile).file();

    expect(new Uint8Array(await made.arrayBuffer())).toEqual(sent);
    expect([made.name, made.type, made.size]).toEqual(["b", "text/plain", 256]);
  });

  test("is read as Node reads it, whatever a form contains", async () => {
    const texts = fc.string({ unit: "binary" });
    // Node sends a file without a name as a text.
    const name = fc.string({ unit: "binary", minLength: 1 });
    const file = fc.record({ bytes: fc.uint8Array(), name, type: fc.constantFrom("", "image/png", "text/csv") });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(texts, fc.oneof(texts, file))), async (entries) => {
        const form = new FormData();
        for (const [name, value] of entries)
          if (typeof value === "string") form.append(name, value);
          else form.append(name, new File([value.bytes as Uint8Array<ArrayBuffer>], value.name, { type: value.type }));
        const sent = new Response(form);
        const type = sent.headers.get("content-type") ?? "";
        const bytes = Buffer.from(await sent.arrayBuffer());
        const nodes = [...(await new Response(bytes, { headers: { "content-type": type } }).formData())];

        expect(read(bytes, type)).toEqual(
          await Promise.all(
            nodes.map(async ([name, value]) =>
              typeof value === "string" ? [name, value] : [name, value.name, value.type, await value.text()],
            ),
          ),
        );
      }),
    );
  });
});
