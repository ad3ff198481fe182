import type { OperationCall } from "../../../generated/operation-types.ts";
import { bodyCases, commonCases, type TaggedCases } from "../contract-case.ts";

const creation = (): OperationCall<"createApp"> => ({ body: { slug: "field-service", name: "Field service" } });
export const appCases: TaggedCases<"Apps"> = {
  createApp: [
    { title: "a live app", status: 201, by: "request", call: creation },
    {
      title: "a test app",
      status: 201,
      by: "request",
      call: () => ({ body: { slug: "field-service", name: "Field service", mode: "test" } }),
    },
    {
      title: "with a slug in upper case",
      status: 400,
      by: "request",
      param: "slug",
      call: () => ({ body: { slug: "Field", name: "Field service" } }),
    },
    {
      title: "with a slug that is taken",
      status: 409,
      by: "state",
      given: "app exists",
      call: creation,
      code: "resource_already_exists",
    },
    ...bodyCases<"createApp">(creation),
    ...commonCases<"createApp">(creation),
  ],
  listApps: [
    { title: "the first page", status: 200, by: "request", call: () => ({}) },
    { title: "a page after a cursor", status: 200, by: "request", call: ({ appId }) => ({ query: { cursor: appId } }) },
    { title: "with a limit of 0", status: 400, by: "request", param: "limit", call: () => ({ query: { limit: 0 } }) },
    ...commonCases<"listApps">(() => ({})),
  ],
};
