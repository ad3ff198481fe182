import { beforeAll, describe, expect, test } from "vitest";
import {
  type Change,
  type Contracts,
  greatest,
  type Impact,
  type RatedChange,
} from "../../openapi/contract-diff/change.ts";
import { ratedChanges } from "../../openapi/contract-diff/ratings.ts";
import { tell } from "../../openapi/contract-diff/sentences.ts";
import type { Contract } from "../../openapi/runtime/document.ts";
import { libraryOf, type Operation, requestOf, responseOf } from "./library.ts";

interface Case {
  /** Also the name of the operation. */
  readonly name: string;
  readonly change: (operation: Operation) => void;
  /** A person's rating. */
  readonly impact: Impact;
  /** The changelog's text, if there is any. */
  readonly says?: RegExp;
}

const title = (operation: Operation) => requestOf(operation).properties["title"] ?? {};

const CASES: readonly Case[] = [
  {
    name: "requiredRequestFieldAdded",
    change: (operation) => {
      requestOf(operation).properties["reader"] = { type: "string" };
      requestOf(operation).required.push("reader");
    },
    impact: "major",
    says: /`reader` is now required in the request/,
  },
  {
    name: "optionalRequestFieldAdded",
    change: (operation) => {
      requestOf(operation).properties["reader"] = { type: "string" };
    },
    impact: "minor",
    says: /`reader` of the request is new/,
  },
  {
    name: "requestFieldRemoved",
    change: (operation) => {
      delete requestOf(operation).properties["remark"];
    },
    impact: "major",
    says: /`remark` of the request was removed/,
  },
  {
    name: "requestFieldNoLongerRequired",
    change: (operation) => {
      requestOf(operation).required.splice(0);
    },
    impact: "minor",
    says: /`title` is now optional in the request/,
  },
  {
    name: "responseFieldRemoved",
    change: (operation) => {
      delete responseOf(operation).properties["dueAt"];
    },
    impact: "major",
    says: /`dueAt` of the 201 response was removed/,
  },
  {
    name: "responseFieldAdded",
    change: (operation) => {
      responseOf(operation).properties["fee"] = { type: "number" };
    },
    impact: "minor",
  },
  {
    name: "responseEnumValueAdded",
    change: (operation) => {
      responseOf(operation).properties["state"] = { type: "string", enum: ["lent", "late", "lost"] };
    },
    impact: "major",
    says: /`state` of the 201 response may also be `lost`/,
  },
  {
    name: "requestEnumValueAdded",
    change: (operation) => {
      requestOf(operation).properties["shelf"] = { type: "string", enum: ["fiction", "history", "art"] };
    },
    impact: "minor",
  },
  {
    name: "knownValueAdded",
    change: (operation) => {
      responseOf(operation).properties["colour"] = { type: "string", "x-known-values": ["red", "blue", "green"] };
    },
    impact: "minor",
    says: /`colour` of the 201 response may also be `green`/,
  },
  {
    name: "knownValueRemoved",
    change: (operation) => {
      responseOf(operation).properties["colour"] = { type: "string", "x-known-values": ["red"] };
    },
    impact: "major",
  },
  {
    name: "errorStatusAdded",
    change: ({ responses }) => {
      responses["409"] = { description: "Lent to somebody else" };
    },
    impact: "minor",
    says: /may respond with 409/,
  },
  {
    name: "successStatusAdded",
    change: ({ responses }) => {
      responses["202"] = { description: "Ordered" };
    },
    impact: "major",
  },
  {
    name: "requestPatternTightened",
    change: (operation) => {
      title(operation)["pattern"] = "^[a-z]{2,20}$";
    },
    impact: "major",
  },
  {
    name: "requestPatternLoosened",
    change: (operation) => {
      title(operation)["pattern"] = "^[a-z0-9]{1,20}$";
    },
    impact: "minor",
  },
  {
    name: "responsePatternLoosened",
    change: (operation) => {
      responseOf(operation).properties["id"] = { type: "string", pattern: "^[a-z0-9-]+$" };
    },
    impact: "major",
  },
  {
    name: "requestBoundLoosened",
    change: (operation) => {
      requestOf(operation).properties["remark"] = { type: "string", maxLength: 200 };
    },
    impact: "minor",
    says: /`maxLength` of `remark` of the request is `200`, was `100`/,
  },
  {
    name: "responsePropertyBecameNullable",
    change: (operation) => {
      responseOf(operation).properties["dueAt"] = { type: ["string", "null"] };
    },
    impact: "major",
  },
  {
    name: "responsePropertyMayBeAbsent",
    change: (operation) => {
      responseOf(operation).required.splice(1);
    },
    impact: "major",
  },
  {
    name: "responseNeverEmpty",
    change: (operation) => {
      responseOf(operation).properties["dueAt"] = { type: "string", minLength: 1 };
    },
    impact: "minor",
    says: /`dueAt` of the 201 response is never empty/,
  },
  {
    name: "countThatRequiredImplies",
    change: (operation) => {
      Object.assign(responseOf(operation), { minProperties: 2 });
      Object.assign(requestOf(operation), { minProperties: 1 });
    },
    impact: "patch",
    says: /^$/,
  },
  {
    name: "countBeyondRequired",
    change: (operation) => {
      Object.assign(requestOf(operation), { minProperties: 2 });
    },
    impact: "major",
    says: /the request now has `minProperties`: `2`/,
  },
  {
    name: "defaultChanged",
    change: ({ parameters }) => {
      for (const { schema } of parameters) schema["default"] = 7;
    },
    impact: "major",
  },
  {
    name: "errorCodeChanged",
    change: (operation) => {
      title(operation)["x-error-code"] = "no_title";
    },
    impact: "major",
  },
  {
    name: "headerNoLongerRequired",
    change: ({ responses }) => {
      const { Location } = responses["201"]?.headers ?? {};
      if (Location !== undefined) Location.required = false;
    },
    impact: "major",
  },
  {
    name: "optionalParameterAdded",
    change: ({ parameters }) => {
      parameters.push({ name: "branch", in: "query", schema: { type: "string" } });
    },
    impact: "minor",
    says: /accepts the query parameter `branch`\./,
  },
  {
    name: "deprecated",
    change: (operation) => {
      operation.deprecated = true;
    },
    impact: "minor",
  },
  {
    name: "describedDifferently",
    change: (operation) => {
      operation.description = "Lends one book.";
    },
    impact: "patch",
  },
];

const names = CASES.map(({ name }) => name);
const change = (name: string, operation: Operation) => CASES.find((one) => one.name === name)?.change(operation);

let contracts: Contracts;
let changes: readonly RatedChange[];
beforeAll(async () => {
  const nothing = () => {};
  contracts = { base: libraryOf(["removed", ...names], nothing), revision: libraryOf([...names, "added"], change) };
  changes = await ratedChanges(contracts);
});

const of = (name: string) => changes.filter(({ place }: Change) => place[1] === `/${name}`);
const sentences = (name: string) => tell(of(name), contracts).map(({ sentence }) => sentence);

describe("a change of an operation is rated as a person would", () => {
  test.each(CASES)("$name: $impact", ({ name, impact, says }) => {
    expect(greatest(of(name).map((each) => each.impact))).toBe(impact);
    if (says !== undefined) expect(sentences(name).join(" ")).toMatch(says);
  });

  test("a removed operation is major", () => {
    expect(of("removed").map(({ impact }) => impact)).toEqual(["major"]);
    expect(sentences("removed")).toEqual(["Removed: `removed` (`POST /removed`)."]);
  });

  test("a new operation is minor", () => {
    expect(of("added").map(({ impact }) => impact)).toEqual(["minor"]);
    expect(sentences("added")).toEqual(["New: `added` (`POST /added`)."]);
  });
});

describe("a component that requests and responses share", () => {
  test("is rated by the direction that breaks", async () => {
    const withShared = (pattern: string): Contract => {
      const contract = libraryOf(["lend"], (_, { requestBody, responses }) => {
        const content = { "application/json": { schema: { $ref: "#/components/schemas/Loan" } } };
        requestBody.content = content;
        responses["201"] = { description: "Lent", content };
      });
      const Loan = { type: "object", properties: { title: { type: "string", pattern } } };
      return { ...contract, components: { schemas: { Loan } } };
    };

    const found = await ratedChanges({ base: withShared("^[a-z]+$"), revision: withShared("^[a-z0-9]+$") });

    expect(found).toMatchObject([{ place: ["components", "schemas", "Loan", "properties", "title"], impact: "major" }]);
  });
});
