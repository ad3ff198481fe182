// Generated from openapi/sandbox/controls.yaml by `npm run generate`; edit that, not this file.
export type {
  QualityChange,
} from "./types.ts";
