import { Agent, request } from "node:http";

/** What clients saw that ask one after the other, each over a connection that it keeps, and know nothing of readiness. */
export interface Seen {
  answers: number;
  /** Requests that got no answer though their connection was taken. */
  resets: number;
  /** Whatever was answered that is not 200. */
  others: number;
}

/** Lets clients ask until the server takes no connection any more, with `pauseMs` between an answer and the next request. */
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
