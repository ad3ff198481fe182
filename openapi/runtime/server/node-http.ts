/**
 * Node's HTTP module. Not imported: Node would then also start `fetch` and `WebSocket`, because `node:http` exports
 * them, which takes a tenth of a server's start.
 */
export const http = process.getBuiltinModule("node:http");
