/** How `npm test` runs the suites. */
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Begun last, one of these would keep the others waiting at the end; the longest is first. */
const LONG = [
  "docs/accessibility",
  "docs/page",
  "add-operation",
  "docs/samples",
  "generator/types",
  "generator/command",
  "client/package",
  "contract/generated",
  "contract/contract",
].map((name) => `/test/${name}.test.ts`);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => LONG.findIndex((name) => moduleId.endsWith(name)) + 1 || 99;
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

// Files of one worker share what they import, which takes a third off the run: no file may leave anything changed.
export default defineConfig({
  test: { maxWorkers: 2, isolate: false, testTimeout: 30_000, hookTimeout: 60_000, sequence: { sequencer: LongFirst } },
});
