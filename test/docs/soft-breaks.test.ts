import { expect, test } from "vitest";
import { withoutSoftBreaks } from "../../openapi/docs/soft-breaks.ts";

test.each([
  ["a paragraph", "If the number\nhas no PIN,\nset one.\n\nNext.", "If the number has no PIN, set one.\n\nNext."],
  ["a list item", "- one\n  goes on\n- two", "- one goes on\n- two"],
  ["a numbered list", "1. one\n   goes on\n2. two", "1. one goes on\n2. two"],
  ["a line that begins with code", "Send\n`code` again.", "Send `code` again."],
])("puts %s on one line", (_, given, expected) => {
  expect(withoutSoftBreaks(given)).toBe(expected);
});

test.each([
  ["a table", "| a | b |\n| --- | --- |\n| c | d |"],
  ["a heading", "### Title\ntext"],
  ["code", "```sh\nfirst\nsecond\n```"],
  ["a list", "* one\n* two"],
])("leaves %s as it is", (_, given) => {
  expect(withoutSoftBreaks(given)).toBe(given);
});
