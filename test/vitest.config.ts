/** Runs the tests of one tier, `TEST_TIER`, which test/run.ts sets. */
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The slowest files, longest first: started last, one of them would delay the end of the run. */
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
/** Measurements that check a promise and need no Linux tools; they are shorter in a long run. */
const MEASURING = ["faults/*", "commands/stop", "http/hostile-clients", "properties/postgres", "contract/postgres"].map(
  (name) => `**/${name}.long.test.ts`,
);

/** The tiers: what a change needs; what takes too long for every run; what needs Linux tools. */
const TIERS = {
  change: { include: [EVERY], exclude: [LONG_RUNS, FAULTS] },
  all: { include: [LONG_RUNS], exclude: [] },
  faults: { include: [FAULTS, ...MEASURING], exclude: [] },
  named: { include: [EVERY], exclude: [FAULTS] },
};

const name = (process.env["TEST_TIER"] ?? "named") as keyof typeof TIERS;

// The files of a worker share their imports, which saves a third of the time: no file may leave anything changed.
export default defineConfig({
  test: {
    ...TIERS[name],
    // Measurements must not be slowed down by another test.
    maxWorkers: name === "faults" ? 1 : 2,
    isolate: false,
    // Longer than any stall of a busy machine; the default is a second.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongFirst },
  },
});
