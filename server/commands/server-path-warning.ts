/** What whoever runs a stub or a mock has to know of a contract whose servers have a path; one line, or none. */
export function prefixNotice(contract: { readonly servers?: readonly { readonly url: string }[] }): string[] {
  const urls = (contract.servers ?? []).map(({ url }) => url);
  const prefixed = urls.filter((url) => /^(https?:\/\/[^/]+)?\/./.test(url));
  if (prefixed.length === 0) return [];
  return [`Paths are served as the contract writes them, without the prefix of ${prefixed.join(", ")}.`];
}
