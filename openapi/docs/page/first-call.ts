import type { TryItData } from "../try-it.ts";
import { knownKey, targetUrl } from "./try-it.ts";

/** Written where the page is made. */
declare const data: TryItData;

/** In a sandbox the first call can be copied and sent as it stands. */
export function fillInFirstCall(): void {
  const key = knownKey();
  const [operation] = data.operations;
  if (key === undefined || operation === undefined) return;
  const written = `$${operation.keyVariable}`;
  for (const pre of document.querySelectorAll('.api-content > :first-child pre[data-language="sh"]')) {
    const text = pre.textContent;
    if (!text.includes(written)) continue;
    pre.textContent = text.replaceAll(written, key).replaceAll(operation.server, targetUrl());
    pre.classList.remove("drawn");
  }
}
