import { type Meta, MetaFailure } from "../domain/meta.ts";
import type { GatewayContext } from "./gateway-calls.ts";
import { GraphFailure } from "./graph-errors.ts";
import { metaId } from "./nodes.ts";
import { readPhoneNumber } from "./phone-numbers.ts";

/** Meta's error code when it sends no verification code, for any of several reasons. */
const CODE_NOT_SENT = 136024;
/** Meta's error code for a wrong verification code. A verified number has no right one. */
const WRONG_CODE = 136025;

export function verificationCalls(gateway: GatewayContext): Pick<Meta, "requestCode" | "verifyCode"> {
  const { client, version, begin } = gateway;
  return {
    async requestCode(id, { codeMethod, language }, accessToken) {
      const calls = begin(accessToken);
      const call = { path: { version, phoneNumberId: metaId(id) }, body: { code_method: codeMethod, language } };
      const whenVerified = {
        code: CODE_NOT_SENT,
        message: "Meta has already verified the number, so it sends no code.",
      };
      await calls
        .write("requestCode", (options) => client.requestCode(call, options))
        .catch((failure: unknown) => explain(failure, whenVerified, () => readPhoneNumber(gateway, calls, id)));
    },

    async verifyCode(id, code, accessToken) {
      const calls = begin(accessToken, [code]);
      const call = { path: { version, phoneNumberId: metaId(id) }, body: { code } };
      const whenVerified = {
        code: WRONG_CODE,
        message: "Meta has already verified the number, so no code is needed.",
      };
      await calls
        .write("verifyCode", (options) => client.verifyCode(call, options))
        .catch((failure: unknown) => explain(failure, whenVerified, () => readPhoneNumber(gateway, calls, id)));
    },
  };
}

/** Meta refuses verified numbers with a code that also has other meanings. Reading the number shows which applies. */
async function explain(
  failure: unknown,
  whenVerified: { readonly code: number; readonly message: string },
  read: () => ReturnType<typeof readPhoneNumber>,
): Promise<never> {
  if (!(failure instanceof GraphFailure) || failure.graphError.code !== whenVerified.code) throw failure;
  const number = await read().catch(() => undefined);
  if (number?.code_verification_status !== "VERIFIED") throw failure;
  const { metaError } = failure;
  throw new MetaFailure("phone_number_already_verified", whenVerified.message, {
    cause: failure,
    ...(metaError && { metaError }),
  });
}
