import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { run, urlOf } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { LIVE_SETTINGS } from "../support/live-settings.ts";
import { aRegistration, call, PHONE_NUMBERS } from "../support/server.ts";

describe("live mode, with Meta in another process", () => {
  const atEnd = sharedAtEnd();
  const data = {
    CHIRP_DATA: "",
    ...LIVE_SETTINGS,
  };
  let server: Awaited<ReturnType<typeof urlOf>>;
  let key = "";

  beforeAll(async () => {
    data.CHIRP_DATA = temporaryFolder(atEnd);
    const meta = await urlOf(run("server/stand-in.ts", ["--port", "0"], { CHIRP_DATA: data.CHIRP_DATA }, atEnd));
    const settings = {
      ...data,
      PORT: "0",
      CHIRP_META_BASE_URL: meta.url,
      LOG_LEVEL: "silent",
      CHIRP_TRUST_PROXY: "loopback",
    };
    server = await urlOf(run("server/main.ts", [], settings, atEnd));
    key = await makeKey("Acme Corp");
  });

  /** Makes a key in the running server's database. */
  async function makeKey(organization: string): Promise<string> {
    const command = run("server/admin-key.ts", ["--organization", organization], data, atEnd);
    const [, text = ""] = await command.prints(/(sk_admin_\w+)/);
    await command.ended;
    return text;
  }

  test("registers a number with the first organization's key, and calls Meta", async () => {
    const { status, body } = await call(server, PHONE_NUMBERS, { key, body: aRegistration({ appIds: [] }) });

    expect([status, body.businessProfile?.businessName]).toEqual([201, "Acme Corp"]);
  });

  test("does not use Meta's token for other organizations", async () => {
    const other = await makeKey("Other Ltd");
    const registration = aRegistration({ appIds: [], metaBusinessAccountId: "987654321098766" });

    const { status, body } = await call(server, PHONE_NUMBERS, { key: other, body: registration });

    expect([status, body.error.code]).toEqual([400, "whatsapp_not_configured"]);
  });

  test.each(["/sandbox/reset", "/sandbox/clock", "/sandbox/quality"])(
    "has no %s, not even for one of its own keys",
    async (path) => {
      expect((await call(server, path, { key, method: "POST" })).status).toBe(404);
    },
  );
});
