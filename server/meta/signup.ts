import type { Now } from "../domain/clock.ts";
import type { Meta } from "../domain/meta.ts";
import type { Graph, GraphApiOptions } from "./gateway.ts";
import { unusable } from "./gateway-calls.ts";

/** A token goes into a header, so nothing else may be in it. */
const TOKEN = /^[\x21-\x7e]{1,4096}$/;

/** The end of a signup: app, secret and code go into the body, since addresses end up in logs. */
export function signupCalls(
  { client, version, begin }: Graph,
  { appId, appSecret }: Pick<GraphApiOptions, "appId" | "appSecret">,
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
      if (!TOKEN.test(accessToken)) throw unusable(new Error("The access token is none."), "exchangeCode");
      return { accessToken, expiresAt: seconds ? asked + seconds * 1_000 : undefined };
    },
  };
}
