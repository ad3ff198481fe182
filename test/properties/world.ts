/** The targets of the properties: our server with two organizations, and the stub for checks without state. */
import { contract } from "../../generated/server.ts";
import { newAdminKey } from "../../server/domain/admin-keys/admin-key.ts";
import type { Meta } from "../../server/domain/meta.ts";
import { listen } from "../../server/http/listen.ts";
import { SANDBOX_KEY, sandboxRows } from "../../server/sandbox/example-rows.ts";
import { newState } from "../../server/sandbox/stand-in/state.ts";
import { StateInMemory } from "../../server/sandbox/stand-in/state-store.ts";
import { insertAdminKey } from "../../server/store/rows/insert-admin-key.ts";
import { createStub } from "../../server/stub.ts";
import { type AnswerCheck, createAnswerCheck } from "../contract/answer-check.ts";
import { type ContractOperation, contractOperations } from "../contract/generated-cases/contract-operations.ts";
import { createSchemaCheck, type SchemaCheck } from "../contract/schema-check.ts";
import { createSender, type Sender } from "../contract/send.ts";
import type { AtEnd } from "../support/at-end.ts";
import { startServer } from "../support/server.ts";
import { aNumberAtMeta, anAccount, gatewayToStandIn, standInWith } from "../support/stand-in.ts";

export const CALLERS = ["A", "B"] as const;
export type CallerName = (typeof CALLERS)[number];

/** What an organization owns at Meta. */
export interface AccountAtMeta {
  readonly metaBusinessAccountId: string;
  readonly numbers: readonly { readonly metaPhoneNumberId: string; readonly displayPhoneNumber: string }[];
  /** Other accounts, without numbers. */
  readonly empty: readonly string[];
}

export interface World {
  readonly serverUrl: string;
  readonly stubUrl: string;
  readonly sender: Sender;
  readonly operations: readonly ContractOperation[];
  readonly checkSchema: SchemaCheck;
  readonly checkAnswer: AnswerCheck;
  readonly accounts: Readonly<Record<CallerName, AccountAtMeta>>;
  /** The organization's current key. */
  keyOf(caller: CallerName): string;
  /** The code of a new signup that grants the account. */
  newCode(metaBusinessAccountId: string): string;
  /** Creates another key after the last one was deleted. */
  renewKey(caller: CallerName): Promise<void>;
  /** Restores both organizations, and removes everything else. */
  reset(): Promise<void>;
}

const NAMES: Readonly<Record<CallerName, string>> = { A: "Acme Corp", B: "Other Ltd" };
/** The number in the contract's examples. */
const EXAMPLE = { metaPhoneNumberId: "123456789012345", displayPhoneNumber: "+15551234567" };
const ACCOUNTS: World["accounts"] = { A: account("987654321098765", 1), B: account("876543210987654", 2) };

function account(metaBusinessAccountId: string, prefix: number): AccountAtMeta {
  const numbers = Array.from({ length: 30 }, (_, index) => {
    const digits = String(index).padStart(2, "0");
    return { metaPhoneNumberId: `${prefix}23450000000${digits}`, displayPhoneNumber: `+1555${prefix}0000${digits}` };
  });
  const empty = [`${prefix}00000000000001`, `${prefix}00000000000002`];
  return { metaBusinessAccountId, numbers: prefix === 1 ? [EXAMPLE, ...numbers] : numbers, empty };
}

/** @param databaseUrl an empty PostgreSQL database, instead of a SQLite file */
export async function startWorld(atEnd: AtEnd, databaseUrl?: string): Promise<World> {
  const place = { store: new StateInMemory(), name: "memory" };
  const standIn = await standInWith(WORLD_AT_META, atEnd, { place });
  // The gateway counts calls in the store, which the server opens.
  let gateway: Meta | undefined;
  const meta = new Proxy({} as Meta, { get: (_, name) => Reflect.get(gateway ?? {}, name) as unknown });
  const server = await startServer({ meta, databaseUrl }, atEnd);
  gateway = gatewayToStandIn(standIn, { calls: server.store.metaCalls });
  const stub = await listen(createStub(), "127.0.0.1", 0);
  const sender = createSender();
  atEnd(() => stub.stop());
  atEnd(() => sender.close());
  const keys = new Map<CallerName, string>();
  let codes = 0;
  const newKey = async (caller: CallerName) => {
    const text = newAdminKey();
    await server.store.transaction(async (database) => {
      await insertAdminKey(database, NAMES[caller], { name: "Test", text });
      // Both organizations register numbers, each under its own account.
      await database.updateTable("organizations").set({ ownsMetaToken: 1 }).execute();
    });
    keys.set(caller, text);
  };
  return {
    serverUrl: server.url,
    stubUrl: stub.url,
    sender,
    operations: contractOperations(contract),
    checkSchema: createSchemaCheck(contract),
    checkAnswer: createAnswerCheck(contract, { undeclared: "refused" }),
    accounts: ACCOUNTS,
    keyOf: (caller) => keys.get(caller) ?? "",
    newCode: (metaBusinessAccountId) => `${metaBusinessAccountId}.${codes++}`,
    renewKey: newKey,
    async reset() {
      server.log.length = 0;
      await server.store.reset(sandboxRows);
      keys.set("A", SANDBOX_KEY);
      await newKey("B");
      await place.store.replace(JSON.stringify(newState()), (await place.store.read())?.revision);
    },
  };
}

/** Some numbers are ready, some are not verified, and some are verified but not registered. */
const UNREGISTERED = { platform_type: "NOT_APPLICABLE", status: "DISCONNECTED" };
const NUMBER_STATES = [{}, { ...UNREGISTERED, code_verification_status: "NOT_VERIFIED" }, UNREGISTERED];

const asMetaHasIt = ({ metaBusinessAccountId, numbers, empty }: AccountAtMeta) => [
  anAccount(
    numbers.map(({ metaPhoneNumberId: id, displayPhoneNumber: display_phone_number }, index) =>
      aNumberAtMeta({ id, display_phone_number, ...NUMBER_STATES[index % NUMBER_STATES.length] }),
    ),
    metaBusinessAccountId,
  ),
  ...empty.map((id) => anAccount([], id)),
];

/** What the finished signup in the contract's example grants. */
const EXAMPLE_SIGNUP = {
  value: "sandbox-acme-stores",
  metaBusinessAccountId: "987654321098767",
  summary: "An example",
};
const ACCOUNTS_AT_META = [
  ...Object.values(ACCOUNTS).flatMap(asMetaHasIt),
  anAccount([aNumberAtMeta({ id: "123456789012391" })], EXAMPLE_SIGNUP.metaBusinessAccountId),
];
const SIGNUPS = ACCOUNTS_AT_META.map(({ id }) => ({ value: id, metaBusinessAccountId: id, summary: "" }));
const WORLD_AT_META = { accounts: ACCOUNTS_AT_META, signups: [EXAMPLE_SIGNUP, ...SIGNUPS] };
