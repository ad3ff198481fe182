import { KNOWN_NUMBERS } from "../../server/sandbox/known-numbers.ts";
import { aRegistration, call, PHONE_NUMBERS, type TestServer } from "./server.ts";

/** The sandbox's known numbers, named by their use in tests. */
export const KNOWN = {
  live: "123456789012345",
  test: "123456789012346",
  new: "123456789012350",
  codesTooLate: "123456789012351",
  codesUsedUp: "123456789012353",
  registeredTooOften: "123456789012355",
  withPin150954: "123456789012356",
  nameNotApproved: "123456789012357",
  registrationLost: "123456789012361",
} as const;

/** Registers one of the sandbox's known numbers with the organization. */
export async function registeredNumber(server: TestServer, metaPhoneNumberId: string, registration: object = {}) {
  const { displayPhoneNumber } = KNOWN_NUMBERS.find(({ value }) => value === metaPhoneNumberId) ?? {};
  const body = aRegistration({ metaPhoneNumberId, displayPhoneNumber, ...registration });
  const answer = await call(server, PHONE_NUMBERS, { body });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

/** Calls an action of a number: `act(server, id, "refresh")`. */
export const act = (server: TestServer, id: string, action: string, body?: object) =>
  call(server, `${PHONE_NUMBERS}/${id}/${action}`, { method: "POST", ...(body && { body }) });

export const readNumber = async (server: TestServer, id: string) => (await call(server, `${PHONE_NUMBERS}/${id}`)).body;
