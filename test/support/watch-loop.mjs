// Loaded into a server by `--import`: at SIGUSR2 prints how long its event loop was blocked since the last time, and
// how much its writing thread has committed; that thread has its own loop and may wait for the disk.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { BroadcastChannel, isMainThread } from "node:worker_threads";

const channel = new BroadcastChannel("commits");
channel.unref();

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const milliseconds = (nanoseconds) => Number((nanoseconds / 1e6).toFixed(1));
  process.on("SIGUSR2", async () => {
    const { p99, max } = { p99: milliseconds(delay.percentile(99)), max: milliseconds(delay.max) };
    delay.reset();
    const answer = new Promise((resolve) => {
      channel.onmessage = ({ data }) => resolve(data);
    });
    channel.postMessage("how many?");
    // Without a writing thread, no message will come back.
    console.log(`loop ${JSON.stringify({ p99, max, commits: await Promise.race([answer, wait(1_000)]) })}`);
  });
} else {
  const { exec } = DatabaseSync.prototype;
  let commits = 0;
  DatabaseSync.prototype.exec = function (sql) {
    const result = exec.call(this, sql);
    if (sql === "commit") commits++;
    return result;
  };
  channel.onmessage = ({ data }) => {
    if (data === "how many?") channel.postMessage(commits);
  };
}
