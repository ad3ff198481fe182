import { CORRECT } from "../correct-servers/node-server.ts";
import { type BrokenServer, OF_ONE, ofKind } from "./broken-server.ts";

const FAILED = { status: 500, type: "application/problem+json", body: { title: "It went wrong.", status: 500 } };

export const STATUSES: readonly BrokenServer[] = ofKind("wrong status", [
  {
    name: "answers 200 to a creation",
    fault: () => ({ created: (note) => ({ ...CORRECT.created(note), status: 200 }) }),
    finding: ["createNote", /status 200 is not declared/],
    alsoAt: ["listNotes", ...OF_ONE],
  },
  {
    name: "answers 400 for an unknown id",
    fault: () => ({ notFound: () => CORRECT.invalid("noteId") }),
    finding: ["getNote", /which does not exist: answered 400 instead of 404/],
    alsoAt: OF_ONE,
  },
  {
    name: "answers a deletion with 200 and a body",
    fault: () => ({ deleted: () => ({ status: 200, body: { deleted: true } }) }),
    finding: ["deleteNote", /deletes what was made: status 200 is not declared/],
  },
  {
    name: "fails if a slug is taken",
    fault: () => ({ conflict: () => FAILED }),
    finding: ["createNote", /makes the same again: answered 500 instead of 409/],
  },
  {
    name: "answers 422 to an invalid change",
    fault: () => ({
      // Only a body that can be parsed is checked further.
      changeFault: (body) => (CORRECT.changeFault(body) === undefined ? undefined : "422"),
      invalid: (param) => (param === "422" ? { ...CORRECT.invalid(""), status: 422 } : CORRECT.invalid(param)),
    }),
    finding: ["updateNote", /title: too short: answered 422 instead of 400/],
  },
]);
