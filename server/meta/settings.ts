import type { Meta } from "../domain/meta.ts";
import type { GatewayContext } from "./gateway-calls.ts";
import { metaId } from "./nodes.ts";
import { settingsFrom, updateFrom } from "./settings-mapping.ts";

const SETTINGS_FIELDS = "calling,user_identity_change,payload_encryption,storage_configuration";

export function settingsCalls({ client, version, begin }: GatewayContext): Pick<Meta, "settings" | "updateSettings"> {
  return {
    async settings(id, accessToken) {
      const call = { path: { version, phoneNumberId: metaId(id) }, query: { fields: SETTINGS_FIELDS } };
      const settings = await begin(accessToken).read("getSettings", "PhoneNumberSettings", (options) =>
        client.getSettings(call, options),
      );
      return settingsFrom(settings);
    },

    async updateSettings(id, change, accessToken) {
      const call = { path: { version, phoneNumberId: metaId(id) }, body: updateFrom(change) };
      await begin(accessToken).write("updateSettings", (options) => client.updateSettings(call, options));
    },
  };
}
