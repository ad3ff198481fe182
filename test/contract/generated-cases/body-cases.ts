import { isJson } from "../contract-reader.ts";
import { fieldName, isUnknown } from "../field-name.ts";
import { type CaseMaker, type GivenCase, refused } from "./case-maker.ts";
import type { GeneratedCase } from "./generated-case.ts";
import { type Mutation, mutationsOf } from "./mutations.ts";
import { bodyExamples } from "./request-parts.ts";

/** The bodies that the contract allows, and those with one thing wrong. */
export function bodyCases(maker: CaseMaker): GeneratedCase[] {
  const { operation } = maker;
  if (operation.body === undefined) return [];
  // A field of a form is text, whatever it is meant to be, and what is no form has no fields.
  const invalid = isJson(operation.body.mediaType) ? invalidBodies(maker, operation.body) : [];
  return [...validBodies(maker), ...invalid, ...unreadableBodies(maker)].map((given) => maker.make(given));
}

function validBodies({ contract, operation, options, required, full }: CaseMaker): GivenCase[] {
  const named = [...bodyExamples(contract, operation, options.ids)].map(
    ([name, body]): GivenCase => ({
      kind: "valid",
      title: name === "" ? "a body made from the schema" : `the example "${name}"`,
      parts: { ...required, body },
      determinedBy: "state",
      expected: {},
      ...(name !== "" && { covers: { requestExample: name } }),
    }),
  );
  const every: GivenCase = {
    kind: "valid",
    title: "every field and parameter",
    parts: full,
    determinedBy: "state",
    expected: {},
  };
  return [...named, every];
}

function invalidBodies(maker: CaseMaker, { schema, pointer, required }: NonNullable<BodyOf>): GivenCase[] {
  const { contract, operation, full } = maker;
  const wrong = mutationsOf(contract, schema, full.body)
    // One that its schema allows all the same would blame the implementation wrongly.
    .filter(({ value }) => maker.checkSchema(pointer, value).length > 0)
    // Without a body nothing is wrong where none is required.
    .filter(({ value }) => value !== undefined || required);
  return distinctOnly(wrong).map((mutation) => ({
    kind: mutation.kind,
    title: titleOf(mutation),
    parts: { ...full, query: {}, body: mutation.value },
    expected: refused(operation, { param: fieldName(mutation.path) || null, code: codeOf(mutation) }),
  }));
}

type BodyOf = CaseMaker["operation"]["body"];

/** Two rules may be broken by the same value. */
export function distinctOnly(mutations: readonly Mutation[]): Mutation[] {
  return [
    ...new Map(mutations.map((mutation) => [JSON.stringify([mutation.path, mutation.value]), mutation])).values(),
  ];
}

export const titleOf = ({ path, title }: Mutation): string => `${fieldName(path) || "the body"}: ${title}`;

/** A field may say, by `x-error-code`, with which code a malformed value is answered; a missing one is not malformed. */
export function codeOf(mutation: Pick<Mutation, "rule" | "schema">): string | null {
  const isMalformed = mutation.rule !== "required" && !isUnknown({ ...mutation, in: "body", path: [], message: "" });
  const code = mutation.schema?.["x-error-code"];
  return isMalformed && typeof code === "string" ? code : null;
}

function unreadableBodies({ operation, full, required, make }: CaseMaker): GivenCase[] {
  const { request } = make({ kind: "valid", title: "", expected: {}, parts: { ...full, query: required.query } });
  const { mediaType = "", required: isRequired = false } = operation.body ?? {};
  const nothing = { param: null, code: null };
  const foreignType = mediaType.startsWith("text/") ? "application/octet-stream" : "text/plain";
  const cases: GivenCase[] = [
    {
      kind: "media type",
      title: `the body as ${foreignType}`,
      request: { ...request, headers: { ...request.headers, "Content-Type": foreignType } },
      expected: { status: 415, orElse: [400, 422], ...nothing },
    },
  ];
  if (isJson(mediaType))
    cases.push({
      kind: "malformed body",
      title: "a body that breaks off",
      request: { ...request, body: (request.body ?? "").slice(0, -1) || "{" },
      expected: refused(operation, nothing),
    });
  const { "Content-Type": _, ...headers } = request.headers;
  const { body: __, ...withoutBody } = request;
  if (isRequired)
    cases.push({
      kind: "no body",
      title: "no body",
      request: { ...withoutBody, headers },
      expected: refused(operation, nothing, [415]),
    });
  return cases;
}
