/** Changes the stored state of a stand-in COUNT times, each time differently: `change-often.ts FILE NAME COUNT`. */
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
