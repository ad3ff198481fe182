// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/**
 * Node's HTTP module. Not imported: Node would then also start `fetch` and `WebSocket`, because `node:http` exports
 * them, which takes a tenth of a server's start.
 */
export const http = process.getBuiltinModule("node:http");
