/** A thread that asks a server about its health and for work. Beside the load, its event loop would measure itself. */
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

/** What a client sees that is not part of the load. */
export interface Probes {
  /** How long each pair of health checks took, in milliseconds. */
  readonly checksMs: number[];
  /** How long each refusal with 503 took, in milliseconds. */
  readonly refusalsMs: number[];
  /** Health checks with another status than 200. */
  failedChecks: number;
}

interface Asked {
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const PAUSE_MS = 20;

/** Probes until `stop` is called, which returns what was found. */
export function startProbes(asked: Asked): { stop: () => Promise<Probes> } {
  const thread = new Worker(new URL(import.meta.url), { workerData: { asked } });
  return {
    stop: async () => {
      const found = once(thread, "message");
      thread.postMessage("stop");
      const [probes] = (await found) as [Probes];
      await thread.terminate();
      return probes;
    },
  };
}

async function probe({ url, path, headers }: Asked): Promise<void> {
  const probes: Probes = { checksMs: [], refusalsMs: [], failedChecks: 0 };
  let isOver = false;
  parentPort?.once("message", () => {
    isOver = true;
  });
  const statusOf = async (asked: string) => {
    const response = await fetch(url + asked, { headers });
    await response.arrayBuffer();
    return response.status;
  };
  for (; !isOver; await wait(PAUSE_MS)) {
    const began = performance.now();
    const checks = await Promise.all(["/healthz", "/readyz"].map((check) => statusOf(check).catch(() => 0)));
    probes.failedChecks += checks.filter((status) => status !== 200).length;
    probes.checksMs.push(performance.now() - began);
    const asked = performance.now();
    if ((await statusOf(path).catch(() => 0)) === 503) probes.refusalsMs.push(performance.now() - asked);
  }
  parentPort?.postMessage(probes);
}

// The tests themselves may run in a thread, with other data.
if (!isMainThread && workerData?.asked) await probe(workerData.asked as Asked);
