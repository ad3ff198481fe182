import type { TaggedHandlers } from "../../generated/operations.ts";
import type { BusinessProfiles } from "../domain/business-profiles/business-profiles.ts";
import type { AttemptStatus } from "../domain/business-profiles/signup-attempt-store.ts";
import type { SignupAttempts } from "../domain/business-profiles/signup-attempts.ts";
import type { Caller } from "../domain/caller.ts";
import { nextCursor } from "../domain/paging.ts";

export function whatsAppBusinessProfileOperations(
  profiles: BusinessProfiles,
  attempts: SignupAttempts,
): TaggedHandlers<"WhatsApp Business Profiles", Caller> {
  return {
    startWhatsAppBusinessProfileAttempt: async ({ caller, body }) => ({
      status: 201,
      body: await attempts.start(caller, body),
    }),
    createWhatsAppBusinessProfile: async ({ caller, body }) => ({
      status: 201,
      body: await profiles.connect(caller, body),
    }),
    markWhatsAppBusinessProfileAttemptInterrupted: async ({ caller, body }) => {
      const became = BECAME[await attempts.interrupt(caller, body)];
      return { status: 200, body: { success: true, message: `The signup attempt ${body.attemptId} ${became}.` } };
    },
    claimWhatsAppBusinessProfile: async ({ caller, body }) => ({
      status: 200,
      body: await profiles.claim(caller, body.attemptId),
    }),
    listRecoveredWhatsAppBusinessProfileAttempts: async ({ caller }) => {
      const recoveredAttempts = [...(await attempts.listRecovered(caller))];
      return { status: 200, body: { recoveredAttempts, totalCount: recoveredAttempts.length } };
    },
    listWhatsAppBusinessProfiles: async ({ caller, query }) => {
      const listed = await profiles.list(caller, query);
      const businessProfiles = [...listed.items];
      return { status: 200, body: { businessProfiles, nextCursor: nextCursor(listed), totalCount: listed.totalCount } };
    },
    getWhatsAppBusinessProfile: async ({ caller, path }) => ({
      status: 200,
      body: await profiles.get(caller, path.profileId),
    }),
    disconnectWhatsAppBusinessProfile: async ({ caller, path }) => {
      await profiles.disconnect(caller, path.profileId);
      const message = `The business profile ${path.profileId} is disconnected.`;
      return { status: 200, body: { success: true, message } };
    },
  };
}

const BECAME: Record<AttemptStatus, string> = {
  pending: "is open",
  interrupted: "is stored as interrupted",
  recovered: "is recovered and can be claimed",
  claimed: "is claimed already",
};
