/** A contract for measurements: one operation that is called, among others that are not. */
export function benchContract(operations: number): object {
  const others = Array.from({ length: operations - 1 }, (_, index) => [
    `/v1/shelves/{shelfId}/kind${index}`,
    {
      post: operation(`addToKind${index}`, [
        { name: "shelfId", in: "path", required: true, schema: { type: "string" } },
      ]),
    },
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "Bench", version: "1.0.0" },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    security: [{ key: [] }],
    paths: Object.fromEntries([...others, ["/v1/things", { post: operation("addThing") }]]),
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      schemas: { NewThing: NEW_THING, Thing: THING, Problem: PROBLEM },
    },
  };
}

const operation = (operationId: string, parameters: readonly object[] = []) => ({
  operationId,
  parameters,
  requestBody: {
    required: true,
    content: { "application/json": { schema: { $ref: "#/components/schemas/NewThing" } } },
  },
  responses: {
    "201": {
      description: "Added.",
      content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" }, example: ANSWER } },
    },
    "400": {
      description: "Refused.",
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  },
});

/** Like the registration of a number: four fields with patterns, one of them a list. */
export const NEW_THING = {
  type: "object",
  additionalProperties: false,
  required: ["displayName", "thingId", "accountId"],
  properties: {
    displayName: { type: "string", minLength: 1, maxLength: 20, pattern: "^\\+[1-9][0-9]{6,14}$" },
    thingId: { type: "string", maxLength: 32, pattern: "^[0-9]+$" },
    accountId: { type: "string", maxLength: 32, pattern: "^[0-9]+$" },
    appIds: {
      type: "array",
      maxItems: 50,
      uniqueItems: true,
      items: { type: "string", pattern: "^app_[0-9A-Za-z]{27}$" },
    },
  },
} as const;

export const THING = {
  type: "object",
  required: ["id", "displayName", "isVerified", "createdAt"],
  properties: {
    id: { type: "string" },
    displayName: { type: "string" },
    accountId: { type: "string" },
    appIds: { type: "array", items: { type: "string" } },
    isVerified: { type: "boolean" },
    rating: { type: ["string", "null"] },
    createdAt: { type: "string", format: "date-time" },
  },
} as const;

const PROBLEM = { type: "object", properties: { detail: { type: "string" } } };

export const BODY = {
  displayName: "+15551234567",
  thingId: "123456789012345",
  accountId: "987654321098765",
  appIds: ["app_2DbBs7GWhGvVNJGrDXr5RG0mBWI"],
};

export const ANSWER = {
  id: "thing_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
  displayName: "+15551234567",
  accountId: "987654321098765",
  appIds: ["app_2DbBs7GWhGvVNJGrDXr5RG0mBWI"],
  isVerified: true,
  rating: null,
  createdAt: "2023-11-07T05:31:56.000Z",
};
