import type { ContractOperation } from "../generated-cases/contract-operations.ts";
import type { Credentials } from "../generated-cases/credentials.ts";
import type { HttpRequest } from "../generated-cases/generated-case.ts";
import { httpRequest } from "../generated-cases/wire.ts";
import { tellsOfNew } from "./creations.ts";
import type { Exchange } from "./expressions.ts";
import { idOf, type Link, leadsFrom, partsOf } from "./links.ts";

/** An item that the run has made, how to delete it, and where it might still be read afterwards. */
interface Made {
  readonly deletion: HttpRequest;
  readonly deletedBy: ContractOperation;
  readonly read: HttpRequest | undefined;
}

type Send = (request: HttpRequest) => Promise<{ readonly status: number }>;

/** Remembers what a run has made, and deletes it at the end where links lead to a deletion. */
export class MadeThings {
  /** By the path that deletes it. */
  readonly #made = new Map<string, Made>();
  /** By the path that would still read it. */
  readonly #deleted = new Map<string, Made>();
  /** By operation: the number of items that no link deletes. */
  readonly #endless = new Map<string, number>();
  /** By path: the operation that changed something the run has not made. */
  readonly #changed = new Map<string, ContractOperation>();
  readonly #links: readonly Link[];
  readonly #credentialsFor: (operation: ContractOperation) => Credentials;

  constructor(links: readonly Link[], credentialsFor: (operation: ContractOperation) => Credentials) {
    this.#links = links;
    this.#credentialsFor = credentialsFor;
  }

  /** Notes whether a response describes something new, or a deletion. */
  see(exchange: Exchange): void {
    const { request, answer } = exchange;
    const isDone = answer.status >= 200 && answer.status < 300;
    if (request.method === "DELETE" && (isDone || answer.status === 404)) this.#isDeleted(request.path);
    else if (isDone) this.#isDone(exchange);
  }

  #isDone(exchange: Exchange): void {
    const { operation, request, answer } = exchange;
    const isNew = (link: Link) => leadsFrom(link, exchange) && tellsOfNew(link, this.#links, answer.status);
    if (this.#remember(exchange, isNew)) return;
    const [path = ""] = request.path.split("?");
    if (this.#isPartOfMade(path) || ["GET", "HEAD", "OPTIONS"].includes(request.method)) return;
    if (answer.status === 201) this.#endless.set(operation.id, (this.#endless.get(operation.id) ?? 0) + 1);
    else if (operation.path.includes("{")) this.#changed.set(path, operation);
  }

  /** Treats the item that a response names as the run's own, even if it existed before. */
  adopt(exchange: Exchange): void {
    this.#remember(exchange, (link) => leadsFrom(link, exchange));
  }

  #remember(exchange: Exchange, isMeant: (link: Link) => boolean): boolean {
    const requestOf = (link: Link | undefined): HttpRequest | undefined => {
      const parts = link && partsOf(link, exchange);
      const whole = { path: {}, query: {}, header: {}, cookie: {}, ...parts };
      return link && parts && httpRequest(link.to, whole, this.#credentialsFor(link.to));
    };
    const deletions = this.#links.filter((each) => each.to.method === "delete" && isMeant(each));
    for (const link of deletions) {
      const deletion = requestOf(link);
      const isSame = (each: Link) => each.to.path === link.to.path && idOf(each)?.expression === idOf(link)?.expression;
      const read = this.#links.find((each) => each.to.method === "get" && leadsFrom(each, exchange) && isSame(each));
      if (deletion !== undefined)
        this.#made.set(deletion.path, { deletion, deletedBy: link.to, read: requestOf(read) });
    }
    return deletions.length > 0;
  }

  /** Includes deleted items, since items are deleted between the cases. */
  #isPartOfMade(path: string): boolean {
    const items = [...this.#made.keys(), ...[...this.#deleted.values()].map(({ deletion }) => deletion.path)];
    return items.some((item) => path === item || path.startsWith(`${item}/`));
  }

  #isDeleted(path: string): void {
    const made = this.#made.get(path);
    this.#made.delete(path);
    if (made !== undefined) this.#deleted.set(path, made);
  }

  /** The deletion paths of the items that exist now. */
  get paths(): ReadonlySet<string> {
    return new Set(this.#made.keys());
  }

  /** Deletes all remaining items except some, the newest first; returns the paths that could not be deleted. */
  async deleteAll(send: Send, except: ReadonlySet<string> = new Set()): Promise<string[]> {
    const left: string[] = [];
    for (const { deletion } of [...this.#made.values()].reverse().filter((each) => !except.has(each.deletion.path))) {
      const { status } = await send(deletion).catch(() => ({ status: 0 }));
      if ((status >= 200 && status < 300) || status === 404 || status === 410) this.#isDeleted(deletion.path);
      else left.push(`${deletion.path} (${status || "no response"})`);
    }
    return left;
  }

  /** Sentences about what remains after the deletions, and why. */
  async remains(send: Send): Promise<string[]> {
    const staying = await this.#stillRead(send);
    return [
      ...[...staying].map(([id, paths]) => `${id} deletes, but this can still be read: ${paths}`),
      ...[...this.#endless].map(([id, count]) => `${id} has made ${count}, and no link deletes them`),
      ...[...Map.groupBy(this.#changed, ([, { id }]) => id)].map(
        ([id, all]) => `${id} has changed what existed before: ${shortList(all.map(([path]) => path))}`,
      ),
    ];
  }

  /** Items of one kind behave alike, so only the last of each kind is read, and the others only if it still exists. */
  async #stillRead(send: Send): Promise<Map<string, string>> {
    const staying = new Map<string, string>();
    for (const [id, ofKind] of Map.groupBy(this.#deleted.values(), ({ deletedBy }) => deletedBy.id)) {
      const reads = [...new Map(ofKind.flatMap(({ read }) => (read ? [[read.path, read]] : []))).values()].reverse();
      const found: string[] = [];
      for (const read of reads) {
        const { status } = await send(read).catch(() => ({ status: 0 }));
        if (status >= 200 && status < 300) found.push(read.path);
        else if (found.length === 0) break;
      }
      if (found.length > 0) staying.set(id, shortList(found));
    }
    return staying;
  }
}

const MOST_NAMED = 5;

function shortList(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMED;
  return paths.slice(0, MOST_NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
