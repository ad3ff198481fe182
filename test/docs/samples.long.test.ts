import { describe } from "vitest";
import { testExecution } from "./test-execution.ts";
import { samples } from "./written-samples.ts";

describe("every sample", () => testExecution(samples));
