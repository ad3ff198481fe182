import { type Meta, MetaFailure } from "../domain/meta.ts";
import type { Graph } from "./graph-api.ts";
import type { GraphCalls } from "./graph-calls.ts";
import { GraphFailure } from "./graph-errors.ts";
import { metaId, readNode } from "./nodes.ts";
import { PHONE_NUMBER_FIELDS, phoneNumberFrom } from "./phone-number-node.ts";
import type { RegistrationLimit } from "./registration-limit.ts";

type PhoneNumberCalls = Pick<Meta, "phoneNumber" | "requestCode" | "verifyCode" | "register" | "deregister" | "setPin">;

/** Meta's code for a verification code that it does not send, for one of several reasons. */
const CODE_NOT_SENT = 136024;

export function phoneNumberCalls(graph: Graph, counted: RegistrationLimit): PhoneNumberCalls {
  const { client, version, begin } = graph;
  const pathOf = (id: string) => ({ version, phoneNumberId: metaId(id) });
  return {
    async phoneNumber(id, accessToken) {
      const node = await readPhoneNumber(graph, begin(accessToken), id);
      return node && phoneNumberFrom(node);
    },

    async requestCode(id, { codeMethod, language }, accessToken) {
      const calls = begin(accessToken);
      const call = { path: pathOf(id), body: { code_method: codeMethod, language } };
      try {
        await calls.write("requestCode", (options) => client.requestCode(call, options));
      } catch (failure) {
        throw await explained(failure, () => readPhoneNumber(graph, calls, id));
      }
    },

    async verifyCode(id, code, accessToken) {
      const call = { path: pathOf(id), body: { code } };
      await begin(accessToken, [code]).write("verifyCode", (options) => client.verifyCode(call, options));
    },

    async register(id, pin, accessToken) {
      const call = { path: pathOf(id), body: { messaging_product: "whatsapp", pin } } as const;
      await counted({ kind: "register", metaPhoneNumberId: id }, () =>
        begin(accessToken, [pin]).write("registerPhoneNumber", (options) => client.registerPhoneNumber(call, options)),
      );
    },

    async deregister(id, accessToken) {
      const call = { path: pathOf(id) };
      await counted({ kind: "deregister", metaPhoneNumberId: id }, () =>
        begin(accessToken).write("deregisterPhoneNumber", (options) => client.deregisterPhoneNumber(call, options)),
      );
    },

    async setPin(id, pin, accessToken) {
      const call = { path: { version, nodeId: metaId(id) }, body: { pin } };
      await begin(accessToken, [pin]).write("updateNode", (options) => client.updateNode(call, options));
    },
  };
}

const readPhoneNumber = (graph: Graph, calls: GraphCalls, id: string) =>
  readNode(graph, calls, { kind: "PhoneNumberNode", id, fields: PHONE_NUMBER_FIELDS });

/** Meta refuses a code for a number that is verified in the same words as one asked for too often: the number tells. */
async function explained(failure: unknown, read: () => ReturnType<typeof readPhoneNumber>): Promise<unknown> {
  if (!(failure instanceof GraphFailure) || failure.graphError.code !== CODE_NOT_SENT) return failure;
  const number = await read().catch(() => undefined);
  if (number?.code_verification_status !== "VERIFIED") return failure;
  const { metaError, cause } = failure;
  const message = "Meta has verified the number already, so that it sends no code.";
  return new MetaFailure("phone_number_already_verified", message, { cause, ...(metaError && { metaError }) });
}
