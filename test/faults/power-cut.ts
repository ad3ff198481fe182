/** Replays a server's writes up to some moment, and drops what the disk need not have stored by then. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The relevant system calls, in order. */
export type Call =
  | { readonly kind: "write"; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: "truncate"; readonly path: string; readonly length: number }
  | { readonly kind: "sync" | "unlink"; readonly path: string }
  /** A 201 response that is being sent to a client. */
  | { readonly kind: "acknowledgement"; readonly text: string };

/** strace options for a log that {@link readCalls} can read: all bytes, and the paths of descriptors. */
export const RECORDING = [
  ...["-xx", "-y", "-s", "20000"],
  ...["-e", "trace=pwrite64,ftruncate,fsync,fdatasync,unlink,write,writev", "-e", "signal=none"],
];

/** @param log of {@link RECORDING} */
export function readCalls(log: string): Call[] {
  const calls: Call[] = [];
  /** Calls that threads have begun and not ended: a sync counts when it ends, all else when it begins. */
  const syncing = new Map<string, string>();
  for (const line of readFileSync(log, "latin1").split("\n")) {
    const [, thread = "", text = ""] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (/^f(data)?sync/.test(text)) {
      if (text.endsWith("<unfinished ...>")) syncing.set(thread, text);
      else if (text.endsWith("= 0")) calls.push({ kind: "sync", path: pathIn(text) });
    } else if (/^<\.\.\. f(data)?sync resumed.*= 0$/.test(text))
      calls.push({ kind: "sync", path: pathIn(syncing.get(thread) ?? "") });
    else calls.push(...callIn(text));
  }
  return calls;
}

function callIn(text: string): Call[] {
  const [name = ""] = /^\w*/.exec(text) ?? [];
  if (name === "pwrite64") {
    const [, offset = "0"] = /, \d+, (\d+)(?:\)| <unfinished)/.exec(text) ?? [];
    return [{ kind: "write", path: pathIn(text), offset: Number(offset), bytes: bytesIn(text) }];
  }
  if (name === "ftruncate") {
    const [, length = "0"] = />, (\d+)/.exec(text) ?? [];
    return [{ kind: "truncate", path: pathIn(text), length: Number(length) }];
  }
  if (name === "unlink") return [{ kind: "unlink", path: bytesIn(text).toString() }];
  if (name !== "write" && name !== "writev") return [];
  const sent = bytesIn(text).toString("latin1");
  return sent.startsWith("HTTP/1.1 201") ? [{ kind: "acknowledgement", text: sent }] : [];
}

const bytesOf = (escaped: string) => Buffer.from(escaped.replaceAll("\\x", ""), "hex");
const pathIn = (text: string) => bytesOf(/^\w+\(\d+<((?:\\x..)*)>/.exec(text)?.[1] ?? "").toString();
const bytesIn = (text: string) =>
  Buffer.concat([...text.matchAll(/"((?:\\x..)*)"/g)].map(([, escaped = ""]) => bytesOf(escaped)));

/** What happens to writes that were not synced: a disk may have stored none, some, or parts of them. */
export type Unsynced = "dropped" | "some kept, torn";

/** The bytes that a disk writes as a whole. */
const SECTOR = 512;

/** A disk with the files of a database. */
export class Disk {
  /** The contents that are certainly stored. */
  readonly #durable: Map<string, Buffer>;
  readonly #pending: Call[] = [];

  constructor(files: ReadonlyMap<string, Buffer>) {
    this.#durable = new Map(files);
  }

  /** Applies the next call. */
  take(call: Call): void {
    if (call.kind === "acknowledgement") return;
    if (call.kind === "sync") this.#sync(call.path);
    else this.#pending.push(call);
  }

  /** Writes the files to a folder as they may be after a power cut now. */
  cut(folder: string, unsynced: Unsynced): void {
    const files = new Map(this.#durable);
    if (unsynced !== "dropped")
      for (const call of this.#pending) {
        const kept = Math.random() < 0.5 ? call : undefined;
        if (kept) apply(files, Math.random() < 0.2 ? torn(kept) : kept);
      }
    for (const [path, bytes] of files) writeFileSync(join(folder, basename(path)), bytes);
  }

  #sync(path: string): void {
    const own = this.#pending.filter((call) => "path" in call && call.path === path);
    for (const call of own) {
      apply(this.#durable, call);
      this.#pending.splice(this.#pending.indexOf(call), 1);
    }
  }
}

function torn(call: Call): Call {
  if (call.kind !== "write") return call;
  const sectors = Math.floor(Math.random() * (call.bytes.length / SECTOR));
  return { ...call, bytes: call.bytes.subarray(0, sectors * SECTOR) };
}

function apply(files: Map<string, Buffer>, call: Call): void {
  if (call.kind === "unlink") files.delete(call.path);
  else if (call.kind === "truncate") files.set(call.path, sized(files.get(call.path), call.length));
  else if (call.kind === "write") {
    const before = files.get(call.path) ?? Buffer.alloc(0);
    const after = sized(before, Math.max(before.length, call.offset + call.bytes.length));
    call.bytes.copy(after, call.offset);
    files.set(call.path, after);
  }
}

/** A copy with another length; added bytes are zero. */
function sized(bytes: Buffer = Buffer.alloc(0), length: number): Buffer {
  const copy = Buffer.alloc(length);
  bytes.copy(copy);
  return copy;
}
