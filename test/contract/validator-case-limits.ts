/** Cases of a folder where express-openapi-validator is wrong before the stub sees the request. */
export interface CaseLimit {
  /** The name of the case's contract. */
  readonly case: string;
  readonly titles: readonly string[];
  readonly what: string;
  readonly clause: string;
  /** Where it is reported: in the tool's own tracker, or in that of the validator that it uses. */
  readonly issue?: string;
}

const OPTIONAL_BODY = {
  what: "a request without a body is refused with 415 where a body is optional",
  clause:
    "OpenAPI 3.1.1, 4.8.13: required is false by default; RFC 9110, 15.5.16: a 415 is about content that was sent",
  issue: "cdimascio/express-openapi-validator#397",
};

const ONLY_JSON = {
  what: "the README's setup parses only JSON, so the validator sees no form body",
  clause: "OpenAPI 3.1.1, 4.8.14.4 and 4.8.14.5: a form is a body like any other",
};

/** A row that is no longer needed fails the run. */
export const CASE_LIMITS: readonly CaseLimit[] = [
  {
    case: "dates",
    titles: ["query: 29 February in no leap year", "query: an offset with a colon"],
    ...OPTIONAL_BODY,
  },
  {
    case: "large-numbers",
    titles: [
      "path: the largest exact integer",
      "path: above 64 bits",
      "query: above 32 bits for int32",
      "query: the smallest exact integer",
    ],
    ...OPTIONAL_BODY,
  },
  { case: "form-encoding", titles: ["deepObject: an object"], ...ONLY_JSON },
  { case: "tuples", titles: ["form: both fit"], ...ONLY_JSON },
  {
    case: "parts",
    titles: ["a JSON part without a file name", "a JSON part with a file name, as a browser sends a Blob"],
    ...ONLY_JSON,
  },
  {
    case: "type-ranges",
    titles: ["text/json that fits, declared as such"],
    what: "the README's setup parses only application/json and +json",
    clause: "WHATWG MIME Sniffing, 4.6: text/json is a JSON type too",
  },
  {
    case: "header-names",
    titles: [
      "Authorization as a parameter: not sent",
      "Content-Type as a parameter: with a charset",
      "Authorization as a parameter: of another form",
    ],
    what: "header parameters named Authorization and Content-Type are required",
    clause: "OpenAPI 3.1.1, 4.8.12.2: their definition is ignored",
  },
  {
    case: "pattern-keys",
    titles: [
      "nothing of the pattern",
      "another property that does not fit",
      "a name of the pattern that fits",
      "a name of the pattern that does not fit",
      "another name",
    ],
    what: "a pattern with a needless escape makes every request fail with 500",
    clause:
      "JSON Schema Core 2020-12, 6.4: a pattern should be valid in Unicode mode; RFC 9110, 15.6.1: a 500 is a fault",
  },
  {
    case: "steps",
    titles: [
      "19.99 of 0.01",
      "143.48 of 0.01",
      "query: 0.15 of 0.05",
      "0.07 of 0.01",
      "-19.99 of 0.01",
      "1999e-2 of 0.01",
      "1.001 of 0.001",
      "0.3 of 0.1",
    ],
    what: "decimals are divided as binary fractions",
    clause: "JSON Schema Validation 2020-12, 6.2.1: division by the value gives an integer",
    issue: "cdimascio/express-openapi-validator#1105",
  },
  {
    case: "tuples",
    titles: [
      "query: both fit",
      "query: the second does not fit",
      "query in one value: both fit",
      "query in one value: the second does not fit",
      "query: the first does not fit",
      "query: one is too few",
      "query in one value: a third, where items is false",
    ],
    what: "prefixItems without items and minItems fails with 500",
    clause: "JSON Schema Core 2020-12, 10.3.1.1: prefixItems does not restrict the length",
    issue: "ajv-validator/ajv#2241",
  },
  {
    case: "unions",
    titles: ["the second alternative", "null, which is an alternative", "the second alternative beside null"],
    what: "only the first alternative of a union with a discriminator behind a reference is accepted",
    clause: "OpenAPI 3.1.1, 4.8.25: a discriminator is a hint and does not change what is valid",
  },
  {
    case: "unreserved",
    titles: ["~ as %7E", "a letter as %6D", ". and - percent-encoded"],
    what: "a percent-encoded letter is treated as a different path",
    clause: "RFC 3986, 6.2.2.2: a percent-encoded unreserved character is that character",
  },
  {
    case: "untyped",
    titles: [
      "enum of numbers: a listed one",
      "const of a number: the same",
      "enum of a number and a text: the number",
      "path, enum of numbers: a listed one",
      "path, enum of numbers: a listed fraction",
    ],
    what: "text is not read as a number where enum or const lists numbers and type is missing",
    clause: "JSON Schema Validation 2020-12, 6.1.2 and 6.1.3: enum and const need no type",
  },
];
