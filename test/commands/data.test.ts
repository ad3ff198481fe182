import { beforeAll, describe, expect, test } from "vitest";
import { sharedAtEnd } from "../support/at-end.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { aRegistration, call, PHONE_NUMBERS } from "../support/server.ts";

let folder: string;
let server: { url: string };

const atEnd = sharedAtEnd();
beforeAll(async () => {
  folder = temporaryFolder(atEnd);
  const [url] = await run("server/main.ts", [], { PORT: "0", CHIRP_DATA: folder }, atEnd).prints(/http:\S+/);
  server = { url };
});

describe("server/reset.ts", () => {
  test("empties the sandbox while the server runs on", async () => {
    await call(server, PHONE_NUMBERS, { body: aRegistration() });

    const { code, stdout, stderr } = await run("server/reset.ts", [], { CHIRP_DATA: folder }).ended;

    expect([code, stdout, stderr]).toEqual([0, `${folder}/sandbox.sqlite is as new.\n`, ""]);
    expect((await call(server, PHONE_NUMBERS)).body.totalCount).toBe(0);
    expect((await call(server, PHONE_NUMBERS, { body: aRegistration() })).status).toBe(201);
  });

  test("lets the Meta of a running server begin anew, and puts its clock back", async () => {
    const began = Date.now();
    await call(server, "/sandbox/quality", { body: { metaPhoneNumberId: "123456789012347", qualityRating: "GREEN" } });
    await call(server, "/sandbox/clock", { body: { advanceSeconds: 86_400 } });

    await run("server/reset.ts", [], { CHIRP_DATA: folder }).ended;

    const number = { displayPhoneNumber: "+15559876543", metaPhoneNumberId: "123456789012347" };
    const { body } = await call(server, PHONE_NUMBERS, { body: aRegistration(number) });
    expect(body.qualityRating).toBe("RED");
    expect(Date.parse(body.createdAt) - began).toBeLessThan(3_600_000);
  });
});

describe("a sandbox that is started again", () => {
  test("has what became of its numbers at Meta", async () => {
    const CHIRP_DATA = temporaryFolder();
    const start = async () => {
      const command = run("server/main.ts", [], { PORT: "0", CHIRP_DATA });
      const [url] = await command.prints(/http:\S+/);
      return { url, command };
    };
    const first = await start();
    const change = { metaPhoneNumberId: "123456789012345", qualityRating: "YELLOW" };
    await call(first, "/sandbox/quality", { body: change });
    first.command.process.kill("SIGTERM");
    await first.command.ended;

    const { body } = await call(await start(), PHONE_NUMBERS, { body: aRegistration() });

    expect(body.qualityRating).toBe("YELLOW");
  });
});
