import type { TryItData } from "../try-it.ts";
import { knownKey, targetUrl } from "./try-it.ts";

/** The build adds its value to the page. */
declare const data: TryItData;

/** Puts the sandbox's key and address into the first call, so that a reader can copy and run it unchanged. */
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
