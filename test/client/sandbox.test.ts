import { ChirpError, type Client, createClient, NoResponse } from "chirp-api-client";
import { beforeAll, describe, expect, test } from "vitest";
import { SANDBOX_KEY } from "../../server/sandbox/example-rows.ts";
import { sharedAtEnd } from "../support/at-end.ts";
import { startServer, type TestServer } from "../support/server.ts";

const atEnd = sharedAtEnd();
let server: TestServer;
let chirp: Client;

beforeAll(async () => {
  server = await startServer({}, atEnd);
  chirp = createClient({ apiKey: SANDBOX_KEY, baseUrl: server.url });
});

const NUMBER = { displayPhoneNumber: "+15551234567", metaPhoneNumberId: "123456789012345" };
const REGISTRATION = { ...NUMBER, metaBusinessAccountId: "987654321098765" };

describe("against the server", () => {
  test("registers a number, finds it in the list, and gets an error if it is already registered", async () => {
    const registered = await chirp.registerWhatsAppPhoneNumber({ body: REGISTRATION });
    const listed: string[] = [];
    for await (const number of chirp.paginate("listWhatsAppPhoneNumbers")) listed.push(number.id);
    const again = await chirp.registerWhatsAppPhoneNumber({ body: REGISTRATION });

    expect(registered.status).toBe(201);
    expect(listed).toEqual([registered.status === 201 && registered.data.id]);
    expect(again).toMatchObject({ status: 409, error: { error: { code: "resource_already_exists" } } });
  });

  test("returns all pages of a list, newest first", async () => {
    for (let count = 1; count <= 5; count++)
      await chirp.createApp({ body: { slug: `app-${count}`, name: `App ${count}` } });
    const slugs: string[] = [];

    for await (const app of chirp.paginate("listApps", { query: { limit: 2 } })) slugs.push(app.slug);

    expect(slugs).toEqual(["app-5", "app-4", "app-3", "app-2", "app-1", "support-desk"]);
  });

  test("throws a ChirpError in the middle of a list", async () => {
    const stranger = createClient({ apiKey: "sk_admin_of_nobody", baseUrl: server.url });
    const walk = async () => {
      for await (const _ of stranger.paginate("listApps")) expect.unreachable();
    };

    const thrown = await walk().catch((error: unknown) => error);

    expect(thrown).toBeInstanceOf(ChirpError);
    expect(thrown).toMatchObject({
      status: 401,
      type: "authentication_error",
      requestId: expect.stringMatching(/^req_/),
    });
  });

  test("gives up within the deadline if the server is gone", async () => {
    const gone = createClient({ apiKey: SANDBOX_KEY, baseUrl: "http://127.0.0.1:9", deadlineMs: 300 });

    await expect(gone.listApps()).rejects.toBeInstanceOf(NoResponse);
  });
});
