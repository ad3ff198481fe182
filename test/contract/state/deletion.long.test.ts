import type { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import { startLoopback } from "../../support/loopback.ts";
import type { Contract } from "../contract-reader.ts";
import { CORRECT, type Concerns, createCorrectServer } from "../correct-servers/node-server.ts";
import { tryImplementation } from "../implementation.ts";
import { readContract } from "../read-contract.ts";
import { failedOf } from "../results.ts";

const noteId = "$request.path.noteId";
const TO_THE_NOTE = { read: { operationId: "getNote", parameters: { noteId } } };
const TO_THE_LIST = { list: { operationId: "listNotes" } };
const CONFIRMED = { description: "Done", content: { "application/json": { schema: { type: "object" } } } };

/** The notes contract with another response to a deletion and, if asked for, without the 404 of a note. */
async function contractWith(success: object, hasNotFound = true): Promise<Contract> {
  const contract = structuredClone(await readContract("test/contract/correct-servers/contract.yaml"));
  const note = contract.paths?.["/notes/{noteId}"] as Record<"get" | "delete", { responses: Record<string, object> }>;
  const { "204": _, ...others } = note.delete.responses;
  note.delete.responses = { ...success, ...others };
  const { "404": __, ...found } = note.get.responses;
  if (!hasNotFound) note.get.responses = { ...found, "4XX": { description: "No" } };
  return contract;
}

async function faultsWith(contract: Contract, overrides: Partial<Concerns>): Promise<string[]> {
  const [listener] = createCorrectServer(overrides).listeners("request") as Parameters<typeof createServer>[1][];
  const { url: baseUrl } = await startLoopback(listener as never);
  const results = await tryImplementation(contract, {
    baseUrl,
    apiKey: "key-of-acme",
    ids: {},
    writes: true,
    closed: true,
    only: ["createNote", "getNote", "deleteNote", "listNotes"],
  });
  const faults = failedOf(results)
    .filter(({ cause }) => /delet|existing item/.test(cause ?? ""))
    .map(({ operationId, title }) => `${operationId}, ${title}`);
  return [...new Set(faults)];
}

const deleted = () => ({ status: 200, body: {} });
const STAYS: Partial<Concerns> = { remove: () => true, deleted };
const GOES: Partial<Concerns> = { remove: (...all) => CORRECT.remove(...all), deleted };

const STILL_THERE = ["listNotes, does not list what was deleted", "getNote, is gone after it was deleted"];
const AGAIN = "deleteNote, deletes it a second time";

describe("a note that is deleted", () => {
  test.each([
    ["may stay if the contract does not say", { "200": CONFIRMED }, STAYS, []],
    ["may go if the contract does not say", { "200": CONFIRMED }, GOES, []],
    ["stays if a link leads back to it", { "200": { ...CONFIRMED, links: TO_THE_NOTE } }, STAYS, []],
    [
      "is missed if a link leads back to it",
      { "200": { ...CONFIRMED, links: TO_THE_NOTE } },
      GOES,
      ["getNote, is still read after it was deleted, as a link says"],
    ],
    ["is gone if links lead only to the list", { "200": { ...CONFIRMED, links: TO_THE_LIST } }, GOES, []],
    [
      "may not stay if links lead only to the list",
      { "200": { ...CONFIRMED, links: TO_THE_LIST } },
      STAYS,
      [...STILL_THERE, AGAIN],
    ],
    ["may not stay after 204", { "204": { description: "Gone" } }, { remove: () => true }, [...STILL_THERE, AGAIN]],
  ] as const)("%s", async (_, success, overrides, expected) => {
    expect(await faultsWith(await contractWith(success), overrides)).toEqual(expected);
  });

  test("may still be read if no 404 is declared", async () => {
    const contract = await contractWith({ "204": { description: "Gone" } }, false);

    expect(await faultsWith(contract, { remove: () => true })).toEqual([STILL_THERE[0], AGAIN]);
  });
});
