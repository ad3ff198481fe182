import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";
import { isLoopback } from "./loopback.ts";

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Addresses that mean all addresses of the machine: IPv4 only, or both kinds. */
const EVERY: Readonly<Record<string, readonly string[]>> = { "0.0.0.0": ["IPv4"], "::": ["IPv4", "IPv6"] };

interface Bound {
  /** The address that the system has bound the server to. */
  readonly address: string;
  readonly url: string;
}

/** Says who can reach a server and at which addresses; `opening` is the setting that opens it to the network. */
export function reachLines(
  { address, url }: Bound,
  opening: string,
  found: Interfaces = networkInterfaces(),
): string[] {
  if (isLoopback(address)) return [`Only this machine can reach it; ${opening} opens it to the network.`];
  const { port } = new URL(url);
  const urls = addressesOf(address, found).map((each) => `  http://${urlHost(each)}:${port}`);
  if (urls.length === 0) return ["It is open to the network, but this machine is not connected to one."];
  return ["Anyone on the network can reach it:", ...urls];
}

/** A host as it is written in a URL. */
export function urlHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** The URL of a server for clients on this machine. */
export function localUrl(host: string, port: number): string {
  const local = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return `http://${urlHost(local)}:${port}`;
}

function addressesOf(address: string, found: Interfaces): readonly string[] {
  const families = EVERY[address];
  if (families === undefined) return [address];
  const all = Object.values(found).flatMap((each) => each ?? []);
  // A link-local address would need the name of its link, which differs from machine to machine.
  return all
    .filter(({ internal, family, address: each }) => !internal && families.includes(family) && !/^fe80:/i.test(each))
    .map((each) => each.address);
}
