/** Which values settings accept, and how lists are read. */
import { isIP } from "node:net";

export interface Setting {
  readonly is: string;
  readonly default?: string;
  /** The pattern of the values, and a description of them for error messages. */
  readonly accepts: readonly [pattern: { test(value: string): boolean }, text: string];
}

export const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
export const oneOf = (...values: string[]): Setting["accepts"] => [
  new RegExp(`^(${values.join("|")})$`),
  values.join(" or "),
];
export const PORT_NUMBERS: Setting["accepts"] = [
  { test: (value) => /^(0|[1-9]\d{0,4})$/.test(value) && Number(value) <= 65_535 },
  "a number from 0 to 65535",
];
export const PUBLIC_URLS: Setting["accepts"] = [
  { test: (value) => /^https?:\/\/[^\s/?#@\\]+\/?$/.test(value) && URL.canParse(value) },
  "an http or https address without a path, such as https://api.example.com",
];

/** Express' names for address ranges. */
const RANGES = ["loopback", "linklocal", "uniquelocal"];
export const PROXIES: Setting["accepts"] = [
  { test: (value) => listed(value).every(isProxy) },
  `addresses or ranges such as 10.0.0.0/8, or ${RANGES.join(", ")}, separated by commas`,
];

export const DATABASE_URLS: Setting["accepts"] = [
  { test: (value) => /^postgres(ql)?:\/\/[^\s/]+\/[^\s/?]+/.test(value) && URL.canParse(value) },
  "an address such as postgres://chirp:PASSWORD@db.example.com:5432/chirp",
];

export const HOSTS: Setting["accepts"] = [/^[^\s/]+$/, "a host name or an address"];

export const listed = (text: string): readonly string[] =>
  text === "" ? [] : text.split(",").map((item) => item.trim());

/** Whether Express accepts the text as a trusted proxy. */
function isProxy(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const family = isIP(address);
  // For an IPv4 address in IPv6 form, Express counts the bits of the IPv4 address.
  if (family === 0 || more.length > 0 || /^::ffff:/i.test(address)) return RANGES.includes(text);
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
