/** Short forms of the operations and schemas of the contract that is hard to mock. */

export const FORM = "application/x-www-form-urlencoded";
export const JSON_TYPE = "application/json";

export const post = (schema: object, mediaType = JSON_TYPE, required = true) => ({
  post: {
    requestBody: { required, content: { [mediaType]: { schema } } },
    responses: { 200: { description: "Taken." } },
  },
});

export const get = (content: object, status = 200, headers = {}) => ({
  get: { responses: { [status]: { description: "Found.", content, headers } } },
});

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });
/** An object with a name and the given properties. */
export const named = (properties: object = {}, more: object = {}) =>
  object({ name: { type: "string" }, ...properties }, { required: ["name"], ...more });

export const declaring = (path: ReturnType<typeof post>, responses: object) => ({
  post: { ...path.post, responses: { ...path.post.responses, ...responses } },
});

export const ANY_OBJECT = { schema: { type: "object" }, example: { a: 1 } };
export const a = (schema: object) => object({ a: schema }, { required: ["a"] });

/** No server listens there. */
export const CALLBACK = { "http://127.0.0.1:1/{$request.body#/to}": post({ type: "object" }) };

export const closed = (properties: object) =>
  object(properties, { required: Object.keys(properties), additionalProperties: false });

export const ofTypes = (schemas: Record<string, object>) => {
  const content = Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, { schema }]));
  return { post: { requestBody: { required: true, content }, responses: { 200: { description: "Taken." } } } };
};

export const header = (name: string, schema: object) => ({ name, in: "header", required: true, schema });

export const query = (name: string, schema: object) => ({ name, in: "query", schema });

export const ofId = (schema: object) => ({
  post: {
    parameters: [{ name: "id", in: "path", required: true, schema }],
    responses: { 200: { description: "Taken." } },
  },
});

export const deep = (properties: object) =>
  object({ list: { type: "array", items: { type: "integer" } }, ...properties }, { additionalProperties: false });

export const SEARCH = object({ maxRows: { type: "integer" }, q: { type: "string" } }, { required: ["q"] });
