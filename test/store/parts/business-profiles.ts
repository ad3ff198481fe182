import { describe, expect, test } from "vitest";
import type { WhatsAppBusinessProfile } from "../../../server/domain/business-profiles/business-profile-store.ts";
import { aConnectedAccount, anAttempt, aPhoneNumber } from "../../support/builders.ts";
import { A_PAGE, type Given, UNKNOWN_KSUID } from "../given.ts";

const LATER = "2026-11-24T12:00:00.000Z";

/** What every store promises about business profiles and the attempts to connect them. */
export function describeBusinessProfiles(given: Given): void {
  const connect = (organizationId: string, differences: object = {}) =>
    given.store.businessProfiles.connect(organizationId, aConnectedAccount(differences));
  const connected = async (organizationId: string, differences: object = {}) =>
    (await connect(organizationId, differences)) as WhatsAppBusinessProfile;
  const disconnect = (organizationId: string, id: string) =>
    given.store.businessProfiles.disconnect(organizationId, id, LATER);

  describe("businessProfiles.connect", () => {
    test("stores a profile with its token, for its organization only", async () => {
      const access = { sealedAccessToken: "sealed", tokenExpiresAt: LATER };
      const profile = await connected(given.own, { metaWabaId: "1", access });

      const { businessProfiles } = given.store;
      expect(profile).toMatchObject({ organizationId: given.own, metaWabaId: "1", tokenExpiresAt: LATER });
      expect(await businessProfiles.get(given.own, profile.id)).toEqual(profile);
      expect(await businessProfiles.findAccess(given.own, profile.id)).toEqual({
        metaWabaId: "1",
        connected: true,
        sealedAccessToken: "sealed",
      });
      expect(await businessProfiles.get(given.other, profile.id)).toBeUndefined();
      expect(await businessProfiles.findAccess(given.other, profile.id)).toBeUndefined();
      expect(await businessProfiles.list(given.other, A_PAGE)).toEqual({ items: [], hasMore: false, totalCount: 0 });
    });

    test("refuses an account that another organization has connected, until it is disconnected", async () => {
      const { id } = await connected(given.other, { metaWabaId: "1" });

      expect(await given.store.businessProfiles.isTaken(given.own, "1")).toBe(true);
      expect(await connect(given.own, { metaWabaId: "1" })).toBe("taken");
      await disconnect(given.other, id);
      expect(await given.store.businessProfiles.isTaken(given.own, "1")).toBe(false);
      expect(await connect(given.own, { metaWabaId: "1" })).toMatchObject({ metaWabaId: "1", status: "connected" });
      expect(await connect(given.other, { metaWabaId: "1" })).toBe("taken");
    });

    test("keeps one profile per account, with the values that a later connection lacks", async () => {
      const access = { sealedAccessToken: "sealed", tokenExpiresAt: LATER };
      const first = await connected(given.own, { metaWabaId: "1", metaBusinessId: "7", access });

      const second = await connected(given.own, { metaWabaId: "1", metaBusinessId: null, connectedAt: LATER });

      const onboarded = { onboardingCompletedAt: LATER, businessName: second.businessName };
      expect(second).toEqual({ ...first, ...onboarded });
      expect(await given.store.businessProfiles.findAccess(given.own, first.id)).toMatchObject({
        sealedAccessToken: "sealed",
      });
    });

    test("stores what Meta says about the registered numbers", async () => {
      const { businessProfile, ...number } = aPhoneNumber({ metaPhoneNumberId: "5" });
      const kept = { ...number, businessProfile };
      await given.store.phoneNumbers.insert(given.own, kept, []);
      const status = { verified: false, qualityRating: null, cloudApiRegistered: false };
      const metaWabaId = businessProfile.metaWabaId;

      const profile = await connected(given.own, {
        metaWabaId,
        connectedAt: LATER,
        statuses: new Map([
          ["5", status],
          ["6", status],
        ]),
      });

      expect(profile.phoneNumbers).toMatchObject([{ id: number.id, verified: false, qualityRating: null }]);
      expect(await given.store.phoneNumbers.find(given.own, number.id)).toMatchObject({ ...status, updatedAt: LATER });
    });

    test("succeeds for one of many organizations and stores", async () => {
      const stores = [given.store, await given.database.open()];
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          stores[index % 2]?.businessProfiles.connect(
            index % 4 < 2 ? given.own : given.other,
            aConnectedAccount({ metaWabaId: "1" }),
          ),
        ),
      );

      const winners = new Set(outcomes.map((outcome) => (typeof outcome === "object" ? outcome.organizationId : "")));
      expect(winners.size).toBe(2);
      expect(winners).toContain("");
    });
  });

  describe("businessProfiles.disconnect", () => {
    test("erases the token once, and leaves everything else", async () => {
      const access = { sealedAccessToken: "sealed", tokenExpiresAt: LATER };
      const profile = await connected(given.own, { access });

      expect(await disconnect(given.own, profile.id)).toBe(true);
      expect(await given.store.businessProfiles.disconnect(given.own, profile.id, "2027-01-01T00:00:00.000Z")).toBe(
        true,
      );

      const left = { ...profile, status: "disconnected", disconnectedAt: LATER, tokenExpiresAt: null };
      expect(await given.store.businessProfiles.get(given.own, profile.id)).toEqual(left);
      expect(await given.store.businessProfiles.findAccess(given.own, profile.id)).toMatchObject({
        connected: false,
        sealedAccessToken: null,
      });
    });

    test("does not find another organization's profile", async () => {
      const { id } = await connected(given.own);

      expect(await disconnect(given.other, id)).toBe(false);
      expect(await given.store.businessProfiles.get(given.own, id)).toMatchObject({ status: "connected" });
    });
  });

  describe("businessProfiles.list", () => {
    test("returns the newest first, page by page", async () => {
      const ids: string[] = [];
      for (const metaWabaId of ["1", "2", "3"]) ids.unshift((await connected(given.own, { metaWabaId })).id);

      const first = await given.store.businessProfiles.list(given.own, { limit: 2 });
      const second = await given.store.businessProfiles.list(given.own, { limit: 2, cursor: ids[1] });

      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
      expect([first.hasMore, second.hasMore, second.totalCount]).toEqual([true, false, 3]);
    });
  });

  describe("signupAttempts", () => {
    const interruption = { metaWabaId: "1", metaBusinessId: null, recoveredAt: LATER };
    const insert = async (organizationId = given.own) => {
      const attempt = anAttempt({ metadata: { customerId: "42" } });
      await given.store.signupAttempts.insert(organizationId, attempt);
      return attempt;
    };
    const interrupt = (id: string, differences: object = {}) =>
      given.store.signupAttempts.interrupt(given.own, id, { ...interruption, ...differences });

    test("are recovered if the account can be read and is free, newest first", async () => {
      const attempts = [await insert(), await insert(), await insert()];
      const [first, second, third] = attempts.map(({ id }) => id);
      await connected(given.other, { metaWabaId: "2" });

      expect(await interrupt(first ?? "")).toBe("recovered");
      expect(await interrupt(second ?? "", { metaWabaId: "2" })).toBe("interrupted");
      expect(await interrupt(third ?? "")).toBe("recovered");

      const listed = await given.store.signupAttempts.listRecovered(given.own);
      expect(listed.map(({ attemptId }) => attemptId)).toEqual([third, first]);
      expect(listed[1]).toEqual({
        attemptId: first,
        metaWabaId: "1",
        recoveredAt: LATER,
        createdAt: attempts[0]?.createdAt,
        metadata: { customerId: "42" },
      });
      expect(await given.store.signupAttempts.listRecovered(given.other)).toEqual([]);
    });

    test("stay recovered, and are not found by another organization", async () => {
      const { id } = await insert();
      await interrupt(id);

      expect(await interrupt(id, { metaWabaId: "3", recoveredAt: null })).toBe("recovered");
      expect(await given.store.signupAttempts.find(given.own, id)).toMatchObject({ metaWabaId: "1" });
      expect(await given.store.signupAttempts.find(given.other, id)).toBeUndefined();
      expect(await given.store.signupAttempts.interrupt(given.other, id, interruption)).toBeUndefined();
      expect(await interrupt(`wss_${UNKNOWN_KSUID}`)).toBeUndefined();
    });

    test("are removed when they have expired and another one starts, except recovered ones", async () => {
      const { signupAttempts } = given.store;
      const [pending, interrupted, recovered, open] = [await insert(), await insert(), await insert(), await insert()];
      await connected(given.other, { metaWabaId: "2" });
      await interrupt(interrupted.id, { metaWabaId: "2" });
      await interrupt(recovered.id);

      await signupAttempts.insert(given.own, anAttempt({ createdAt: pending.expiresAt }));
      const found = await Promise.all(
        [pending, interrupted, recovered, open].map(({ id }) => signupAttempts.find(given.own, id)),
      );

      expect(found.map((attempt) => attempt?.status)).toEqual([undefined, undefined, "recovered", undefined]);
    });

    test("stay until they expire", async () => {
      const attempt = await insert();

      await given.store.signupAttempts.insert(given.own, anAttempt({ createdAt: "2026-11-23T12:14:59.999Z" }));

      expect(await given.store.signupAttempts.find(given.own, attempt.id)).toMatchObject({ status: "pending" });
    });

    test("stay recovered up to the newest 100 per organization", async () => {
      const attempts = [];
      for (let count = 0; count < 103; count++) attempts.push(await insert());
      for (const { id } of attempts) await interrupt(id);

      const listed = await given.store.signupAttempts.listRecovered(given.own);

      expect(listed.map(({ attemptId }) => attemptId)).toEqual(
        attempts
          .slice(3)
          .map(({ id }) => id)
          .reverse(),
      );
    });

    test("are claimed once, with their profile, and not if the account is taken", async () => {
      const { id } = await insert();
      await interrupt(id);
      const { businessProfiles, signupAttempts } = given.store;
      const claim = () => businessProfiles.connect(given.own, aConnectedAccount({ metaWabaId: "1" }), id);
      const { id: takenBy } = await connected(given.other, { metaWabaId: "1" });

      expect(await claim()).toBe("taken");
      expect(await signupAttempts.find(given.own, id)).toMatchObject({ status: "recovered" });
      await disconnect(given.other, takenBy);
      expect(await claim()).toMatchObject({ metaWabaId: "1" });
      expect(await claim()).toBe("not_recovered");
      expect(await signupAttempts.listRecovered(given.own)).toEqual([]);
    });
  });
}
