import type { Now } from "../domain/dependencies.ts";
import type { Meta } from "../domain/meta.ts";
import type { GatewayContext } from "./gateway-calls.ts";
import { unusable } from "./gateway-calls.ts";

/** The token goes into a header, so no other characters are allowed. */
const TOKEN = /^[\x21-\x7e]{1,4096}$/;

/** The end of a signup. App, secret and code are sent in the body, because URLs end up in logs. */
export function signupCalls(
  { client, version, begin }: GatewayContext,
  { appId, appSecret }: { readonly appId: string; readonly appSecret: string },
  now: Now,
): Pick<Meta, "exchangeCode"> {
  return {
    async exchangeCode(code, redirectUri) {
      const redirect = redirectUri === undefined ? {} : { redirect_uri: redirectUri };
      const body = { client_id: appId, client_secret: appSecret, code, ...redirect };
      const asked = now();
      const { access_token: accessToken, expires_in: seconds } = await begin(null, [appSecret, code]).once(
        "exchangeCode",
        "AccessToken",
        (options) => client.exchangeCode({ path: { version }, body }, options),
      );
      if (!TOKEN.test(accessToken)) throw unusable(new Error("The access token is malformed."), "exchangeCode");
      return { accessToken, expiresAt: seconds ? asked + seconds * 1_000 : undefined };
    },
  };
}
