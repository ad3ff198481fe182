import type { ServerResponse } from "node:http";

/** What a server has under way. */
export class Load {
  /** The requests that are being answered. */
  readonly running = new Set<ServerResponse>();

  get inFlight(): number {
    return this.running.size;
  }
}
