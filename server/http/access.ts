import type { RequestListener } from "node:http";
import { type AllowedHosts, withAllowedHosts } from "./allowed-hosts.ts";
import { type Pages, withCors } from "./cors.ts";

/** From which pages and under which hosts a server is called. */
export interface Access {
  readonly pages: Pages;
  readonly hosts: AllowedHosts;
}

/** Pages may read also that their host is refused, or nobody could tell from the browser. */
export const withAccess = (app: RequestListener, { pages, hosts }: Access): RequestListener =>
  withCors(withAllowedHosts(app, hosts), pages);
