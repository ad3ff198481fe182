import { expect, test } from "vitest";
import { inWords } from "../../server/http/duration.ts";

test.each([
  [1, "a second"],
  [45, "45 seconds"],
  [60, "a minute"],
  [90, "90 seconds"],
  [121, "3 minutes"],
  [3_600, "an hour"],
  [3_601, "61 minutes"],
  [7_200, "2 hours"],
  [255_599, "71 hours"],
  [255_601, "72 hours"],
  [259_200, "72 hours"],
])("%i seconds are %s", (seconds, words) => {
  expect(inWords(seconds)).toBe(words);
});
