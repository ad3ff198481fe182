// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/answers.yaml.
import { createClient } from "./client.ts";
import type {
  OperationCall,
  OperationHandlers,
  OperationRequest,
  OperationResponse,
  TaggedHandlers,
} from "./operations.ts";
import { createServer } from "./server.ts";

const location = { Location: "/things/1" };

export const handlers: OperationHandlers = {
  createThing: () => ({ status: 201, headers: location, body: { name: "a" } }),
  getThing: ({ path }) => ({ status: 200, contentType: "application/json", body: { name: path.id.toFixed() } }),
  removeThing: () => ({ status: 204 }),
  goElsewhere: async () => ({ status: 302, headers: location }),
  getPicture: () => ({ status: 200, contentType: "image/png", body: new Uint8Array() }),
  getInvalidExample: () => ({ status: 200, body: 1 }),
};

// @ts-expect-error a missing handler
export const incomplete: OperationHandlers = { createThing: handlers.createThing };

// @ts-expect-error a missing handler of one tag
export const incompleteTag: TaggedHandlers<"others"> = {
  goElsewhere: handlers.goElsewhere,
  getPicture: handlers.getPicture,
};

// @ts-expect-error no operation has this handler
export const surplus: OperationHandlers = { ...handlers, listThings: () => ({ status: 200 }) };

type Created = OperationResponse<"createThing">;
type Found = OperationResponse<"getThing">;

// @ts-expect-error an undeclared status
export const undeclaredStatus: OperationResponse<"removeThing"> = { status: 202 };
// @ts-expect-error a declared status is not part of the range beside it
export const notOfTheRange: Created = { status: 201, headers: location, body: { message: "no" } };
// @ts-expect-error a body of the wrong type
export const wrongBody: Created = { status: 201, headers: location, body: { name: 1 } };
// @ts-expect-error no body
export const missingBody: Created = { status: 201, headers: location };
// @ts-expect-error a body where none is declared
export const surplusBody: OperationResponse<"removeThing"> = { status: 204, body: {} };
// @ts-expect-error a missing required header
export const missingHeader: Created = { status: 201, body: { name: "a" } };
// @ts-expect-error a misspelt header
export const misspeltHeader: Created = { status: 201, headers: { Loction: "/" }, body: { name: "a" } };
// @ts-expect-error no contentType where there are several
export const missingType: Found = { status: 200, body: "a" };
// @ts-expect-error the body of the other media type
export const wrongType: Found = { status: 200, contentType: "text/csv", body: { name: "a" } };

export const ofTheRange: Created = { status: 418, body: { message: "tea" } };
export const ofTheDefault: Created = { status: 503, body: "later" };
// @ts-expect-error a status covered by the default has the default's body
export const wrongDefault: Created = { status: 503, body: { message: "later" } };

export function request({ path }: OperationRequest<"getThing">): number {
  // @ts-expect-error a misspelt parameter
  path.ids;
  // @ts-expect-error a parameter has its declared type
  path.id.toUpperCase();
  return path.id;
}

export const call: OperationCall<"getThing"> = { path: { id: 1 } };
// @ts-expect-error a missing parameter
export const missingParameter: OperationCall<"getThing"> = { path: {} };
// @ts-expect-error a misspelt parameter
export const misspeltParameter: OperationCall<"getThing"> = { path: { id: 1, idd: 1 } };

export async function calls(): Promise<unknown> {
  const client = createClient({ baseUrl: "https://api.test" });
  // @ts-expect-error a call without its required input
  client.getThing();
  // @ts-expect-error an unknown operation
  client.listThings();
  const created = await client.createThing();
  if (created.status === 201) {
    const name: string = created.data.name;
    const header: string = created.headers.get("Location");
    // @ts-expect-error a header that is not required may be missing
    const left: string = created.headers.get("X-Left");
    // @ts-expect-error a success has no error
    created.error.message;
    return [name, header, left];
  }
  const elsewhere = await client.goElsewhere();
  if (elsewhere.status === 302) {
    const anything: string = elsewhere.headers.get("Location");
    return anything;
  }
  // @ts-expect-error 201 was handled above
  created.status === 201;
  if (created.status === 404) return created.error.message satisfies string;
  if (created.status === 503) return created.error satisfies string;
  if (!created.ok) return created.error satisfies string | { message: string };
  return created.data satisfies string;
}

export async function severalTypes(): Promise<string> {
  const found = await createClient({ baseUrl: "" }).getThing({ path: { id: 1 } });
  if (found.status !== 200) return found.error.message;
  return found.contentType === "text/csv" ? found.data : found.data.name;
}

createServer(handlers, { authenticate: () => "somebody" });
createServer<{ id: string }>({ removeThing: () => ({ status: 204 }) }, { examples: true });
