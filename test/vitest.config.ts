/** How the suites run: which of them is `TEST_TIER`, as test/run.ts sets it. */
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Begun last, one of these would keep the others waiting at the end; the longest is first. */
const LONG = ["contract/contract", "contract/generated", "generator/types", "commands/main", "generator/command"].map(
  (name) => `/test/${name}.test.ts`,
);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => LONG.findIndex((name) => moduleId.endsWith(name)) + 1 || 99;
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

const EVERY = "**/*.test.ts";
const LONG_RUNS = "**/*.long.test.ts";
const FAULTS = "**/*.faults.test.ts";
/** What measures a promise too and needs no Linux tools; shorter in a long run. */
const MEASURING = ["faults/*", "commands/stop", "http/hostile-clients", "properties/postgres", "contract/postgres"].map(
  (name) => `**/${name}.long.test.ts`,
);

/** What a change needs; what takes too long for every run; what needs Linux tools. */
const TIERS = {
  change: { include: [EVERY], exclude: [LONG_RUNS, FAULTS] },
  all: { include: [LONG_RUNS], exclude: [] },
  faults: { include: [FAULTS, ...MEASURING], exclude: [] },
  named: { include: [EVERY], exclude: [FAULTS] },
};

const name = (process.env["TEST_TIER"] ?? "named") as keyof typeof TIERS;

// Files of one worker share what they import, which takes a third off the run: no file may leave anything changed.
export default defineConfig({
  test: {
    ...TIERS[name],
    // What is measured there must not be held up by another test.
    maxWorkers: name === "faults" ? 1 : 2,
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongFirst },
  },
});
