// Replaces server/preload.mjs in the package. Runs first in every process and thread: says in one line which Node is
// needed, and adds the few functions that Node 20 lacks.
import * as module from "node:module";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

Promise.withResolvers ??= () => {
  const resolvers = {};
  resolvers.promise = new Promise((resolve, reject) => Object.assign(resolvers, { resolve, reject }));
  return resolvers;
};

URL.parse ??= (url, base) => (URL.canParse(url, base) ? new URL(url, base) : null);

// Caches compiled code between runs, in the temporary folder; Node 20 lacks this function.
module.enableCompileCache?.();
