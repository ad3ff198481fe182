import { describe, expect, test } from "vitest";
import { coverageItems } from "./coverage-items.ts";
import { ANY_OPERATION } from "./coverage-record.ts";
import { coverageReport } from "./coverage-report.ts";
import { contract } from "./own-contract.ts";

/** A record in which every item was proved on every target. */
const everything = () =>
  Object.fromEntries(
    coverageItems(contract).flatMap(({ operationId, item, targets }) =>
      targets.map((target) => [JSON.stringify([operationId, item, target]), "a case"]),
    ),
  );

const keyOf = (pointer: string) => JSON.stringify([ANY_OPERATION, `property ${pointer}`, "server"]);

describe("contract coverage", () => {
  test("is 100 % when every item was seen on every target", () => {
    const { missing, summary } = coverageReport(contract, everything());

    expect(missing).toEqual([]);
    expect(summary).toMatch(/^Contract coverage: 100 % /);
  });

  test.each([
    ["a status on one target", ["createApp", "response 409 application/json", "server"]],
    ["a response example", ["listApps", "example 200 noApps", "mock"]],
    ["a request example", ["registerWhatsAppPhoneNumber", "request example numberWithoutApps", "stub"]],
    ["an operation's authentication", ["getWhatsAppPhoneNumber", "security none: refused", "server"]],
    [
      "a value at a bound",
      ["createApp", "keyword /components/schemas/AppCreation/properties/slug/maxLength: accepted", "mock"],
    ],
    ["a parameter that is refused", ["listApps", "parameter query limit: refused", "mock"]],
  ])("is lower without %s, and names it", (_, [operationId, item, target]) => {
    const titles = everything();
    const key = JSON.stringify([operationId, item, target]);
    expect(titles).toHaveProperty([key]);
    delete titles[key];

    const { missing, remedies, summary } = coverageReport(contract, titles);

    expect(remedies).toEqual([expect.stringMatching(/^[a-z ]+: .*(test\/contract|openapi\/paths)\//)]);
    expect(missing).toEqual([`${operationId}: ${item}, on ${target}`]);
    expect(summary).toMatch(/^Contract coverage: 99\.\d % /);
  });

  test("is lower if the server never fills a property, and names its schema and its mapper", () => {
    const titles = everything();
    delete titles[keyOf("/components/schemas/WhatsAppBusinessProfile/properties/disconnectedAt")];

    const { missing } = coverageReport(contract, titles);

    expect(missing).toEqual([
      "WhatsAppBusinessProfile.disconnectedAt is absent or null in every response of the server. It is declared in openapi/components/schemas/WhatsAppBusinessProfile.yaml and most likely filled in server/store/rows/business-profile-mapping.ts. Fill it there and add a case to test/contract/cases/ in which it has a value, or say in test/contract/unfilled-properties.ts why no case has one.",
    ]);
  });

  test("asks to remove an exception that is no longer needed", () => {
    const tokenExpiresAt = keyOf("/components/schemas/WhatsAppBusinessProfile/properties/tokenExpiresAt");

    const { missing } = coverageReport(contract, { ...everything(), [tokenExpiresAt]: "a case" });

    expect(missing).toEqual([
      "WhatsAppBusinessProfile.tokenExpiresAt no longer needs an exception: remove it from test/contract/unfilled-properties.ts",
    ]);
  });
});
