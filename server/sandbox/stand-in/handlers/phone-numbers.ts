import type { TaggedHandlers } from "../../../../generated/meta-graph/operations.ts";
import type { Graph } from "../graph.ts";
import { graphError } from "../graph-refusal.ts";
import { enterPin } from "../pins.ts";
import { project } from "../projection.ts";
import { changeSettings, settingsOf } from "../settings.ts";
import type { Token } from "../tokens.ts";
import { enterCode, sendCode } from "../verification.ts";

const DONE = { status: 200, body: { success: true } } as const;

/** The calls for a number, from its verification to its settings. */
export const phoneNumberHandlers = (graph: Graph): TaggedHandlers<"Phone Numbers", Token> => ({
  requestCode: ({ operationId, caller, path: { phoneNumberId } }) =>
    graph.work(operationId, caller, phoneNumberId, ({ node, kept, now }) => {
      if (node.code_verification_status === "VERIFIED") throw graphError(operationId, "CodeNotSent");
      sendCode(kept, now);
      return DONE;
    }),

  verifyCode: ({ operationId, caller, path: { phoneNumberId }, body }) =>
    graph.work(operationId, caller, phoneNumberId, ({ kept, now }) => {
      enterCode(kept, body.code, now);
      return DONE;
    }),

  registerPhoneNumber: ({ operationId, caller, path: { phoneNumberId }, body }) =>
    graph.work(operationId, caller, phoneNumberId, ({ node, kept, now }) => {
      if (node.code_verification_status !== "VERIFIED") throw graphError(operationId, "NumberNotVerified");
      enterPin(kept, body.pin, now);
      Object.assign(kept.node, {
        platform_type: "CLOUD_API",
        status: "CONNECTED",
        last_onboarded_time: graphTime(now),
      });
      return DONE;
    }),

  deregisterPhoneNumber: ({ operationId, caller, path: { phoneNumberId } }) =>
    graph.work(operationId, caller, phoneNumberId, ({ node, kept, now }) => {
      if (node.platform_type !== "CLOUD_API") throw graphError(operationId, "NumberNotRegistered");
      Object.assign(kept.node, { platform_type: "NOT_APPLICABLE", status: "DISCONNECTED" });
      // From now on it can be registered for 14 days, and Meta no longer stores its data in a country.
      kept.verifiedAt = now;
      delete kept.settings["storage_configuration"];
      return DONE;
    }),

  getSettings: async ({ operationId, caller, path: { phoneNumberId }, query }) => {
    const { kept } = (await graph.nodes()).read(operationId, caller, phoneNumberId);
    return { status: 200, body: project(operationId, "PhoneNumberSettings", settingsOf(kept), query.fields) };
  },

  updateSettings: ({ operationId, caller, path: { phoneNumberId }, body }) =>
    graph.work(operationId, caller, phoneNumberId, ({ node, kept }) => {
      changeSettings(kept, body, node.platform_type === "CLOUD_API");
      return DONE;
    }),
});

/** The Graph API writes UTC offsets without a colon: `2025-10-14T10:13:11+0000`. */
const graphTime = (now: number) => new Date(now).toISOString().replace(/\.\d+Z$/, "+0000");
