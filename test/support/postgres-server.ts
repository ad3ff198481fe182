import { randomInt } from "node:crypto";
import pg from "pg";
import type { AtEnd } from "./at-end.ts";
import { PostgresCluster } from "./postgres.ts";

/** A PostgreSQL server on which tests create empty databases. */
export interface PostgresServer {
  /** @returns the URL of the new database */
  newDatabase(): Promise<string>;
}

/** No data has to survive here, so no commit waits for the disk. */
const HASTY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * A server for tests without faults: the one at `TEST_DATABASE_URL`, if set, which must allow creating databases;
 * otherwise PostgreSQL from npm.
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
