/** Opens a store, which may be new, and registers one number: `insert-number.ts FILE META-ID`. */

import { sandboxRows } from "../../server/sandbox/example-rows.ts";
import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { aPhoneNumber } from "../support/builders.ts";

const [, , file = "", metaPhoneNumberId = ""] = process.argv;
const store = await SqliteStore.open(file, { initialRows: sandboxRows });
const kept = await store.phoneNumbers.insert(
  "org_2DbBs7GWhGvVNJGrDXr5RG0mBWI",
  aPhoneNumber({ metaPhoneNumberId }),
  [],
);
console.log(typeof kept === "string" ? kept : "kept");
await store.close();
