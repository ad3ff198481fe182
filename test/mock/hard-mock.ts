/** Runs the mock of the hard contract in its own process, so that its output can be read. */
import { startMock } from "../../server/mock.ts";
import { hardContract } from "./hard-contract.ts";

console.log((await startMock(hardContract(), 0)).url);
