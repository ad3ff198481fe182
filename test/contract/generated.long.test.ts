import { describe } from "vitest";
import { testThatTargetsAgree } from "./compare-targets.ts";
import { serverTarget, stubTarget } from "./targets.ts";

describe("generated cases behind prism proxy", () => {
  testThatTargetsAgree("stub and server agree, and Prism finds nothing wrong with their responses", () =>
    Promise.all([stubTarget({ watched: true }), serverTarget({ watched: true })]),
  );
});
