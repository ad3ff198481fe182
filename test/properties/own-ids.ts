import { Finding } from "./finding.ts";
import type { CallerName } from "./world.ts";

/** An id of ours: a prefix and 27 characters. Meta's ids are digits, and several organizations may know them. */
const OWN_ID = /^[a-z]+(?:_[a-z]+)*_[0-9A-Za-z]{27}$/;

/** Remembers which organization first saw each id, and fails if the other one sees it. */
export class OwnIds {
  readonly #owners = new Map<string, CallerName>();

  see(caller: CallerName, value: unknown, curl: string): void {
    if (value === null || typeof value !== "object") return;
    for (const [name, part] of Object.entries(value)) {
      // In other fields, an id may be a text that the caller chose, such as a name.
      if (typeof part === "string" && /id$/i.test(name) && OWN_ID.test(part)) this.#shown(caller, part, curl);
      this.see(caller, part, curl);
    }
  }

  #shown(caller: CallerName, id: string, curl: string): void {
    const owner = this.#owners.get(id) ?? caller;
    this.#owners.set(id, owner);
    if (owner !== caller) throw new Finding("leak", `${caller} sees "${id}" of ${owner}`, curl);
  }
}
