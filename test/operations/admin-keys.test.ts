import { describe, expect, test } from "vitest";
import { SANDBOX_KEY, SANDBOX_KEY_ID } from "../../server/sandbox/example-rows.ts";
import { interceptedStore } from "../support/intercepted.ts";
import { APPS, addOrganization, call, startServer, type TestServer } from "../support/server.ts";

const ADMIN_KEYS = "/v1/organization/admin-keys";

const create = (server: TestServer, name = "Build server") => call(server, ADMIN_KEYS, { body: { name } });
const remove = (server: TestServer, id: string, key = SANDBOX_KEY) =>
  call(server, `${ADMIN_KEYS}/${id}`, { method: "DELETE", key });
const statusWith = async (server: TestServer, key: string) => (await call(server, APPS, { key })).status;

describe("createAdminKey", () => {
  test("returns a key that works at once and that no other response shows", async () => {
    const server = await startServer();

    const { status, body } = await create(server);

    expect([status, await statusWith(server, body.key)]).toEqual([201, 200]);
    expect(body).toMatchObject({ name: "Build server", id: expect.stringMatching(/^key_admin_[0-9A-Za-z]{27}$/) });
    const { text } = await call(server, ADMIN_KEYS);
    expect(text).toContain(body.id);
    expect(text).not.toContain(body.key.slice(9, -4));
  });

  test("writes the key neither to the log nor to the database", async () => {
    const server = await startServer();

    const { body } = await create(server);
    await statusWith(server, body.key);

    const rows = await server.store.transaction((database) => database.selectFrom("adminKeys").selectAll().execute());
    expect(JSON.stringify(rows)).toContain(body.id);
    expect(JSON.stringify([rows, server.log])).not.toContain(body.key.slice(9, -4));
  });
});

describe("listAdminKeys", () => {
  test("lists the newest first, with a preview that identifies the key", async () => {
    const server = await startServer();
    const { body: created } = await create(server);

    const { body } = await call(server, ADMIN_KEYS);

    const { key, ...kept } = created;
    const listed = { ...kept, keyPreview: `sk_admin_…${key.slice(-4)}`, lastUsedAt: null };
    expect(body).toMatchObject({ keys: [listed, { id: SANDBOX_KEY_ID }], nextCursor: null, totalCount: 2 });
  });

  test("returns a cursor that leads to the next page", async () => {
    const server = await startServer();
    const { body: created } = await create(server);

    const first = await call(server, `${ADMIN_KEYS}?limit=1`);
    const second = await call(server, `${ADMIN_KEYS}?limit=1&cursor=${first.body.nextCursor}`);

    expect([first.body.nextCursor, second.body.keys[0].id]).toEqual([created.id, SANDBOX_KEY_ID]);
    expect(second.body.nextCursor).toBeNull();
  });

  test("shows when a key was last used", async () => {
    const started = new Date().toISOString();
    const server = await startServer();
    const { body: created } = await create(server);

    await statusWith(server, created.key);

    const lastUsedAt = async () => (await call(server, ADMIN_KEYS)).body.keys[0].lastUsedAt;
    await expect.poll(lastUsedAt).not.toBeNull();
    expect((await lastUsedAt()) >= started).toBe(true);
  });
});

describe("deleteAdminKey", () => {
  test("makes the next request with the key fail", async () => {
    const server = await startServer();
    const { body: created } = await create(server);
    const before = await statusWith(server, created.key);

    const { status, body } = await remove(server, created.id);

    expect([before, await statusWith(server, created.key)]).toEqual([200, 401]);
    expect([status, body]).toEqual([200, { success: true, message: `Admin key ${created.id} was deleted.` }]);
    expect((await call(server, ADMIN_KEYS)).body).toMatchObject({ keys: [{ id: SANDBOX_KEY_ID }], totalCount: 1 });
  });

  test("lets a key delete itself", async () => {
    const server = await startServer();
    await create(server);

    expect((await remove(server, SANDBOX_KEY_ID)).status).toBe(200);
    expect(await statusWith(server, SANDBOX_KEY)).toBe(401);
  });

  test("refuses to delete the last key, and links to a page about it on this server", async () => {
    const server = await startServer();
    await addOrganization(server);

    const { status, body } = await remove(server, SANDBOX_KEY_ID);

    const page = `${server.url}/docs/#/errors/last_admin_key`;
    const error = { type: "invalid_request_error", code: "last_admin_key", doc_url: page };
    expect([status, body]).toEqual([409, { error: { ...error, message: expect.stringContaining("last admin key") } }]);
    expect(await statusWith(server, SANDBOX_KEY)).toBe(200);
  });

  test("leaves one of the last two keys when both are deleted at once", async () => {
    const server = await startServer();
    const { body: created } = await create(server);

    const answers = await Promise.all([remove(server, SANDBOX_KEY_ID, created.key), remove(server, created.id)]);

    const statuses = answers.map(({ status }) => status);
    // The slower request may be refused because its own key was deleted first.
    expect(statuses.toSorted()[0]).toBe(200);
    expect([401, 409]).toContain(statuses.toSorted()[1]);
    const works = [await statusWith(server, SANDBOX_KEY), await statusWith(server, created.key)];
    expect(works.toSorted()).toEqual([200, 401]);
  });

  test("answers 404 for a key that is already deleted", async () => {
    const server = await startServer();
    const { body: created } = await create(server);
    await remove(server, created.id);

    const { status, body } = await remove(server, created.id);

    expect([status, body.error.message]).toEqual([404, `Your organization has no admin key ${created.id}.`]);
  });
});

describe("recording the use of a key", () => {
  const watched = async (onNote: () => void | Promise<void>) => {
    const storeAs = (store: TestServer["store"]) =>
      interceptedStore(store, (asked) => (asked === "adminKeys.noteUse" ? onNote() : undefined));
    return startServer({ storeAs: storeAs as never });
  };

  test("happens once for many requests within a minute", async () => {
    let notes = 0;
    const server = await watched(() => void notes++);
    await Promise.all(Array.from({ length: 20 }, () => call(server, APPS)));
    await call(server, APPS);

    expect(notes).toBe(1);
  });

  test("does not delay the request", async () => {
    const server = await watched(() => new Promise(() => {}));

    expect(await statusWith(server, SANDBOX_KEY)).toBe(200);
  });

  test("may fail: the request succeeds, and the log has the failure", async () => {
    const server = await watched(() => {
      throw new Error("The disk is full.");
    });

    expect(await statusWith(server, SANDBOX_KEY)).toBe(200);
    await expect.poll(() => server.log.map(({ msg }) => msg)).toContain("the use of a key could not be recorded");
  });
});
