import { AUTHENTICATION, ORGANIZATIONS } from "./access.ts";
import { NULLABILITY, SHAPES } from "./bodies.ts";
import type { BrokenServer } from "./broken-server.ts";
import { PAGING } from "./paging.ts";
import { ENCODING, HEADERS, MEDIA_TYPES } from "./protocol.ts";
import { STATES } from "./states.ts";
import { STATUSES } from "./statuses.ts";
import { TOO_LOOSE, TOO_STRICT } from "./strictness.ts";

/** Servers with one fault each, five of each kind. */
export const BROKEN_SERVERS: readonly BrokenServer[] = [
  ...STATUSES,
  ...TOO_STRICT,
  ...TOO_LOOSE,
  ...SHAPES,
  ...NULLABILITY,
  ...HEADERS,
  ...MEDIA_TYPES,
  ...ENCODING,
  ...AUTHENTICATION,
  ...ORGANIZATIONS,
  ...PAGING,
  ...STATES,
];
