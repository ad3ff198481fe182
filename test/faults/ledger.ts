/** What clients have asked for and what was acknowledged: kept by the test, never by the server. */
import { setTimeout as wait } from "node:timers/promises";
import { call, PHONE_NUMBERS } from "../support/server.ts";
import { accountAt, numberOf, registrationOf } from "./knowing-meta.ts";
import { type Found, lookIntoFile } from "./look-into.ts";
import type { FileInstallation, ServerProcess } from "./server-process.ts";

/** A server, or what stands before several. */
export type Asked = Pick<ServerProcess, "url" | "key" | "appIds">;

const MOST_ATTEMPTS = 200;

export class Ledger {
  /** By the number's id at Meta; the value is our id. */
  readonly acknowledged = new Map<string, string>();
  readonly unanswered = new Set<string>();
  /** How often each status was answered. */
  readonly statuses: Record<number, number> = {};
  /** How often a connection broke instead. */
  broken = 0;
  #next = 0;

  /** Registers a number of its own with both apps. @returns the status; `undefined` when the connection broke */
  async register(server: Asked): Promise<number | undefined> {
    return this.#ask(server, accountAt(this.#next++));
  }

  /** The same, again until it is answered with success: a client that looks before it gives up. */
  async registerPersistently(server: Asked): Promise<void> {
    const account = accountAt(this.#next++);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const status = await this.#ask(server, account);
      if (status === 201) return;
      // An attempt that was not answered may have succeeded.
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
    // 503 promises that nothing was changed: a row of it would be one that nobody asked for.
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

  /** So many clients at the same time, each one request after the other, until `isOver`, or the connections break. */
  async load(server: Asked, clients: number, isOver: () => boolean = () => false): Promise<void> {
    const client = async () => {
      while (!isOver()) if ((await this.register(server)) === undefined) return;
    };
    await Promise.all(Array.from({ length: clients }, client));
  }

  /** The same at the moment when only these were acknowledged. */
  asOf(numbers: ReadonlySet<string>): Ledger {
    const earlier = new Ledger();
    for (const [number, id] of this.acknowledged)
      if (numbers.has(number)) earlier.acknowledged.set(number, id);
      else earlier.unanswered.add(number);
    return earlier;
  }

  /** Compares with what is in the file. */
  judge({ file, appIds }: Pick<FileInstallation, "file" | "appIds">): Judgement {
    return this.compare(lookIntoFile(file), appIds.length);
  }

  /** Compares with what is in a database. */
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

/** How many numbers are wrong in each way; `damage` is what the database finds of itself. */
export interface Judgement {
  readonly lost: number;
  readonly doubled: number;
  /** Without its assignments or its account, or counted wrongly. */
  readonly half: number;
  readonly unasked: number;
  readonly damage: readonly string[];
}

export const UNHARMED: Judgement = { lost: 0, doubled: 0, half: 0, unasked: 0, damage: [] };
