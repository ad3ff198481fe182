/** A Meta that knows every account, each with one number, so that a test can register any number of them. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { LIVE } from "../../server/sandbox/stand-in/world.ts";
import type { AtEnd } from "../support/at-end.ts";

/** The body that registers the number of an account. */
export const registrationOf = (account: string, appIds: readonly string[] = []) => ({
  displayPhoneNumber: displayed(account),
  metaPhoneNumberId: numberOf(account),
  metaBusinessAccountId: account,
  appIds,
});

/** Accounts have 15 digits, their numbers 16. */
export const numberOf = (account: string) => `1${account}`;
export const accountAt = (index: number) => String(200_000_000_000_000 + index);

const displayed = (account: string) => `+1555${account.slice(-7)}`;

/** @returns its address */
export async function startKnowingMeta(atEnd: AtEnd = onTestFinished): Promise<string> {
  const server: Server = createServer((request, response) => {
    const [, , id = "", edge] = new URL(request.url ?? "", "http://meta").pathname.split("/");
    request.resume();
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(answerTo(id, edge)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answerTo(id: string, edge: string | undefined): object {
  if (edge === "phone_numbers") return { data: [nodeOf(id)] };
  if (edge !== undefined) return { success: true };
  return id.length === 16
    ? nodeOf(id.slice(1))
    : { id, name: "Acme Corp", owner_business_info: { id: "1", name: "A" } };
}

const nodeOf = (account: string) => ({ id: numberOf(account), display_phone_number: displayed(account), ...LIVE });
