import { describe, expect, test } from "vitest";
import type { MetaFailure } from "../../server/domain/meta.ts";
import { answering } from "../support/loopback.ts";
import { metaThat } from "./meta-that.ts";
import { METHODS, methodNames } from "./methods.ts";

const WRITES: Readonly<Record<string, string>> = {
  requestCode: "Refresh the number before trying again.",
  verifyCode: "Refresh the number before trying again.",
  registerWithCloudApi: "Refresh the number before trying again.",
  deregisterFromCloudApi: "Refresh the number before trying again.",
  setPin: "Read the settings before trying again.",
  updateSettings: "Read the settings before trying again.",
  exchangeCode: "The code is used up: start the signup again.",
  subscribeApp: "The code is used up: start the signup again.",
  unsubscribeApp: "Try again later.",
};

describe.each([
  ["an unusable response", answering(200, "<html>", "text/html"), "Meta's response could not be used"],
  [
    "an error that cannot be read",
    answering(502, "<html>", "text/html"),
    "Meta responded with status 502 and no readable error",
  ],
])("after %s", (_, listener, what) => {
  test.each(methodNames)("%s advises what to do", async (name) => {
    const { meta } = await metaThat(listener);

    const failure = await METHODS[name].ask(meta).catch((thrown: MetaFailure) => thrown);

    const advice = WRITES[name];
    const rest =
      advice === undefined ? ". Try again later." : `, so it is unknown whether the call was carried out. ${advice}`;
    expect(failure).toMatchObject({ message: what + rest });
  });
});
