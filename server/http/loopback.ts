/** Names that are never looked up on the network, and the loopback addresses. */
const LOOPBACK = /^(([a-z0-9-]+\.)*localhost\.?|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Whether a host (without port) can only be this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);
