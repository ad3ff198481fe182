/** The metrics in Prometheus' format. Loaded only when metrics are on, because the library takes 60 ms to load. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { KeyFault, Metrics, ShedReason } from "../domain/metrics.ts";

export interface PrometheusMetrics extends Metrics {
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** In seconds: from a read served from memory to the deadline for Meta. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const GROUP_SIZES = [1, 2, 4, 8, 16, 32, 64];

export function createPrometheusMetrics(): PrometheusMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectProcess(registry);
  return {
    ...requestMetrics(registers),
    ...metaMetrics(registers),
    ...storeMetrics(registers),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

type Registers = Registry[];

/** The library's own process metrics (CPU, memory, garbage collection), and the delay of the event loop. */
function collectProcess(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
  // The library's event loop metrics count the interval between two samples as delay.
  for (const { name } of registry.getMetricsAsArray())
    if (name.startsWith("nodejs_eventloop_lag")) registry.removeSingleMetric(name);
  const delays = monitorEventLoopDelay({ resolution: SAMPLED_EVERY_MS });
  delays.enable();
  new Gauge({
    name: "chirp_event_loop_delay_seconds",
    help: "How late the event loop was since the last scrape.",
    labelNames: ["quantile"],
    registers: [registry],
    collect() {
      for (const quantile of QUANTILES) {
        const late = delays.percentile(quantile * 100) / 1e9 - SAMPLED_EVERY_MS / 1e3;
        this.set({ quantile }, Math.max(late, 0));
      }
      delays.reset();
    },
  });
}

const SAMPLED_EVERY_MS = 10;
const QUANTILES = [0.5, 0.99, 1];

function requestMetrics(registers: Registers): Pick<Metrics, "requestEnded" | "requestShed" | "keyRefused"> {
  const requests = new Counter({
    name: "chirp_http_requests_total",
    help: "Requests by operation and status.",
    labelNames: ["operation", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "chirp_http_request_duration_seconds",
    help: "From a request's headers to the end of its answer, by operation.",
    labelNames: ["operation"],
    buckets: DURATIONS,
    registers,
  });
  const shed = new Counter({
    name: "chirp_http_requests_shed_total",
    help: "Requests refused at once with 503, by what was overloaded.",
    labelNames: ["reason"],
    registers,
  });
  const refused = new Counter({
    name: "chirp_keys_refused_total",
    help: "Requests with a refused admin key, by reason.",
    labelNames: ["reason"],
    registers,
  });
  const ofOperation = onceFor((operation: string) => ({
    durations: durations.labels(operation),
    byStatus: onceFor((status: number | "aborted") => requests.labels(operation, String(status))),
  }));
  const shedBy = begunAtZero<ShedReason>(shed, { event_loop_delay: true, queue_length: true });
  const refusedBy = begunAtZero<KeyFault>(refused, { missing: true, malformed: true, unknown: true, revoked: true });
  return {
    requestEnded: (operationId, status, seconds) => {
      const operation = ofOperation(operationId ?? "other");
      operation.byStatus(status ?? "aborted").inc();
      operation.durations.observe(seconds);
    },
    requestShed: (reason) => shedBy[reason].inc(),
    keyRefused: (fault) => refusedBy[fault].inc(),
  };
}

function metaMetrics(registers: Registers): Pick<Metrics, "metaCallEnded"> {
  const calls = new Counter({
    name: "chirp_meta_calls_total",
    help: "Calls to Meta's Graph API, by call and outcome: ok, or the resulting error code.",
    labelNames: ["call", "outcome"],
    registers,
  });
  const durations = new Histogram({
    name: "chirp_meta_call_duration_seconds",
    help: "How long calls to Meta's Graph API took, by call.",
    labelNames: ["call"],
    buckets: DURATIONS,
    registers,
  });
  return {
    metaCallEnded: (call, outcome, seconds) => {
      calls.inc({ call, outcome });
      durations.observe({ call }, seconds);
    },
  };
}

function storeMetrics(registers: Registers): Pick<Metrics, "committed" | "storeQueue"> {
  const sizes = new Histogram({
    name: "chirp_store_commit_transactions",
    help: "How many transactions each commit contained; the histogram's count is the number of commits.",
    buckets: GROUP_SIZES,
    registers,
  });
  const durations = new Histogram({
    name: "chirp_store_commit_duration_seconds",
    help: "How long commits took, which is mostly the disk.",
    buckets: DURATIONS,
    registers,
  });
  let length = () => 0;
  new Gauge({
    name: "chirp_store_queue_length",
    help: "Transactions that wait to be committed.",
    registers,
    collect() {
      this.set(length());
    },
  });
  return {
    committed: (transactions, seconds) => {
      sizes.observe(transactions);
      durations.observe(seconds);
    },
    storeQueue: (read) => {
      length = read;
    },
  };
}

/** Creates the value of each key once. */
function onceFor<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    if (!made.has(key)) made.set(key, value);
    return value;
  };
}

/** Shows each label of a counter from the start, at zero: otherwise an alert could not see the first increase. */
function begunAtZero<Label extends string>(
  counter: Counter<"reason">,
  labels: Readonly<Record<Label, true>>,
): Readonly<Record<Label, Counter.Internal>> {
  const entries = Object.keys(labels).map((label) => [label, counter.labels(label)] as const);
  for (const [, child] of entries) child.inc(0);
  return Object.fromEntries(entries) as Record<Label, Counter.Internal>;
}
