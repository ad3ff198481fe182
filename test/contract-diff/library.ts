/** A contract with one operation per case, all alike, so that each case changes only its own. */
import type { Contract } from "../../openapi/runtime/document.ts";

interface Schema {
  type?: string | string[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean;
  [keyword: string]: unknown;
}

export interface Operation {
  operationId: string;
  description: string;
  deprecated?: boolean;
  parameters: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody: { content: { "application/json": { schema: Schema } } };
  responses: Record<string, Response>;
}

interface Response {
  description: string;
  headers?: Record<string, { required?: boolean; schema: Schema }>;
  content?: { "application/json": { schema: Schema } };
}

const lend = (operationId: string): Operation => ({
  operationId,
  description: "Lends a book.",
  parameters: [{ name: "days", in: "query", schema: { type: "integer", maximum: 30, default: 14 } }],
  requestBody: { content: { "application/json": { schema: loanRequest() } } },
  responses: {
    "201": {
      description: "Lent",
      headers: { Location: { required: true, schema: { type: "string" } } },
      content: { "application/json": { schema: loan() } },
    },
    "404": { description: "No such book" },
  },
});

const loanRequest = (): Schema => ({
  type: "object",
  additionalProperties: false,
  required: ["title"],
  properties: {
    title: { type: "string", pattern: "^[a-z]{1,20}$", "x-error-code": "bad_title" },
    remark: { type: "string", maxLength: 100 },
    shelf: { type: "string", enum: ["fiction", "history"] },
  },
});

const loan = (): Schema => ({
  type: "object",
  required: ["id", "state"],
  properties: {
    id: { type: "string", pattern: "^[a-z0-9]+$" },
    state: { type: "string", enum: ["lent", "late"] },
    colour: { type: "string", "x-known-values": ["red", "blue"] },
    dueAt: { type: "string" },
  },
});

export const requestOf = (operation: Operation): Required<Pick<Schema, "required" | "properties">> & Schema =>
  complete(operation.requestBody.content["application/json"].schema);
export const responseOf = ({ responses }: Operation): Required<Pick<Schema, "required" | "properties">> & Schema =>
  complete(responses["201"]?.content?.["application/json"].schema);

function complete(schema: Schema | undefined) {
  if (schema?.properties === undefined || schema.required === undefined) throw new Error("There is no such schema.");
  return schema as Required<Pick<Schema, "required" | "properties">> & Schema;
}

/** The contract in the given version, with these operations by name. */
export function libraryOf(names: readonly string[], change: (name: string, operation: Operation) => void): Contract {
  const paths = names.map((name) => {
    const post = lend(name);
    change(name, post);
    return [`/${name}`, { post }] as const;
  });
  const document = { openapi: "3.1.0", info: { title: "Library", version: "1.0.0" }, paths: Object.fromEntries(paths) };
  return document as unknown as Contract;
}
