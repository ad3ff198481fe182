/** Warns that the path prefix of the server URLs is not served; one line, or none. */
export function serverPathWarning(contract: { readonly servers?: readonly { readonly url: string }[] }): string[] {
  const urls = (contract.servers ?? []).map(({ url }) => url);
  const prefixed = urls.filter((url) => /^(https?:\/\/[^/]+)?\/./.test(url));
  if (prefixed.length === 0) return [];
  return [`Paths are served as the contract writes them, without the prefix of ${prefixed.join(", ")}.`];
}
