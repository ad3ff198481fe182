import { testHandWrittenCases } from "./hand-written-cases.ts";
import { serverTarget, stubTarget } from "./targets.ts";

testHandWrittenCases({
  "stub behind prism proxy": () => stubTarget({ watched: true }),
  "server behind prism proxy": () => serverTarget({ watched: true }),
});
