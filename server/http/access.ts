import type { RequestListener } from "node:http";
import { type AllowedHosts, withAllowedHosts } from "./allowed-hosts.ts";
import { type Pages, withCors } from "./cors.ts";

/** The origins of pages that may call a server, and the host names it answers to. */
export interface Access {
  readonly pages: Pages;
  readonly hosts: AllowedHosts;
}

/** CORS is outermost, so that pages can also read a refused host; otherwise the browser would hide the reason. */
export const withAccess = (app: RequestListener, { pages, hosts }: Access): RequestListener =>
  withCors(withAllowedHosts(app, hosts), pages);
