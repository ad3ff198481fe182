import { describe, expect, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { LIVE_SETTINGS } from "../support/live-settings.ts";
import { PostgresCluster } from "../support/postgres.ts";
import { APPS, aRegistration, call, PHONE_NUMBERS } from "../support/server.ts";

describe("servers on one PostgreSQL", async () => {
  const cluster = await PostgresCluster.start(sharedAtEnd());

  test("share data, keys and sandbox with one setting", async () => {
    const settings = { PORT: "0", CHIRP_DATABASE_URL: await cluster.newDatabase(), CHIRP_DATA: temporaryFolder() };
    const start = async () => {
      const command = run("server/main.ts", [], settings);
      const [url] = await command.prints(/http:\/\/127\.0\.0\.1:\d+/);
      return { command, url };
    };
    const [first, second] = await Promise.all([start(), start()]);

    const made = await call(first, PHONE_NUMBERS, { body: aRegistration() });
    const again = await call(second, PHONE_NUMBERS, { body: aRegistration() });
    const read = await call(second, `${PHONE_NUMBERS}/${made.body.id}`);
    const keys = await run("server/admin-key.ts", ["--list"], settings).ended;
    first.command.process.kill("SIGTERM");
    const ended = await first.command.ended;
    const reset = await run("server/reset.ts", [], settings).ended;
    const listed = await call(second, PHONE_NUMBERS);

    expect([made.status, again.status, read.status]).toEqual([201, 409, 200]);
    expect(read.body).toEqual(made.body);
    expect(first.command.output.stdout).toContain(`Data  postgres://127.0.0.1:${cluster.port}/`);
    expect(keys.stdout).toContain(SANDBOX_KEY.slice(-4));
    expect([ended.code, ended.stderr]).toEqual([0, ""]);
    expect(reset.stdout).toMatch(/^postgres:\/\/127\.0\.0\.1:\d+\/test\d+ has been reset\.\n$/);
    expect([listed.status, listed.body.totalCount]).toEqual([200, 0]);
    expect((await call(second, APPS)).body.totalCount).toBe(1);
  });

  test("keep live data from a sandbox", async () => {
    const settings = { PORT: "0", CHIRP_DATABASE_URL: await cluster.newDatabase(), CHIRP_DATA: temporaryFolder() };
    const live = { ...settings, ...LIVE_SETTINGS };
    await run("server/admin-key.ts", ["--organization", "Acme"], live).ended;

    const ended = [
      await run("server/main.ts", [], settings).ended,
      await run("server/reset.ts", [], settings).ended,
      await run("server/admin-key.ts", ["--organization", "Acme"], settings).ended,
    ];

    for (const { code, stdout, stderr } of ended) {
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/ has data of a live server\. Set CHIRP_META=live, .* Nothing was changed\.\n$/);
    }
    expect((await run("server/admin-key.ts", ["--list"], live).ended).stdout).toContain("Acme (org_");
  });

  test("keep the sandbox's public key from a live server, until it is revoked", async () => {
    const settings = { PORT: "0", CHIRP_DATABASE_URL: await cluster.newDatabase(), CHIRP_DATA: temporaryFolder() };
    const live = { ...settings, ...LIVE_SETTINGS };
    await run("server/reset.ts", [], settings).ended;

    const refused = await run("server/main.ts", [], live).ended;
    const [, flags = ""] = /admin-key -- (.*)\n/.exec(refused.stderr) ?? [];
    const noKey = await run("server/admin-key.ts", ["--organization", "Acme"], live).ended;
    const revoked = await run("server/admin-key.ts", flags.split(" "), live).ended;
    const started = run("server/main.ts", [], live);

    expect([refused.code, noKey.code, revoked.code]).toEqual([1, 1, 0]);
    expect(refused.stderr).toContain("was filled by a sandbox, and accepts its public key.");
    await started.prints(/live: it calls Meta/);
  });

  test("do not start if it cannot be used, and report why in one line", async () => {
    const settings = { PORT: "0", CHIRP_DATABASE_URL: cluster.url("nowhere"), CHIRP_DATA: temporaryFolder() };

    const { code, stdout, stderr } = await run("server/main.ts", [], settings).ended;

    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^postgres:\/\/\S+\/nowhere cannot be used: the database does not exist; create it first .*\n$/,
    );
  });
});
