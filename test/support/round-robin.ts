import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AtEnd } from "./at-end.ts";

const CHECK_EVERY_MS = 100;

interface Upstream {
  readonly url: string;
  readonly agent: Agent;
  isReady: boolean;
}

/**
 * A proxy that sends each request to the next server that is ready, according to `/readyz`.
 *
 * Only a request that no server has accepted goes to another one. The outcome of any other is unknown, so its client's
 * connection is closed.
 */
export class RoundRobin {
  readonly url: string;
  #upstreams: readonly Upstream[] = [];
  #turn = 0;

  private constructor(url: string) {
    this.url = url;
  }

  static async start(atEnd: AtEnd): Promise<RoundRobin> {
    const server = createServer((asked, answer) => void proxy.#serve(asked, answer));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const proxy = new RoundRobin(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const checks = setInterval(() => void proxy.#check(), CHECK_EVERY_MS);
    atEnd(() => {
      clearInterval(checks);
      server.closeAllConnections();
      server.close();
      for (const { agent } of proxy.#upstreams) agent.destroy();
    });
    return proxy;
  }

  /** Replaces the servers behind it; servers that stay keep their connections. */
  async leadTo(urls: readonly string[]): Promise<void> {
    this.#upstreams = urls.map(
      (url) =>
        this.#upstreams.find((each) => each.url === url) ?? {
          url,
          agent: new Agent({ keepAlive: true }),
          isReady: false,
        },
    );
    await this.#check();
  }

  async #check(): Promise<void> {
    await Promise.all(
      this.#upstreams.map(async (upstream) => {
        const answer = await fetch(`${upstream.url}/readyz`).catch(() => undefined);
        await answer?.bytes();
        upstream.isReady = answer?.status === 200;
      }),
    );
  }

  async #serve(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = Buffer.concat(await asked.toArray());
    for (let tried = 0; tried < this.#upstreams.length; tried++) {
      const ready = this.#upstreams.filter(({ isReady }) => isReady);
      const upstream = ready[this.#turn++ % ready.length];
      if (upstream === undefined) break;
      const outcome = await pass(asked, { body, upstream, answer });
      if (outcome === "taken") return;
      upstream.isReady = false;
    }
    answer.destroy();
  }
}

interface Passing {
  readonly body: Buffer;
  readonly upstream: Upstream;
  readonly answer: ServerResponse;
}

function pass({ method, url, headers }: IncomingMessage, { body, upstream, answer }: Passing): Promise<string> {
  return new Promise((resolve) => {
    const sent = request(upstream.url + url, { method, headers, agent: upstream.agent }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.once("error", () => answer.destroy());
      given.pipe(answer);
      resolve("taken");
    });
    sent.once("error", (failure: NodeJS.ErrnoException) => {
      if (failure.code === "ECONNREFUSED") return resolve("refused");
      answer.destroy();
      resolve("taken");
    });
    sent.end(body);
  });
}
