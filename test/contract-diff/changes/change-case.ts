/** A change of a contract with a person's rating, and the small contracts that the changes are made in. */
import type { Impact } from "../../../openapi/contract-diff/change.ts";
import type { Contract } from "../../../openapi/runtime/document.ts";

export interface ChangeCase {
  readonly name: string;
  readonly from: Contract;
  readonly to: Contract;
  /** `none` if no caller or reader notices the change. */
  readonly rating: Impact | "none";
  /** Texts that must all be in one sentence. Without any, the change is a change of wording, or `none`. */
  readonly says: readonly string[];
}

export type Part = Readonly<Record<string, unknown>>;

/** A library with the operation `lend`, which these parts change, and the rest of the document. */
export function library(lend: Part = {}, document: Part = {}): Contract {
  const operation = {
    operationId: "lend",
    responses: { "200": { description: "Lent" }, "404": { description: "No such book" } },
    ...lend,
  };
  const contract = {
    openapi: "3.1.0",
    info: { title: "Library", version: "1.0.0" },
    paths: { "/loans": { post: operation } },
    ...document,
  };
  return contract as unknown as Contract;
}

const json = (schema: unknown): Part => ({ "application/json": { schema } });

/** `lend` with this schema of its request. */
export const request = (schema: unknown, schemas: Part = {}): Contract =>
  library({ requestBody: { required: true, content: json(schema) } }, { components: { schemas } });

/** `lend` with this schema of its response. */
export const response = (schema: unknown, schemas: Part = {}): Contract =>
  library({ responses: { "200": { description: "Lent", content: json(schema) } } }, { components: { schemas } });

/** `lend` with the schema `Loan` in its request and its response. */
export const shared = (Loan: unknown): Contract => {
  const content = json({ $ref: "#/components/schemas/Loan" });
  return library(
    { requestBody: { required: true, content }, responses: { "200": { description: "Lent", content } } },
    { components: { schemas: { Loan } } },
  );
};

/** An object with these properties. */
export const object = (properties: Part, more: Part = {}): Part => ({ type: "object", properties, ...more });

/** A request whose property `title` has this schema. */
export const title = (schema: unknown): Contract => request(object({ title: schema }));

/** A response whose property `state` has this schema. */
export const state = (schema: unknown): Contract => response(object({ state: schema }));

/** `lend` with these parameters. */
export const parameters = (...list: readonly Part[]): Contract => library({ parameters: list });

/** `lend` with the query parameter `days`. */
export const days = (parameter: Part): Contract =>
  parameters({ name: "days", in: "query", schema: { type: "integer" }, ...parameter });

/** `lend` with these responses. */
export const responses = (byStatus: Part): Contract => library({ responses: byStatus });

/** `lend` with these headers of its response. */
export const headers = (byName: Part): Contract => responses({ "200": { description: "Lent", headers: byName } });

export const jsonBody = json;
export const text: Part = { type: "string" };
export const whole: Part = { type: "integer" };
