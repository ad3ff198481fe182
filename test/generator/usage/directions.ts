// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/directions.yaml.
import { createClient } from "./client.ts";
import type { OperationCall, OperationHandlers, OperationRequest, OperationResponse } from "./operations.ts";
import type { Member, MemberInput, MemberInput2, paths, webhooks } from "./types.ts";

const client = createClient({ baseUrl: "" });
const given = { name: "Jo", secret: "s" };
const made = { id: "m1", name: "Jo" };

export const added = client.addMember({ body: { ...given, friends: [given], tag: { sort: "a" } } });
// @ts-expect-error a request has no readOnly property
client.addMember({ body: { id: "m1", name: "Jo", secret: "s" } });
// @ts-expect-error not at any depth
client.addMember({ body: { name: "Jo", secret: "s", tag: { sort: "a", made: "b" } } });
// @ts-expect-error a required writeOnly property must be sent
client.addMember({ body: { name: "Jo" } });
// @ts-expect-error also in a schema without a name
client.putInline({ body: { id: 1, name: "Jo" } });
// @ts-expect-error a parameter has no readOnly property either
client.addMember({ query: { like: { id: "m1", name: "Jo", secret: "s" } }, body: given });

export const answered: OperationResponse<"addMember"> = { status: 201, body: { ...made, friends: [made] } };
// @ts-expect-error a response has no writeOnly property
export const told: OperationResponse<"addMember"> = { status: 201, body: { id: "m1", name: "Jo", secret: "s" } };
// @ts-expect-error a required readOnly property must be in the response
export const idless: OperationResponse<"addMember"> = { status: 201, body: { name: "Jo" } };

export function handle({ body }: OperationRequest<"addMember">): string {
  // @ts-expect-error a handler does not receive a readOnly property
  body.id;
  return body.secret;
}

export async function read(): Promise<string | undefined> {
  const result = await client.addMember({ body: given });
  if (result.status === 409) return result.error.name;
  // @ts-expect-error a caller does not receive a writeOnly property
  result.data.secret;
  return result.data.tag?.made;
}

export const list: Pick<OperationHandlers, "listMembers"> = { listMembers: () => ({ status: 200, body: [made] }) };

/** The discriminator has the same values, which are the names of the schemas. */
export const cat: OperationCall<"addPet"> = { body: { kind: "Cat", claws: 4 } };
// @ts-expect-error no cat in a request has an id
export const identified: OperationCall<"addPet"> = { body: { kind: "Cat", id: 1, claws: 4 } };
export const answeredCat: OperationResponse<"addPet"> = { status: 200, body: { kind: "Cat", id: 1, claws: 4 } };

/** A schema without a name of its own does not inherit: its discriminator is what the base declares. */
export const vehicle: OperationCall<"addVehicle"> = { body: { sort: "car", wheels: 4 } };
// @ts-expect-error required beside $ref
export const wheelless: OperationCall<"addVehicle"> = { body: { sort: "car" } };
export const truck: OperationResponse<"addVehicle"> = { status: 200, body: { sort: "truck", id: "1", load: 1 } };
// @ts-expect-error an inheriting schema has the value that is mapped to it
export const car: OperationResponse<"addVehicle"> = { status: 200, body: { sort: "car" } };
/** All alternatives of a union remain. */
export const there: OperationResponse<"addVehicle"> = { status: 409, body: { kind: "Dog", bark: "loud", at: "home" } };

/** The contract's own name is unchanged; the input type gets a number. */
export const own: MemberInput = "a text";
export const both: [Member, MemberInput2] = [made, given];

type Hook = webhooks["memberAdded"]["post"];
/** A webhook sends a member as in responses, and receives one as in requests. */
export const told2: Hook["requestBody"]["content"]["application/json"] = made;
export const heard: Hook["responses"][200]["content"]["application/json"] = given;
type Paths = paths["/members"]["post"];
export const sent: Paths["requestBody"]["content"]["application/json"] = given;
export const back: Paths["responses"][201]["content"]["application/json"] = made;
