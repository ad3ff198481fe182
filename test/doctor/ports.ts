import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import type { Finding } from "./finding.ts";

const OF: readonly (readonly [port: number, uses: string, other: string])[] = [
  [3000, "npm start", "PORT=3001 npm start"],
  [4010, "npm run mock", "npm run mock -- --port 4011"],
  [4020, "npm run stub", "npm run stub -- --port 4021"],
  [4030, "npm run stand-in", "npm run stand-in -- --port 4031"],
];

/** Whether the ports are free that the commands listen on unless they are told otherwise. */
export const portFindings = (): Promise<Finding[]> => Promise.all(OF.map((row) => portFinding(...row)));

export async function portFinding(port: number, uses: string, other: string): Promise<Finding> {
  if (await isFree(port)) return { is: "fine", says: `Port ${port} is free for ${uses}` };
  const says = `Port ${port}, for ${uses}, is taken by ${holderOf(port) ?? "another process"}`;
  return { is: "remark", says, remedy: `If it is not yours to stop, take another: ${other}` };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once("error", () => resolve(false))
      .listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

/** The command and number of the process that listens, where Linux tells them. */
function holderOf(port: number): string | undefined {
  if (process.platform !== "linux") return undefined;
  const sockets = new Set(["tcp", "tcp6"].flatMap((table) => socketsListening(table, port)));
  const holder = readdirSync("/proc").find(
    (name) => /^\d+$/.test(name) && socketsOf(name).some((each) => sockets.has(each)),
  );
  if (holder === undefined) return undefined;
  const command = readFileSync(`/proc/${holder}/cmdline`, "utf8").split("\0").filter(Boolean).join(" ");
  return `process ${holder}: ${command.length > 100 ? `${command.slice(0, 100)}…` : command}`;
}

/** The inodes of the sockets that listen on a port; 0A is that state. See proc_net_tcp.txt of the kernel. */
function socketsListening(table: string, port: number): string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  return textOf(`/proc/net/${table}`)
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, address, , state]) => state === "0A" && address?.endsWith(`:${hex}`))
    .map((fields) => `socket:[${fields[9]}]`);
}

function socketsOf(id: string): string[] {
  return namesIn(`/proc/${id}/fd`).map((descriptor) => {
    try {
      return readlinkSync(`/proc/${id}/fd/${descriptor}`);
    } catch {
      // It was closed meanwhile.
      return "";
    }
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Another user's process, or one that has ended.
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
