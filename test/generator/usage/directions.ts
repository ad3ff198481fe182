// @ts-nocheck: types.test.ts compiles this beside what is generated from contracts/directions.yaml, without this line.
import { createClient } from "./client.ts";
import type { OperationCall, OperationHandlers, OperationRequest, OperationResponse } from "./operations.ts";
import type { Member, MemberInput, MemberInput2, paths, webhooks } from "./types.ts";

const client = createClient({ baseUrl: "" });
const given = { name: "Jo", secret: "s" };
const made = { id: "m1", name: "Jo" };

export const added = client.addMember({ body: { ...given, friends: [given], tag: { sort: "a" } } });
// @ts-expect-error what is read only is not given
client.addMember({ body: { id: "m1", name: "Jo", secret: "s" } });
// @ts-expect-error not at any depth
client.addMember({ body: { name: "Jo", secret: "s", tag: { sort: "a", made: "b" } } });
// @ts-expect-error what is write only and required is given
client.addMember({ body: { name: "Jo" } });
// @ts-expect-error nor in a schema without a name
client.putInline({ body: { id: 1, name: "Jo" } });
// @ts-expect-error a parameter is given too
client.addMember({ query: { like: { id: "m1", name: "Jo", secret: "s" } }, body: given });

export const answered: OperationResponse<"addMember"> = { status: 201, body: { ...made, friends: [made] } };
// @ts-expect-error what is write only is not answered
export const told: OperationResponse<"addMember"> = { status: 201, body: { id: "m1", name: "Jo", secret: "s" } };
// @ts-expect-error what is read only and required is answered
export const idless: OperationResponse<"addMember"> = { status: 201, body: { name: "Jo" } };

export function handle({ body }: OperationRequest<"addMember">): string {
  // @ts-expect-error a handler does not get what is read only
  body.id;
  return body.secret;
}

export async function read(): Promise<string | undefined> {
  const result = await client.addMember({ body: given });
  if (result.status === 409) return result.error.name;
  // @ts-expect-error who calls does not get what is write only
  result.data.secret;
  return result.data.tag?.made;
}

export const list: Pick<OperationHandlers, "listMembers"> = { listMembers: () => ({ status: 200, body: [made] }) };

/** The discriminator keeps its values, which are the names of the schemas. */
export const cat: OperationCall<"addPet"> = { body: { kind: "Cat", claws: 4 } };
// @ts-expect-error no cat that is given has an id
export const identified: OperationCall<"addPet"> = { body: { kind: "Cat", id: 1, claws: 4 } };
export const answeredCat: OperationResponse<"addPet"> = { status: 200, body: { kind: "Cat", id: 1, claws: 4 } };

/** What has no name of its own is no heir: there the discriminator is what the base says of it. */
export const vehicle: OperationCall<"addVehicle"> = { body: { sort: "car", wheels: 4 } };
// @ts-expect-error required beside $ref
export const wheelless: OperationCall<"addVehicle"> = { body: { sort: "car" } };
export const truck: OperationResponse<"addVehicle"> = { status: 200, body: { sort: "truck", id: "1", load: 1 } };
// @ts-expect-error an heir has the value that is mapped to it
export const car: OperationResponse<"addVehicle"> = { status: 200, body: { sort: "car" } };
/** Of a union all alternatives stay. */
export const there: OperationResponse<"addVehicle"> = { status: 409, body: { kind: "Dog", bark: "loud", at: "home" } };

/** The contract's own name stays; the type of the input gets a number. */
export const own: MemberInput = "a text";
export const both: [Member, MemberInput2] = [made, given];

type Hook = webhooks["memberAdded"]["post"];
/** The API tells of a member as it answers with one, and takes one back. */
export const told2: Hook["requestBody"]["content"]["application/json"] = made;
export const heard: Hook["responses"][200]["content"]["application/json"] = given;
type Paths = paths["/members"]["post"];
export const sent: Paths["requestBody"]["content"]["application/json"] = given;
export const back: Paths["responses"][201]["content"]["application/json"] = made;
