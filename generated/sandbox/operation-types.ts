// Generated from openapi/sandbox/controls.yaml by `npm run generate`; edit that, not this file.
/**
 * What a request and an answer of each operation look like: for the server's handlers and for the client.
 * The same for every contract; everything particular comes from `operations.ts` and `types.ts`.
 */
export type {
  OperationCall,
  OperationResult,
  PagedOperationId,
  PageItem,
  ResponseHeaders,
} from "./operation-types/callers.ts";
export type { OperationId, OperationStatus } from "./operation-types/declared.ts";
export type {
  OperationHandler,
  OperationHandlers,
  OperationRequest,
  OperationResponse,
  Tag,
  TaggedHandlers,
} from "./operation-types/handlers.ts";
