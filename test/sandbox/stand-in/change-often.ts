/** A process that changes what a stand-in keeps: `change-often.ts FILE NAME COUNT`; each change is of its own. */
import { KeptState } from "../../../server/sandbox/stand-in/kept-state.ts";
import { SqliteStore } from "../../../server/store/sqlite-store.ts";
import { writeInThread } from "../../../server/store/writer-thread.ts";

const [, , file = "", name = "", count = ""] = process.argv;
const store = await SqliteStore.open(file, { writes: writeInThread });
const kept = await KeptState.open({ store: store.sandboxState, name: file });
for (let change = 0; change < Number(count); change++)
  await kept.change(({ tokens }) => {
    tokens[`${name}-${change}`] = name;
  });
await store.close();
