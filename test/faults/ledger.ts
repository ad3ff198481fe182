/** What clients sent and what was acknowledged, recorded by the test and not by the server. */
import { setTimeout as wait } from "node:timers/promises";
import { call, PHONE_NUMBERS } from "../support/server.ts";
import { accountAt, numberOf, registrationOf } from "./knowing-meta.ts";
import { type Found, lookIntoFile } from "./look-into.ts";
import type { FileInstallation, ServerProcess } from "./server-process.ts";

/** A server, or a load balancer in front of several. */
export type Asked = Pick<ServerProcess, "url" | "key" | "appIds">;

const MOST_ATTEMPTS = 200;
const MORE_WITHIN_MS = 20_000;

export class Ledger {
  /** Our id by the number's id at Meta. */
  readonly acknowledged = new Map<string, string>();
  readonly unanswered = new Set<string>();
  /** How often each status came. */
  readonly statuses: Record<number, number> = {};
  /** How often a connection broke instead. */
  broken = 0;
  #next = 0;

  /** Registers a new number with both apps. @returns the status; `undefined` if the connection broke */
  async register(server: Asked): Promise<number | undefined> {
    return this.#ask(server, accountAt(this.#next++));
  }

  /** Repeats a registration until it succeeds, like a client that checks before it gives up. */
  async registerPersistently(server: Asked): Promise<void> {
    const account = accountAt(this.#next++);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const status = await this.#ask(server, account);
      if (status === 201) return;
      // An attempt without a response may have succeeded.
      if (status === 409 && attempt > 0) return this.#find(server, account);
      await wait(20 + Math.random() * 30);
    }
    throw new Error(`${MOST_ATTEMPTS} attempts without success: ${JSON.stringify(this.statuses)}`);
  }

  async #ask(server: Asked, account: string): Promise<number | undefined> {
    const body = registrationOf(account, server.appIds);
    const isRepeated = this.unanswered.has(body.metaPhoneNumberId);
    this.unanswered.add(body.metaPhoneNumberId);
    const answer = await call(server, PHONE_NUMBERS, { key: server.key, body }).catch(() => undefined);
    if (answer === undefined) {
      this.broken++;
      return undefined;
    }
    const { status } = answer;
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    // 503 promises that nothing was changed, so a row of it would be an unwanted one.
    if (status === 201 || (status === 503 && !isRepeated)) this.unanswered.delete(body.metaPhoneNumberId);
    if (status === 201) this.acknowledged.set(body.metaPhoneNumberId, answer.body.id);
    return status;
  }

  async #find(server: Asked, account: string): Promise<void> {
    const path = `${PHONE_NUMBERS}?metaBusinessAccountId=${account}`;
    const { body } = await call(server, path, { key: server.key });
    this.unanswered.delete(numberOf(account));
    this.acknowledged.set(numberOf(account), body.phoneNumbers[0].id);
  }

  /** Runs this many clients, each with one request at a time, until `isOver` or the connections break. */
  async load(server: Asked, clients: number, isOver: () => boolean = () => false): Promise<void> {
    const client = async () => {
      while (!isOver()) if ((await this.register(server)) === undefined) return;
    };
    await Promise.all(Array.from({ length: clients }, client));
  }

  /** Waits until this many more registrations have been acknowledged, but not forever: the server may be down. */
  async acknowledgesMore(count: number): Promise<void> {
    const [enough, deadline] = [this.acknowledged.size + count, performance.now() + MORE_WITHIN_MS];
    while (this.acknowledged.size < enough && performance.now() < deadline) await wait(2);
  }

  /** The ledger at the time when only these numbers were acknowledged. */
  asOf(numbers: ReadonlySet<string>): Ledger {
    const earlier = new Ledger();
    for (const [number, id] of this.acknowledged)
      if (numbers.has(number)) earlier.acknowledged.set(number, id);
      else earlier.unanswered.add(number);
    return earlier;
  }

  /** Compares the ledger with the file. */
  judge({ file, appIds }: Pick<FileInstallation, "file" | "appIds">): Judgement {
    return this.compare(lookIntoFile(file), appIds.length);
  }

  /** Compares the ledger with a database. */
  compare({ rows, miscounted, damage }: Found, appsOfEach: number): Judgement {
    const ids = new Map(rows.map((row) => [row.metaPhoneNumberId, row.id]));
    return {
      lost: [...this.acknowledged].filter(([number, id]) => ids.get(number) !== id).length,
      doubled: rows.length - ids.size,
      half: rows.filter((row) => Number(row.apps) !== appsOfEach || Number(row.profiles) !== 1).length + miscounted,
      unasked: rows.filter(({ metaPhoneNumberId: id }) => !this.acknowledged.has(id) && !this.unanswered.has(id))
        .length,
      damage,
    };
  }
}

/** How many numbers are wrong in each way; `damage` is what the database's own check reports. */
export interface Judgement {
  readonly lost: number;
  readonly doubled: number;
  /** Without assignments or account, or counted wrongly. */
  readonly half: number;
  readonly unasked: number;
  readonly damage: readonly string[];
}

export const UNHARMED: Judgement = { lost: 0, doubled: 0, half: 0, unasked: 0, damage: [] };
