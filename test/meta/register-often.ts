/** A process that registers one number eight times at once: `register-often.ts FILE META-URL`; prints each outcome. */

import { SqliteStore } from "../../server/store/sqlite-store.ts";
import { gatewayTo } from "../support/gateway.ts";

const [, , file = "", url = ""] = process.argv;
const store = await SqliteStore.open(file);
const meta = gatewayTo(url, { calls: store.metaCalls });
const outcomes = Array.from({ length: 8 }, () =>
  meta.registerWithCloudApi("123456789012345", "150954").then(
    () => "done",
    (failure: { code: string }) => failure.code,
  ),
);
console.log((await Promise.all(outcomes)).join("\n"));
await store.close();
