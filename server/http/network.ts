import { isIP } from "node:net";

/**
 * The unit by which addresses are counted: an IPv4 address, or the 64-bit prefix of IPv6 that one household or machine
 * has.
 *
 * Behind a trusted proxy, the address is the one that the proxy reports.
 */
export function networkOf(address = ""): string {
  const [ipv4] = /\d+\.\d+\.\d+\.\d+$/.exec(address) ?? [];
  if (ipv4 !== undefined && isIP(address) !== 0) return ipv4;
  if (isIP(address) !== 6) return "unknown";
  const [front = [], back] = address.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  const zeros = back ? Array.from({ length: 8 - front.length - back.length }, () => "0") : [];
  const groups = [...front, ...zeros, ...(back ?? [])].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
