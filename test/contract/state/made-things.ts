import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import type { Credentials } from "../generated-cases/credentials.ts";
import type { HttpRequest } from "../generated-cases/generated-case.ts";
import { httpRequest } from "../generated-cases/wire.ts";
import { tellsOfNew } from "./creations.ts";
import type { Exchange } from "./expressions.ts";
import { type Link, leadsFrom, partsOf } from "./links.ts";

/** Remembers what a run has made, and deletes it at the end: as far as links say how. */
export class MadeThings {
  readonly #deletions = new Map<string, HttpRequest>();
  readonly #links: readonly Link[];
  readonly #credentialsFor: (operation: ContractOperation) => Credentials;

  constructor(links: readonly Link[], credentialsFor: (operation: ContractOperation) => Credentials) {
    this.#links = links;
    this.#credentialsFor = credentialsFor;
  }

  /** Looks at an answer: whether it tells of something new, or that something is gone. */
  see(exchange: Exchange): void {
    const { request, answer } = exchange;
    const isDone = answer.status >= 200 && answer.status < 300;
    if (request.method === "DELETE" && (isDone || answer.status === 404)) this.#deletions.delete(request.path);
    if (!isDone) return;
    const isNew = (link: Link) => leadsFrom(link, exchange) && tellsOfNew(link, this.#links, answer.status);
    for (const link of this.#links.filter((each) => each.to.method === "delete" && isNew(each))) {
      const parts = partsOf(link, exchange);
      if (parts === undefined) continue;
      const whole = { path: {}, query: {}, header: {}, cookie: {}, ...parts };
      const deletion = httpRequest(link.to, whole, this.#credentialsFor(link.to));
      this.#deletions.set(deletion.path, deletion);
    }
  }

  /** What there is by now. */
  get paths(): ReadonlySet<string> {
    return new Set(this.#deletions.keys());
  }

  /** Deletes all that is left but for some, the newest first; gives the paths of what could not be deleted. */
  async deleteAll(
    send: (request: HttpRequest) => Promise<{ readonly status: number }>,
    except: ReadonlySet<string> = new Set(),
  ): Promise<string[]> {
    const left: string[] = [];
    for (const request of [...this.#deletions.values()].reverse().filter(({ path }) => !except.has(path))) {
      const { status } = await send(request).catch(() => ({ status: 0 }));
      if ((status >= 200 && status < 300) || status === 404 || status === 410) this.#deletions.delete(request.path);
      else left.push(`${request.path} (${status || "no answer"})`);
    }
    return left;
  }
}
