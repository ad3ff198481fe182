/** The mock of the hard contract as a process of its own, whose output can be read. */
import { startMock } from "../../server/mock.ts";
import { hardContract } from "./hard-contract.ts";

console.log((await startMock(hardContract(), 0)).url);
