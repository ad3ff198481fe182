import type { RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { MetaFailure } from "../../server/domain/meta.ts";
import type { GraphApiOptions } from "../../server/meta/graph-api.ts";
import { ACCESS_TOKEN, APP_SECRET, gatewayTo } from "../support/gateway.ts";
import { answering, startLoopback } from "../support/loopback.ts";
import { graphError } from "./faults.ts";
import { ACCOUNT_ID, BUSINESS_ID, METHODS, methodNames, NUMBER_ID, SECRETS } from "./methods.ts";

/** A gateway whose Meta answers with this listener, and the bodies that arrived there. */
async function metaThat(listener: RequestListener, options: Partial<GraphApiOptions> = {}) {
  const bodies: string[] = [];
  const peer = await startLoopback(async (request, response) => {
    bodies.push(await text(request));
    listener(request, response);
  });
  return { meta: gatewayTo(peer.url, options), requests: peer.requests, bodies };
}

const failureOf = (asked: Promise<unknown>): Promise<MetaFailure> =>
  asked.then(
    () => expect.unreachable("There was an answer."),
    (failure: unknown) => {
      expect(failure).toBeInstanceOf(MetaFailure);
      return failure as MetaFailure;
    },
  );

const page = (ids: string[], after?: string) => ({
  data: ids.map((id) => ({ id, display_phone_number: "+1 555-123-4567" })),
  ...(after && { paging: { cursors: { after }, next: "https://graph.facebook.com/next" } }),
});

describe.each(methodNames)("%s", (name) => {
  const { ask, answer, sends, repeated } = METHODS[name];

  test("sends its call to the version that is set, fields by name, and no secret in the address", async () => {
    const { meta, requests } = await metaThat(answering(200, answer));

    await ask(meta);

    const [{ method, url = "" } = {}] = requests;
    const { pathname, searchParams } = new URL(url, "http://meta");
    expect(`${method} ${pathname}`).toBe(sends.replace(" ", " /v26.0"));
    expect(searchParams.get("fields") ?? "").toMatch(repeated ? /^[a-z_]+(,[a-z_]+)+$/ : /^$/);
    for (const secret of [ACCESS_TOKEN, APP_SECRET, ...Object.values(SECRETS)]) expect(url).not.toContain(secret);
    expect(requests).toHaveLength(1);
  });

  test("sends the installation's token in the header, or the business's own", async () => {
    const { meta, requests } = await metaThat(answering(200, answer));

    await ask(meta);
    await ask(meta, "the-business's-token");

    const tokens = requests.map(({ headers }) => headers.authorization);
    const own = [`Bearer ${ACCESS_TOKEN}`, "Bearer the-business's-token"];
    expect(tokens).toEqual(name === "exchangeCode" ? [undefined, undefined] : own);
  });

  test("has ten seconds in all", async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout");
    onTestFinished(() => timeout.mockRestore());
    let count = 0;
    const { meta } = await metaThat((...each) => answering(repeated && ++count === 1 ? 500 : 200, answer)(...each));

    await ask(meta);

    expect(timeout.mock.calls).toEqual([[10_000]]);
  });

  test("tells an answer that it understands from one of another kind", async () => {
    const others = Object.values(METHODS).filter(
      (other) => Object.keys(other.answer).join() !== Object.keys(answer).join(),
    );

    for (const other of others) {
      const { meta } = await metaThat(answering(200, other.answer));
      // A number without settings answers with nothing at all, so any object is an answer to `settings`.
      if (name === "settings") await expect(ask(meta)).resolves.toBeDefined();
      else if (!looksAlike(answer, other.answer)) expect((await failureOf(ask(meta))).code).toBe("meta_api_error");
    }
  });
});

/** Lists are told apart by the ids in them, nodes by their own. */
const looksAlike = (one: object, other: object) =>
  "data" in one === "data" in other && "id" in one === "id" in other && "data" in one;

describe("a read", () => {
  test("succeeds when the second try does", async () => {
    let count = 0;
    const { meta } = await metaThat((...each) => answering(++count === 1 ? 500 : 200, { id: NUMBER_ID })(...each));

    await expect(meta.phoneNumber(NUMBER_ID)).resolves.toMatchObject({ id: NUMBER_ID });
  });

  test("of a megabyte is an answer, and with one byte more is none", async () => {
    const json = JSON.stringify({ id: NUMBER_ID });
    let size = 1_000_000;
    const { meta } = await metaThat((...each) => answering(200, json.padEnd(size))(...each));

    await expect(meta.phoneNumber(NUMBER_ID)).resolves.toMatchObject({ id: NUMBER_ID });
    size += 1;
    expect((await failureOf(meta.phoneNumber(NUMBER_ID))).code).toBe("meta_api_error");
  });

  test("of an endless answer takes no more memory than of a long one", async () => {
    const chunk = "x".repeat(64_000);
    const { meta } = await metaThat((_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" });
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", more);
      more();
    });
    const before = process.memoryUsage().rss;

    for (let count = 0; count < 10; count++)
      expect((await failureOf(meta.settings(NUMBER_ID))).code).toBe("meta_api_error");

    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});

describe.each([
  ["businessAccount", ACCOUNT_ID],
  ["phoneNumber", NUMBER_ID],
] as const)("%s", (name, id) => {
  test("is undefined when Meta does not show it (100/33)", async () => {
    const { meta } = await metaThat(answering(400, graphError(100, { error_subcode: 33 })));

    await expect(meta[name](id)).resolves.toBeUndefined();
  });

  test("is undefined for an id that would lead to another path, and Meta is not asked", async () => {
    const { meta, requests } = await metaThat(answering(200, { id }));

    for (const none of ["", "..", "1/subscribed_apps", "1?fields=id", "abc", "1".repeat(33)])
      await expect(meta[name](none)).resolves.toBeUndefined();
    expect(requests).toEqual([]);
  });

  test("fails when Meta answers with another node", async () => {
    const { meta } = await metaThat(answering(200, { id: "5" }));

    expect((await failureOf(meta[name](id))).code).toBe("meta_api_error");
  });

  test("leaves undefined what Meta leaves out, has empty or as null", async () => {
    const { meta } = await metaThat(
      answering(200, { id, name: null, owner_business_info: null, quality_rating: null }),
    );

    await expect(meta[name](id)).resolves.toEqual({ id });
  });
});

test("businessAccount gives name and owner", async () => {
  const owner = { id: BUSINESS_ID, name: "Acme Holding" };
  const { meta } = await metaThat(answering(200, { id: ACCOUNT_ID, name: "Acme Corp", owner_business_info: owner }));

  const account = await meta.businessAccount(ACCOUNT_ID);

  expect(account).toEqual({ id: ACCOUNT_ID, name: "Acme Corp", ownerBusinessId: BUSINESS_ID });
});

describe.each(["phoneNumbers", "ownedBusinessAccounts"] as const)("%s", (name) => {
  test("fails when Meta does not show the object (100/33)", async () => {
    const { meta } = await metaThat(answering(400, graphError(100, { error_subcode: 33 })));

    const { code, metaError } = await failureOf(meta[name]("1"));

    expect([code, metaError?.code]).toEqual(["meta_api_error", 100]);
  });

  test("reads all pages, also after an empty one, and never by Meta's own address of the next", async () => {
    const pages: Record<string, object> = { A: page([], "B"), B: page(["3"]) };
    const { meta, requests } = await metaThat((request, response) => {
      const after = new URL(request.url ?? "", "http://meta").searchParams.get("after") ?? "";
      answering(200, pages[after] ?? page(["1", "2"], "A"))(request, response);
    });

    const listed = await meta[name]("1");

    expect(listed.map((each) => (typeof each === "string" ? each : each.id))).toEqual(["1", "2", "3"]);
    expect(requests).toHaveLength(3);
  });

  test.each<[string, RequestListener]>([
    ["repeats its cursor", answering(200, page(["1"], "A"))],
    [
      "goes in a circle",
      (request, response) =>
        answering(200, page(["1"], request.url?.includes("after=A") ? "B" : "A"))(request, response),
    ],
    [
      "gives no cursor for the next page",
      answering(200, { data: [], paging: { next: "https://graph.facebook.com/" } }),
    ],
  ])("fails when Meta %s", async (_, listener) => {
    const { meta, requests } = await metaThat(listener);

    const { code } = await failureOf(meta[name]("1"));

    expect(code).toBe("meta_api_error");
    expect(requests.length).toBeLessThanOrEqual(3);
  });

  test("fails when there is always one more page", async () => {
    let count = 0;
    const { meta, requests } = await metaThat((...each) => answering(200, page(["1"], String(++count)))(...each));

    const { code } = await failureOf(meta[name]("1"));

    expect([code, requests.length]).toEqual(["meta_api_error", 50]);
  });
});

describe("exchangeCode", () => {
  const NOW = Date.parse("2026-11-24T12:00:00Z");

  test("sends app, secret, code and address in the body", async () => {
    const { meta, bodies } = await metaThat(answering(200, { access_token: "EAAB" }));

    await meta.exchangeCode("AQBx", "https://acme.example/callback");

    expect(JSON.parse(bodies[0] ?? "")).toEqual({
      client_id: "135792468013579",
      client_secret: APP_SECRET,
      code: "AQBx",
      redirect_uri: "https://acme.example/callback",
    });
  });

  test.each([
    [3_600, NOW + 3_600_000],
    [0, undefined],
    [null, undefined],
    [undefined, undefined],
  ])("gives a token that lives %s seconds", async (expires_in, expiresAt) => {
    const { meta } = await metaThat(answering(200, { access_token: "EAAB", expires_in }), { now: () => NOW });

    await expect(meta.exchangeCode("AQBx", undefined)).resolves.toEqual({ accessToken: "EAAB", expiresAt });
  });

  test.each(["EA AB", "EAAB\n", "tökén", "x".repeat(5_000)])(
    "refuses a token that fits in no header: %j",
    async (access_token) => {
      const { meta } = await metaThat(answering(200, { access_token }));

      expect((await failureOf(meta.exchangeCode("AQBx", undefined))).code).toBe("meta_api_error");
    },
  );
});

describe("what is sent", () => {
  test.each([
    ["requestCode", { code_method: "SMS", language: "en_US" }],
    ["verifyCode", { code: SECRETS.code }],
    ["register", { messaging_product: "whatsapp", pin: SECRETS.pin }],
    ["setPin", { pin: SECRETS.pin }],
    ["subscribeApp", undefined],
    ["unsubscribeApp", undefined],
    ["deregister", undefined],
  ] as const)("of %s", async (name, body) => {
    const { meta, bodies } = await metaThat(answering(200, { success: true }));

    await METHODS[name].ask(meta);

    expect(bodies).toEqual([body === undefined ? "" : JSON.stringify(body)]);
  });

  test.each([
    [
      { calling: { status: "ENABLED", callIconVisibility: "DISABLE_ALL", videoStatus: "DISABLED" } },
      { calling: { status: "ENABLED", call_icon_visibility: "DISABLE_ALL", video: { status: "DISABLED" } } },
    ],
    [{ calling: { callIconVisibility: "DEFAULT" } }, { calling: { call_icon_visibility: "DEFAULT" } }],
    [
      { userIdentityChange: { enableIdentityKeyCheck: false } },
      { user_identity_change: { enable_identity_key_check: false } },
    ],
    [{ payloadEncryption: { status: "DISABLED" } }, { payload_encryption: { status: "DISABLED" } }],
    [
      { storageConfiguration: { status: "IN_COUNTRY_STORAGE_ENABLED", dataLocalizationRegion: "BR" } },
      { storage_configuration: { status: "IN_COUNTRY_STORAGE_ENABLED", data_localization_region: "BR" } },
    ],
  ])("of updateSettings %j", async (change, body) => {
    const { meta, bodies } = await metaThat(answering(200, { success: true }));

    await meta.updateSettings(NUMBER_ID, change);

    expect(JSON.parse(bodies[0] ?? "")).toEqual(body);
  });

  test("a write that Meta took and did not do is a failure", async () => {
    const { meta, requests } = await metaThat(answering(200, { success: false }));

    expect((await failureOf(meta.subscribeApp(ACCOUNT_ID))).code).toBe("meta_api_error");
    expect(requests).toHaveLength(1);
  });
});

describe("settings", () => {
  test("are given in the words of Meta's guides, also where Meta writes them small", async () => {
    const { meta } = await metaThat(
      answering(200, {
        calling: {
          status: "enabled",
          call_icon_visibility: "default",
          video: { status: "disabled" },
          ip_addresses: { default: ["157.240.0.1"] },
          sip: { status: "ENABLED", servers: [{ hostname: "sip.acme.example", port: 5061, sip_user_password: "x" }] },
        },
        user_identity_change: { enable_identity_key_check: true },
        payload_encryption: {
          status: "ENABLED",
          client_encryption_key_fingerprint: "3f9d",
          cloud_encryption_key: "A\nB",
        },
        storage_configuration: { status: "in_country_storage_enabled", data_localization_region: "br" },
      }),
    );

    await expect(meta.settings(NUMBER_ID)).resolves.toEqual({
      calling: {
        status: "ENABLED",
        callIconVisibility: "DEFAULT",
        videoStatus: "DISABLED",
        ipAddresses: ["157.240.0.1"],
        sip: { server: "sip.acme.example", username: undefined },
      },
      userIdentityChange: { enableIdentityKeyCheck: true },
      payloadEncryption: { status: "ENABLED", clientEncryptionKeyFingerprint: "3f9d", cloudEncryptionKey: "A\nB" },
      storageConfiguration: { status: "IN_COUNTRY_STORAGE_ENABLED", dataLocalizationRegion: "BR" },
    });
  });

  test("that were never touched are undefined", async () => {
    const { meta } = await metaThat(answering(200, { calling: null }));

    await expect(meta.settings(NUMBER_ID)).resolves.toEqual({});
  });
});

describe("requestCode, when Meta sends no code (136024)", () => {
  /** Refuses the code; the number is in this state, or cannot be read. */
  const refusing =
    (subcode: number | undefined, node: unknown): RequestListener =>
    (request, response) => {
      const refusal = graphError(136024, subcode === undefined ? {} : { error_subcode: subcode });
      const isRead = request.method === "GET";
      const readable = node !== undefined;
      answering(isRead && readable ? 200 : isRead ? 500 : 400, isRead ? (node ?? "") : refusal)(request, response);
    };
  const verified = { id: NUMBER_ID, code_verification_status: "VERIFIED" };
  const unverified = { id: NUMBER_ID, code_verification_status: "NOT_VERIFIED" };

  test.each([
    ["that is verified", undefined, verified, "phone_number_already_verified", undefined, 2],
    ["that was asked for too often", undefined, unverified, "whatsapp_rate_limited", 3_600, 2],
    ["that cannot be verified by a code", 2388091, unverified, "meta_api_error", undefined, 2],
    ["that cannot be read", undefined, undefined, "whatsapp_rate_limited", 3_600, 4],
  ])("reads the number and tells one %s", async (_, subcode, node, code, wait, count) => {
    const { meta, requests } = await metaThat(refusing(subcode, node));

    const failure = await failureOf(meta.requestCode(NUMBER_ID, { codeMethod: "SMS", language: "en" }));

    expect(failure).toMatchObject({
      code,
      retryAfterSeconds: wait,
      metaError: { code: 136024, fbtraceId: "AXsgnV2Cm3Z" },
    });
    expect(requests).toHaveLength(count);
    expect(requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});
