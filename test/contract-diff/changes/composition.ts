import { type ChangeCase, object, type Part, request, response, shared, text, title, whole } from "./change-case.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const Cat = object({ kind: text, lives: whole });
const Dog = object({ kind: text, tricks: { type: "array", items: text } });
const Pets = { Cat, Dog };
const byKind = (mapping: Part, propertyName = "kind"): Part => ({
  oneOf: [ref("Cat"), ref("Dog")],
  discriminator: { propertyName, mapping },
});
const MAPPING = { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" };
/** A parent that names its children only in a mapping. */
const familyOf = (child: Part) => ({
  Pet: object({ kind: text }, { discriminator: { propertyName: "kind", mapping: { cat: MAPPING.cat } } }),
  Cat: { allOf: [ref("Pet"), child] },
});
const condition = (limit: number) => ({
  type: "object",
  if: { required: ["card"] },
  else: { maxProperties: limit },
});

/** Schemas composed of others. */
export const COMPOSITION: readonly ChangeCase[] = [
  {
    name: "a schema is wrapped in a single allOf",
    from: request(object({ pet: ref("Cat") }), Pets),
    to: request(object({ pet: { allOf: [ref("Cat")], description: "A cat" } }), Pets),
    rating: "patch",
    says: [],
  },
  {
    name: "a reference that is nullable as in OpenAPI 3.0 no longer is",
    from: request(object({ pet: { allOf: [ref("Cat")], nullable: true } }), Pets),
    to: request(object({ pet: ref("Cat") }), Pets),
    rating: "major",
    says: ["`type` of `pet` of the request is", 'is `"object"`', 'was `["object","null"]`'],
  },
  {
    name: "a schema that only a mapping refers to loses a property",
    from: response(ref("Pet"), familyOf(Cat)),
    to: response(ref("Pet"), familyOf(object({ kind: text }))),
    rating: "major",
    says: ["`lend`: ", "`Cat.lives` was removed"],
  },
  {
    name: "a part of a request's allOf is removed",
    from: request({ allOf: [ref("Cat"), { required: ["lives"] }] }, Pets),
    to: request({ allOf: [ref("Cat")] }, Pets),
    rating: "minor",
    says: ["`lend`: ", "the request no longer has to match", '{"required":["lives"]}'],
  },
  {
    name: "a named part of a request's allOf is removed",
    from: request({ allOf: [ref("Cat"), ref("Dog")] }, Pets),
    to: request({ allOf: [ref("Cat")] }, Pets),
    rating: "minor",
    says: ["the request no longer has to match `Dog`"],
  },
  {
    name: "a request's allOf is reduced to one of its parts",
    from: request({ allOf: [ref("Cat"), ref("Dog")] }, Pets),
    to: request(ref("Cat"), Pets),
    rating: "minor",
    says: ["the request no longer has to match `Dog`"],
  },
  {
    name: "a part of the allOf of a closed request is removed",
    from: request({ allOf: [ref("Cat"), ref("Dog")], unevaluatedProperties: false }, Pets),
    to: request({ allOf: [ref("Cat")], unevaluatedProperties: false }, Pets),
    rating: "major",
    says: ["`tricks` of the request was removed"],
  },
  {
    name: "a part that requires more is added to a request's allOf",
    from: request({ allOf: [ref("Cat")] }, Pets),
    to: request({ allOf: [ref("Cat"), { required: ["lives"] }] }, Pets),
    rating: "major",
    says: ["`lives` is now required in the request"],
  },
  {
    name: "a part of a response's allOf is removed",
    from: response({ allOf: [ref("Cat"), ref("Dog")] }, Pets),
    to: response({ allOf: [ref("Cat")] }, Pets),
    rating: "major",
    says: ["`tricks` of the 200 response was removed"],
  },
  {
    name: "the parts of an allOf are written as one schema",
    from: response({ allOf: [object({ a: text }), object({ b: whole }, { required: ["b"] })] }),
    to: response(object({ a: text, b: whole }, { required: ["b"] })),
    rating: "none",
    says: [],
  },
  {
    name: "a referenced schema is inlined",
    from: response(object({ pet: ref("Cat") }), Pets),
    to: response(object({ pet: Cat }), { Dog }),
    rating: "none",
    says: [],
  },
  {
    name: "a component is renamed",
    from: response(object({ pet: ref("Cat") }), { Cat }),
    to: response(object({ pet: ref("Tiger") }), { Tiger: Cat }),
    rating: "patch",
    says: ["the schema `Cat` is renamed to `Tiger`"],
  },
  {
    name: "a reference points to a different component",
    from: response(object({ pet: ref("Cat") }), Pets),
    to: response(object({ pet: ref("Dog") }), Pets),
    rating: "major",
    says: ["`pet.lives` of the 200 response was removed"],
  },
  {
    name: "an alternative of a request is added",
    from: request({ oneOf: [ref("Cat")] }, Pets),
    to: request({ oneOf: [ref("Cat"), ref("Dog")] }, Pets),
    rating: "minor",
    says: ["`lend`: ", "the request can also be `Dog`"],
  },
  {
    name: "an alternative of a request is removed",
    from: request({ anyOf: [ref("Cat"), ref("Dog"), { type: "string" }] }, Pets),
    to: request({ anyOf: [ref("Cat"), { type: "string" }] }, Pets),
    rating: "major",
    says: ["the request can no longer be `Dog`"],
  },
  {
    name: "an alternative of a response is added",
    from: response({ oneOf: [ref("Cat"), { type: "null" }] }, Pets),
    to: response({ oneOf: [ref("Cat"), ref("Dog"), { type: "null" }] }, Pets),
    rating: "major",
    says: ["the 200 response can also be `Dog`"],
  },
  {
    name: "a response's oneOf is narrowed to one",
    from: response({ oneOf: [ref("Cat"), ref("Dog")] }, Pets),
    to: response({ oneOf: [ref("Cat")] }, Pets),
    rating: "minor",
    says: ["`lend`: ", "the 200 response can no longer be `Dog`"],
  },
  {
    name: "a response's oneOf is narrowed by one",
    from: response({ oneOf: [ref("Cat"), ref("Dog"), { type: "null" }] }, Pets),
    to: response({ oneOf: [ref("Cat"), ref("Dog")] }, Pets),
    rating: "minor",
    says: ["the 200 response can no longer be", '{"type":"null"}'],
  },
  {
    name: "alternatives are reordered",
    from: response({ oneOf: [ref("Cat"), ref("Dog")] }, Pets),
    to: response({ oneOf: [ref("Dog"), ref("Cat")] }, Pets),
    rating: "none",
    says: [],
  },
  {
    name: "a part of an alternative changes",
    from: request({ oneOf: [object({ a: text, b: text }), { type: "string" }] }),
    to: request({ oneOf: [object({ a: text, b: text }, { required: ["b"] }), { type: "string" }] }),
    rating: "major",
    says: ["`b` is now required in alternative 1 of the request"],
  },
  {
    name: "a list of types is written as alternatives",
    from: title({ type: ["number", "string"], maxLength: 9 }),
    to: title({ oneOf: [{ type: "number" }, { type: "string", maxLength: 9 }] }),
    rating: "none",
    says: [],
  },
  {
    name: "a schema becomes one of two alternatives of a response",
    from: response(object({ pet: ref("Cat") }), Pets),
    to: response(object({ pet: { oneOf: [ref("Cat"), ref("Dog")] } }), Pets),
    rating: "major",
    says: ["`pet` of the 200 response can also be `Dog`"],
  },
  {
    name: "alternatives are added next to the properties of a request",
    from: request(object({ a: text, b: text })),
    to: request(object({ a: text, b: text }, { anyOf: [{ required: ["a"] }, { required: ["b"] }] })),
    rating: "major",
    says: ["`anyOf` of the request is new", '{"required":["a"]}'],
  },
  {
    name: "a mapping value of a discriminator selects a different schema",
    from: response(byKind(MAPPING), Pets),
    to: response(byKind({ cat: MAPPING.dog, dog: MAPPING.cat }), Pets),
    rating: "major",
    says: ["`cat` of the discriminator of the 200 response stands for `Dog`, stood for `Cat`"],
  },
  {
    name: "a mapping value of a discriminator is renamed",
    from: request(byKind(MAPPING), Pets),
    to: request(byKind({ kitty: MAPPING.cat, dog: MAPPING.dog }), Pets),
    rating: "major",
    says: ["`cat` of the discriminator of the request was removed; it stood for `Cat`"],
  },
  {
    name: "the property of a discriminator changes",
    from: response(byKind(MAPPING), Pets),
    to: response(byKind(MAPPING, "species"), Pets),
    rating: "major",
    says: ["`discriminator.propertyName` of the 200 response", '`"species"`, was `"kind"`'],
  },
  {
    name: "a condition is added to a request",
    from: request({ type: "object" }),
    to: request(condition(3)),
    rating: "major",
    says: ["the condition (`if`) of the request is new", '{"required":["card"]}', '{"maxProperties":3}'],
  },
  {
    name: "a condition of a request is removed",
    from: request(condition(3)),
    to: request({ type: "object" }),
    rating: "minor",
    says: ["the condition (`if`) of the request was removed"],
  },
  {
    name: "the consequence of a condition is looser",
    from: request(condition(3)),
    to: request(condition(4)),
    rating: "minor",
    says: ["`maxProperties` of `else` of the request is `4`, was `3`"],
  },
  {
    name: "a condition of a response is removed",
    from: response(condition(3)),
    to: response({ type: "object" }),
    rating: "major",
    says: ["the condition (`if`) of the 200 response was removed"],
  },
  {
    name: "a request's `not` excludes more",
    from: title({ type: "string", not: { enum: ["a"] } }),
    to: title({ type: "string", not: { enum: ["a", "b"] } }),
    rating: "major",
    says: ["`not` of `title` of the request may also be `b`"],
  },
  {
    name: "a recursive schema is bounded",
    from: shared(object({ part: ref("Loan"), note: text })),
    to: shared(object({ part: ref("Loan"), note: { type: "string", maxLength: 5 } })),
    rating: "major",
    says: ["`lend`: ", "`Loan.note` now has `maxLength`: `5`"],
  },
];
