// Loaded into a server by `--import`: breaks it on purpose. EDITS lists, as JSON, what to replace in which source
// files.
import { registerHooks } from "node:module";

const edits = JSON.parse(process.env.EDITS ?? "[]");

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const own = edits.filter(({ file }) => url.endsWith(`/${file}`));
    if (own.length === 0) return loaded;
    let source = String(loaded.source);
    for (const { file, find, replace } of own) {
      if (!source.includes(find)) throw new Error(`${file} has no "${find}" any more.`);
      source = source.replaceAll(find, () => replace);
    }
    return { ...loaded, source };
  },
});
