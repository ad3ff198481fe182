import { Refusal } from "../refusal.ts";

/** Refuses an id that is unknown or another organization's; the two are not told apart. */
export function phoneNumberNotFound(id: string): never {
  throw new Refusal("not_found", `Your organization has no WhatsApp phone number ${id}.`);
}
