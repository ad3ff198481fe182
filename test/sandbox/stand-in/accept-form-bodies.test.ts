import { beforeAll, describe, expect, test } from "vitest";
import { STAND_IN_TOKEN, type StandIn } from "../../../server/sandbox/stand-in/stand-in.ts";
import { sharedAtEnd } from "../../support/at-end.ts";
import { NUMBER_ID, standInWith } from "../../support/stand-in.ts";

const NEW = "123456789012350";

let standIn: StandIn;
const atEnd = sharedAtEnd();
beforeAll(async () => {
  standIn = await standInWith(undefined, atEnd);
});

async function post(path: string, body?: BodyInit, headers: Record<string, string> = {}) {
  const authorization = { Authorization: `Bearer ${STAND_IN_TOKEN}` };
  const response = await fetch(`${standIn.baseUrl}/v26.0/${path}`, {
    method: "POST",
    headers: { ...authorization, ...headers },
    ...(body !== undefined && { body }),
  });
  return (await response.json()) as { success?: boolean; error?: { code: number; message: string } };
}

function multipart(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe("bodies that Meta accepts besides JSON are accepted", () => {
  const FIELDS = { code_method: "SMS", language: "en_US" };

  test.each<[string, () => Promise<object>]>([
    ["JSON", () => post(`${NEW}/request_code`, JSON.stringify(FIELDS), { "Content-Type": "application/json" })],
    ["a form", () => post(`${NEW}/request_code`, new URLSearchParams(FIELDS))],
    ["a multipart body", () => post(`${NEW}/request_code`, multipart(FIELDS))],
    ["the query", () => post(`${NEW}/request_code?${new URLSearchParams(FIELDS)}`)],
    ["both", () => post(`${NEW}/request_code?language=en`, new URLSearchParams({ code_method: "VOICE" }))],
  ])("as %s", async (_, call) => {
    expect(await call()).toEqual({ success: true });
  });

  test("with objects as JSON text", async () => {
    const calling = JSON.stringify({ status: "ENABLED" });

    expect(await post(`${NUMBER_ID}/settings`, new URLSearchParams({ calling }))).toEqual({ success: true });
  });

  test("with a token in the query", async () => {
    const url = `${standIn.baseUrl}/v26.0/${NUMBER_ID}?fields=status&access_token=${STAND_IN_TOKEN}`;

    expect(await (await fetch(url)).json()).toEqual({ id: NUMBER_ID, status: "CONNECTED" });
  });
});

describe("a fault in it is refused as in JSON:", () => {
  test.each<[string, () => Promise<{ error?: object }>]>([
    [
      "an unknown field",
      () => post(`${NEW}/request_code`, new URLSearchParams({ code_method: "SMS", language: "en", colour: "red" })),
    ],
    ["a missing field", () => post(`${NEW}/request_code?language=en`)],
    ["text for an object", () => post(`${NUMBER_ID}/settings`, new URLSearchParams({ calling: "{" }))],
    [
      "a truncated multipart body",
      () => post(`${NEW}/verify_code`, "--x\r\n", { "Content-Type": "multipart/form-data; boundary=x" }),
    ],
  ])("%s", async (_, call) => {
    expect((await call()).error).toMatchObject({ code: 100, type: "OAuthException" });
  });
});
