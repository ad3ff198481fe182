import { describe, expect, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
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

  test("do not start if it cannot be used, and report why in one line", async () => {
    const settings = { PORT: "0", CHIRP_DATABASE_URL: cluster.url("nowhere"), CHIRP_DATA: temporaryFolder() };

    const { code, stdout, stderr } = await run("server/main.ts", [], settings).ended;

    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^postgres:\/\/\S+\/nowhere cannot be used: the database does not exist; create it first .*\n$/,
    );
  });
});
