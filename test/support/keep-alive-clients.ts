import { Agent, request } from "node:http";

/** Results of clients that send one request after the other on an open connection, and do not check readiness. */
export interface Seen {
  answers: number;
  /** Requests that got no response though their connection was accepted. */
  resets: number;
  /** Responses with another status than 200. */
  others: number;
}

/** Runs clients until the server accepts no connections, with `pauseMs` between a response and the next request. */
export async function keepAsking(
  url: string,
  headers: Readonly<Record<string, string>>,
  clients = 10,
  pauseMs = 0,
): Promise<Seen> {
  const seen: Seen = { answers: 0, resets: 0, others: 0 };
  const client = async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (;;) {
      const code = await askOnce(url, agent, headers).catch((failure: NodeJS.ErrnoException) => failure.code ?? "?");
      if (code === "ECONNREFUSED") break;
      if (typeof code === "string") seen.resets++;
      else if (code === 200) seen.answers++;
      else seen.others++;
      if (pauseMs > 0) await new Promise((done) => setTimeout(done, pauseMs * Math.random()));
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return seen;
}

function askOnce(url: string, agent: Agent, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers }, (response) => {
      response.once("error", reject).once("end", () => resolve(response.statusCode ?? 0));
      response.resume();
    });
    sent.once("error", reject).end();
  });
}
