import type { Meta } from "../domain/meta.ts";
import type { GatewayContext } from "./gateway-calls.ts";
import { metaId } from "./nodes.ts";
import type { RegistrationLimit } from "./registration-limit.ts";

export function registrationCalls(
  { client, version, begin }: GatewayContext,
  counted: RegistrationLimit,
): Pick<Meta, "registerWithCloudApi" | "deregisterFromCloudApi" | "setPin"> {
  return {
    async registerWithCloudApi(id, pin, accessToken) {
      const path = { version, phoneNumberId: metaId(id) };
      const call = { path, body: { messaging_product: "whatsapp", pin } } as const;
      await counted({ kind: "register", metaPhoneNumberId: id }, () =>
        begin(accessToken, [pin]).write("registerPhoneNumber", (options) => client.registerPhoneNumber(call, options)),
      );
    },

    async deregisterFromCloudApi(id, accessToken) {
      const call = { path: { version, phoneNumberId: metaId(id) } };
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
