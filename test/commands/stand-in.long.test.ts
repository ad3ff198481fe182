import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { STAND_IN_APP, STAND_IN_TOKEN } from "../../server/sandbox/stand-in/stand-in.ts";
import { newState } from "../../server/sandbox/stand-in/state.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";

const STAND_IN = "server/stand-in.ts";

describe("server/stand-in.ts", () => {
  test("prints its address, its secrets and the command for a server that uses it, and exits with 0", async () => {
    const command = run(STAND_IN, ["--port", "0"], { CHIRP_DATA: temporaryFolder() });
    const [, url] = await command.prints(/Graph API {3}(\S+)[\s\S]*npm start/);

    const headers = { Authorization: `Bearer ${STAND_IN_TOKEN}` };
    const answer = await fetch(`${url}/v26.0/987654321098765?fields=name`, { headers });
    command.process.kill("SIGTERM");
    const { code, stdout, stderr } = await command.ended;

    expect(await answer.json()).toEqual({ id: "987654321098765", name: "Acme Corp" });
    expect([code, stderr]).toEqual([0, ""]);
    for (const shown of [STAND_IN_TOKEN, STAND_IN_APP.id, STAND_IN_APP.secret]) expect(stdout).toContain(shown);
    expect(stdout).toContain(
      `CHIRP_META=live CHIRP_META_BASE_URL=${url} CHIRP_META_ACCESS_TOKEN=${STAND_IN_TOKEN} ` +
        `CHIRP_META_APP_ID=${STAND_IN_APP.id} CHIRP_META_APP_SECRET=${STAND_IN_APP.secret} npm start\n`,
    );
  });

  test.each([
    [["--port", "x"], /^--port x cannot be used/],
    [["--prot", "1"], /^Unknown option '--prot'/],
  ])("refuses %j in one line", async (flags, line) => {
    const { code, stderr } = await run(STAND_IN, flags).ended;

    expect([code, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(stderr).toMatch(line);
  });

  test("reports in one line that its port is in use", async () => {
    const first = run(STAND_IN, ["--port", "0"], { CHIRP_DATA: temporaryFolder() });
    const [, port = ""] = await first.prints(/http:\/\/127\.0\.0\.1:(\d+)/);

    const { code, stderr } = await run(STAND_IN, ["--port", port], { CHIRP_DATA: temporaryFolder() }).ended;

    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is already in use\\. .+\n$`));
  });

  test("still has the state of its numbers after a restart, in its own database", async () => {
    const CHIRP_DATA = temporaryFolder();
    const first = await started(CHIRP_DATA);
    const registered = await first.register("150954");
    first.command.process.kill("SIGTERM");
    await first.command.ended;

    const wrong = await (await started(CHIRP_DATA)).register("271828");

    expect(registered).toEqual({ success: true });
    expect(wrong).toMatchObject({ error: { code: 133005 } });
    expect(readdirSync(CHIRP_DATA).filter((name) => name.endsWith(".sqlite"))).toEqual(["stand-in.sqlite"]);
  });

  test("imports an older version's file, and names the file if it is damaged", async () => {
    const [CHIRP_DATA, damaged] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(CHIRP_DATA, "stand-in.json"), JSON.stringify({ ...newState(), tokens: { digest: "1" } }));
    writeFileSync(join(damaged, "stand-in.json"), "{");

    const { command } = await started(CHIRP_DATA);
    const { code, stdout, stderr } = await run(STAND_IN, ["--port", "0"], { CHIRP_DATA: damaged }).ended;

    expect(command.output.stdout).toMatch(
      /^The sandbox's Meta state in \S+stand-in\.json is now in the database\. .+\n/,
    );
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^\S+stand-in\.json does not hold .+\n$/);
  });
});

/** Starts it, with a way to register a number that has no PIN yet. */
async function started(CHIRP_DATA: string) {
  const command = run(STAND_IN, ["--port", "0"], { CHIRP_DATA });
  const [, url] = await command.prints(/Graph API {3}(\S+)/);
  const headers = { Authorization: `Bearer ${STAND_IN_TOKEN}`, "Content-Type": "application/json" };
  const register = async (pin: string): Promise<unknown> => {
    const body = JSON.stringify({ messaging_product: "whatsapp", pin });
    const answer = await fetch(`${url}/v26.0/123456789012345/register`, { method: "POST", headers, body });
    return answer.json();
  };
  return { command, register };
}
