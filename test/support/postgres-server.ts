import { randomInt } from "node:crypto";
import pg from "pg";
import type { AtEnd } from "./at-end.ts";
import { PostgresCluster } from "./postgres.ts";

/** Where a test gets empty databases. */
export interface PostgresServer {
  /** @returns its URL */
  newDatabase(): Promise<string>;
}

/** Nothing is to survive here, so nothing waits for the disk. */
const HASTY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * A server for tests that try no faults: whatever speaks the protocol at `TEST_DATABASE_URL`, where databases can be made,
 * or PostgreSQL from npm.
 */
export async function postgresServer(atEnd: AtEnd): Promise<PostgresServer> {
  const { TEST_DATABASE_URL: url } = process.env;
  return url === undefined ? PostgresCluster.start(atEnd, HASTY) : databasesAt(url, atEnd);
}

function databasesAt(url: string, atEnd: AtEnd): PostgresServer {
  const ask = async (statement: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  return {
    async newDatabase() {
      const name = `chirp_test_${randomInt(2 ** 47).toString(36)}`;
      await ask(`create database ${name}`);
      atEnd(() => ask(`drop database ${name}`));
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
  };
}
