import type { Meta } from "../../server/domain/meta.ts";
import { type Answer, call, type TestServer } from "./server.ts";

export const PROFILES = "/v1/organization/whatsapp/business-profiles";

/** Accounts of the sandbox: one that only its own token reads, and one that the installation's reads too. */
export const STORES = { code: "sandbox-acme-stores", wabaId: "987654321098767" } as const;
export const LABS = { code: "sandbox-acme-labs", wabaId: "987654321098766" } as const;

interface Asked {
  readonly key?: string;
}

export const connect = (server: TestServer, body: object = STORES, asked: Asked = {}): Promise<Answer> =>
  call(server, `${PROFILES}/callback`, { body, ...asked });

export const disconnect = (server: TestServer, id: string, asked: Asked = {}): Promise<Answer> =>
  call(server, `${PROFILES}/${id}`, { method: "DELETE", ...asked });

/** Starts an attempt and marks it as interrupted for an account; returns its id and the response to the second call. */
export async function interrupt(server: TestServer, wabaId: string = LABS.wabaId, asked: Asked = {}) {
  const { body } = await call(server, `${PROFILES}/start-attempt`, { method: "POST", ...asked });
  return { attemptId: String(body.attemptId), ...(await mark(server, body.attemptId, wabaId, asked)) };
}

export const mark = (server: TestServer, attemptId: string, wabaId: string, asked: Asked = {}): Promise<Answer> =>
  call(server, `${PROFILES}/mark-interrupted`, { body: { attemptId, wabaId }, ...asked });

export const claim = (server: TestServer, attemptId: string, asked: Asked = {}): Promise<Answer> =>
  call(server, `${PROFILES}/claim`, { body: { attemptId }, ...asked });

export const recovered = async (server: TestServer, asked: Asked = {}): Promise<string[]> => {
  const { body } = await call(server, `${PROFILES}/recovered-attempts`, asked);
  return body.recoveredAttempts.map(({ attemptId }: { attemptId: string }) => attemptId);
};

/** The same Meta, which records its calls: `subscribeApp 987654321098767 with a token of its own`. */
export function noted(meta: Meta): Meta & { readonly asked: string[] } {
  const asked: string[] = [];
  const entries = Object.entries(meta).map(([name, method]) => [
    name,
    async (...values: unknown[]) => {
      const [id] = values;
      asked.push(name === "exchangeCode" ? name : `${name} ${id} with ${tokenIn(values)}`);
      return Reflect.apply(method as () => unknown, meta, values) as unknown;
    },
  ]);
  return { ...(Object.fromEntries(entries) as Meta), asked };
}

const tokenIn = (values: readonly unknown[]) =>
  values.slice(1).some((value) => typeof value === "string") ? "a token of its own" : "the installation's token";
