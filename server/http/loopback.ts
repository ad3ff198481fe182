/** Names that browsers and systems never look up elsewhere, and the addresses that a machine calls itself by. */
const LOOPBACK = /^(([a-z0-9-]+\.)*localhost\.?|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether a host, without its port, can only be this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);
