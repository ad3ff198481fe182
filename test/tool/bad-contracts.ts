/** Contracts that no command can read; if there are several files, the first is the contract. */
interface BadContract {
  readonly kind: string;
  readonly files: Readonly<Record<string, string>>;
  /** Part of the one line of output. */
  readonly says: string;
}

const HEAD = 'openapi: 3.1.0\ninfo: { title: Things, version: "1" }\n';

const answeredWith = (schema: string) =>
  `${HEAD}paths: { /a: { get: { operationId: a, responses: { "200": { description: d, content: { application/json: { schema: ${schema} } } } } } } }\n`;

export const BAD_CONTRACTS: readonly BadContract[] = [
  { kind: "no contract", files: { "letter.yaml": "Dear all,\n" }, says: "letter.yaml has no `openapi:` line" },
  { kind: "empty", files: { "empty.yaml": "" }, says: "empty.yaml has no `openapi:` line" },
  { kind: "cut off", files: { "cut.json": '{"openapi": "3.1.0", "info":' }, says: "cut.json is neither YAML nor JSON" },
  { kind: "of an unknown version", files: { "v4.yaml": "openapi: 4.0.0\n" }, says: "v4.yaml is OpenAPI 4.0.0" },
  {
    kind: "without a file that it refers to",
    files: { "broken.yaml": answeredWith("{ $ref: ./nowhere.yaml }") },
    says: "no such file or directory",
  },
  {
    kind: "a circle of files",
    files: {
      "circle.yaml": answeredWith("{ $ref: ./one.yaml }"),
      "one.yaml": "$ref: ./two.yaml",
      "two.yaml": "$ref: ./one.yaml",
    },
    says: 'circle.yaml:3: "./one.yaml" leads back to itself; replace it with a schema or a path.',
  },
  {
    kind: "partly on another host",
    files: { "remote.yaml": answeredWith("{ $ref: 'https://example.test/x.yaml' }") },
    says: '"https://example.test/x.yaml" is remote; save the document beside the contract and refer to that file.',
  },
  {
    kind: "of repeated keys",
    files: {
      "repeated.json": '{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "paths": {}}',
    },
    says: "repeated.json is neither YAML nor JSON: duplicated mapping key",
  },
  {
    kind: "50 MB of JSON",
    files: { "large.json": JSON.stringify({ openapi: "3.1.0", "x-large": "a".repeat(50_000_000) }) },
    says: "large.json has 50 MB; the limit for a contract is 32 MB.",
  },
  {
    kind: "50 MB of JSON elsewhere",
    files: { "small.yaml": answeredWith("{ $ref: ./large.json }") },
    says: "Together with large.json, the contract has 50 MB; the limit for a contract is 32 MB.",
  },
];
