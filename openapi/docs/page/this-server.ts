import type { TryItData } from "../try-it.ts";
import { knownKey, serverKnown, thisServer } from "./try-it.ts";

/** The build adds its value to the page. */
declare const data: TryItData;

interface Definition {
  readonly info: { readonly description?: string };
}

/**
 * Puts a sandbox's own address into the contract that Redoc renders, and its key into the first call, so that a reader
 * can copy and run every sample unchanged. The prerendered start page gets the same texts: Redoc does not change it.
 */
export async function atThisServer<Contract extends Definition>(contract: Contract): Promise<Contract> {
  await serverKnown;
  const key = knownKey();
  if (key === undefined) return contract;
  const here = (text: string) => text.replaceAll(data.server, thisServer());
  const withKey = (text: string) => here(text).replaceAll(`$${data.keyVariable}`, key);
  const texts = document.createTreeWalker(document.querySelector("#redoc") ?? document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
    text.nodeValue = withKey(text.nodeValue ?? "");
  const shown = JSON.parse(here(JSON.stringify(contract))) as Contract;
  return { ...shown, info: { ...shown.info, description: withKey(shown.info.description ?? "") } };
}
