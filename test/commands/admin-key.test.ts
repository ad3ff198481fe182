import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { administerKeys } from "../../server/commands/key-administration.ts";
import { SANDBOX_KEY, SANDBOX_KEY_ID } from "../../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folder.ts";
import { APPS, call, startServer, type TestServer } from "../support/server.ts";

type Flags = Partial<Parameters<typeof administerKeys>[0]>;

/** Runs the command with these flags; without an answer there is no terminal to ask at. */
async function adminKey(databaseFile: string, flags: Flags, answer?: "yes" | "no") {
  const printed: string[] = [];
  const asked: string[] = [];
  const person = {
    ask: async (question: string) => {
      asked.push(question);
      return answer;
    },
    print: (text: string) => void printed.push(text),
  };
  const complaint = await administerKeys(flags as Parameters<typeof administerKeys>[0], {
    mode: "sandbox",
    databaseFile,
    databaseUrl: undefined,
    ...person,
  }).then(
    () => undefined,
    (error: Error) => `${error.name}: ${error.message}`,
  );
  return { printed: printed.join("\n"), asked, complaint };
}

const newDatabase = () => join(temporaryFolder(), "sandbox.sqlite");

/** A database with the rows of a new sandbox. */
async function newSandbox(): Promise<string> {
  const file = newDatabase();
  await adminKey(file, { organization: "Other Ltd" });
  return file;
}

describe("with a running server", () => {
  const atEnd = sharedAtEnd();
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({}, atEnd);
  });

  test("makes a key that works at once, lists it, and revokes it at once", async () => {
    const { printed } = await adminKey(server.file, { organization: "New Ltd", name: "For a day" });
    const [key = ""] = /sk_admin_\w+/.exec(printed) ?? [];
    const opened = await call(server, APPS, { key });

    const { printed: table } = await adminKey(server.file, { list: true });
    const [, id = ""] = /(key_admin_\w+) +For a day/.exec(table) ?? [];
    const revoked = await adminKey(server.file, { revoke: id, yes: true });

    expect([opened.status, opened.body.totalCount]).toEqual([200, 0]);
    expect(table).toMatch(/^New Ltd \(org_\w{27}\)$/m);
    expect(table).toMatch(
      new RegExp(`^ {2}${id} {2}For a day {2}sk_admin_…${key.slice(-4)} {2}20[-\\d]+ [:\\d]+ UTC`, "m"),
    );
    expect(table).not.toContain(key);
    expect(revoked.printed).toBe(`Revoked ${id}, "For a day" of New Ltd.`);
    expect((await call(server, APPS, { key })).status).toBe(401);
  });

  test("shows when a key was last used, and removes control characters from names that callers chose", async () => {
    await call(server, "/v1/organization/admin-keys", { body: { name: "red \u202Eyek" } });

    const { printed } = await adminKey(server.file, { list: true });

    expect(printed).toMatch(/^ {2}key_admin_\w+ {2}Sandbox .* 2023-11-07 05:31 UTC {2}20[-\d]+ [:\d]+ UTC$/m);
    expect(printed).toMatch(/red \uFFFDyek .* never$/m);
    expect(printed).not.toContain("\u202E");
  });
});

describe("the last key of an organization", () => {
  const IS_LAST = 'This is the last key of "Acme Corp": without a key, it cannot use the API.';

  test("is revoked only with --yes if there is no terminal, and a revoked key stays unchanged", async () => {
    const file = await newSandbox();

    const refused = await adminKey(file, { revoke: SANDBOX_KEY_ID });
    const done = await adminKey(file, { revoke: SANDBOX_KEY_ID, yes: true });
    const again = await adminKey(file, { revoke: SANDBOX_KEY_ID });

    expect(refused.complaint).toBe(`ConfigError: ${IS_LAST} Add --yes to revoke it. Nothing was changed.`);
    expect(done.printed).toBe(`Revoked ${SANDBOX_KEY_ID}, "Sandbox" of Acme Corp.`);
    expect(again.printed).toMatch(/^The key key_admin_\w+ was already revoked, on 20\S+Z\.$/);
    expect((await adminKey(file, { list: true })).printed).toMatch(/^Acme Corp .*\n {2}no key$/m);
  });

  test("asks for confirmation at a terminal", async () => {
    const file = await newSandbox();

    const no = await adminKey(file, { revoke: SANDBOX_KEY_ID }, "no");
    const yes = await adminKey(file, { revoke: SANDBOX_KEY_ID }, "yes");

    expect([no.asked, yes.asked]).toEqual(Array(2).fill([`${IS_LAST} Revoke it? [y/n] `]));
    expect(no.complaint).toBe("ConfigError: Nothing was changed.");
    expect(yes.printed).toBe(`Revoked ${SANDBOX_KEY_ID}, "Sandbox" of Acme Corp.`);
  });
});

describe("a name similar to an organization's", () => {
  test.each(["acme corp", "ACME-Corp.", "AcmeCorp", "Ácme  Corp"])(
    "asks for confirmation: %s",
    async (organization) => {
      const file = await newSandbox();

      const nobody = await adminKey(file, { organization });
      const same = await adminKey(file, { organization }, "yes");
      const other = await adminKey(file, { organization }, "no");
      const known = await adminKey(file, { organization });

      expect(nobody.complaint).toBe(
        `ConfigError: There is an organization "Acme Corp". Pass --organization "Acme Corp" for a key of that one, or add --new to create "${organization}". Nothing was created.`,
      );
      expect(same.asked).toEqual(['There is an organization "Acme Corp". Is the key for it? [y/n] ']);
      expect(same.printed).toMatch(/^Organization {2}Acme Corp; owns the Meta token\nKey/);
      expect(other.printed).toMatch(new RegExp(`^Organization {2}${organization}, new\nKey`));
      expect([known.asked, known.complaint]).toEqual([[], undefined]);
    },
  );

  test("makes a new organization with --new", async () => {
    const file = await newSandbox();

    const made = await adminKey(file, { organization: "acme corp", new: true });
    const again = await adminKey(file, { organization: "acme corp", new: true });

    expect(made.printed).toMatch(/^Organization {2}acme corp, new\n/);
    expect(again.complaint).toBe(
      'ConfigError: There already is an organization "acme corp". Leave out --new to create a key for it.',
    );
  });

  test.each(["Acme", "Acme Corp 2", "!!!"])("does not match %s", async (organization) => {
    const { printed, asked } = await adminKey(await newSandbox(), { organization });

    expect(asked).toEqual([]);
    expect(printed).toContain(", new\n");
  });
});

describe("an error is reported for", () => {
  test.each<[Flags, string]>([
    [{}, "--organization NAME is required: the organization that the key is for."],
    [{ yes: true }, "--organization NAME is required: the organization that the key is for."],
    [{ list: true, revoke: "a" }, "--list and --revoke cannot be combined; see --help."],
    [{ list: true, name: "a" }, "--list and --name cannot be combined; see --help."],
    [{ revoke: "a", organization: "b" }, "--revoke and --organization cannot be combined; see --help."],
    [{ organization: "a", yes: true }, "--organization and --yes cannot be combined; see --help."],
    [{ revoke: " " }, "--revoke needs the id of a key; --list shows the ids."],
    [{ revoke: "key_admin_x" }, "There is no key key_admin_x; --list shows all ids."],
    [{ organization: "a\u001b[31m" }, "--organization cannot be used: it contains invisible characters."],
    [{ organization: "a", name: "" }, "--name cannot be used: it is empty."],
    [{ organization: "a", name: "b".repeat(256) }, "--name cannot be used: it is longer than 255 characters."],
    [{ organization: "a", name: "b\n" }, "--name cannot be used: it contains invisible characters."],
  ])("%j", async (flags, message) => {
    expect((await adminKey(await newSandbox(), flags)).complaint).toBe(`ConfigError: ${message}`);
  });

  test("a key in place of its id, which is not repeated", async () => {
    const { complaint } = await adminKey(await newSandbox(), { revoke: SANDBOX_KEY });

    expect(complaint).toMatch(/^ConfigError: --revoke needs the id of a key, not the key itself\. /);
    expect(complaint).not.toContain(SANDBOX_KEY);
  });

  test("listing keys in a missing database, which is not created", async () => {
    const file = newDatabase();

    const complaints = [await adminKey(file, { list: true }), await adminKey(file, { revoke: SANDBOX_KEY_ID })];

    const complaint = expect.stringContaining(`There is no database ${file}.`);
    expect(complaints).toEqual(Array(2).fill({ printed: "", asked: [], complaint }));
  });
});

test("the command does not ask on a pipe, and exits with 1 and one line", async () => {
  const CHIRP_DATA = temporaryFolder();

  const { code, stdout, stderr } = await run("server/admin-key.ts", ["--organization", "acme corp"], { CHIRP_DATA })
    .ended;

  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^There is an organization "Acme Corp"\. .* Nothing was created\.\n$/);
});
