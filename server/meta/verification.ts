import { type Meta, MetaFailure } from "../domain/meta.ts";
import type { GatewayContext } from "./gateway-calls.ts";
import { GraphFailure } from "./graph-errors.ts";
import { metaId } from "./nodes.ts";
import { readPhoneNumber } from "./phone-numbers.ts";

/** Meta's code for a verification code that it does not send, for one of several reasons. */
const CODE_NOT_SENT = 136024;

export function verificationCalls(gateway: GatewayContext): Pick<Meta, "requestCode" | "verifyCode"> {
  const { client, version, begin } = gateway;
  return {
    async requestCode(id, { codeMethod, language }, accessToken) {
      const calls = begin(accessToken);
      const call = { path: { version, phoneNumberId: metaId(id) }, body: { code_method: codeMethod, language } };
      try {
        await calls.write("requestCode", (options) => client.requestCode(call, options));
      } catch (failure) {
        throw await explained(failure, () => readPhoneNumber(gateway, calls, id));
      }
    },

    async verifyCode(id, code, accessToken) {
      const call = { path: { version, phoneNumberId: metaId(id) }, body: { code } };
      await begin(accessToken, [code]).write("verifyCode", (options) => client.verifyCode(call, options));
    },
  };
}

/** Meta refuses a code for a number that is verified in the same words as one asked for too often: the number tells. */
async function explained(failure: unknown, read: () => ReturnType<typeof readPhoneNumber>): Promise<unknown> {
  if (!(failure instanceof GraphFailure) || failure.graphError.code !== CODE_NOT_SENT) return failure;
  const number = await read().catch(() => undefined);
  if (number?.code_verification_status !== "VERIFIED") return failure;
  const { metaError, cause } = failure;
  const message = "Meta has verified the number already, so that it sends no code.";
  return new MetaFailure("phone_number_already_verified", message, { cause, ...(metaError && { metaError }) });
}
