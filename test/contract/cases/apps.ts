import type { OperationCall } from "../../../generated/operations.ts";
import { bodyCases, commonCases, type Ids, malformed, type TaggedCases } from "../contract-case.ts";

const creation = (): OperationCall<"createApp"> => ({ body: { slug: "field-service", name: "Field service" } });
const update = ({ appId }: Ids): OperationCall<"updateApp"> => ({ path: { appId }, body: { name: "Customer care" } });
const deletion = ({ appId }: Ids): OperationCall<"deleteApp"> => ({ path: { appId } });
const check = (): OperationCall<"checkAppSlug"> => ({ query: { slug: "field-service" } });

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
    {
      title: "the first of several apps",
      status: 200,
      by: "state",
      given: "app exists",
      call: () => ({ query: { limit: 1 } }),
    },
    { title: "a page after a cursor", status: 200, by: "request", call: ({ appId }) => ({ query: { cursor: appId } }) },
    { title: "with a limit of 0", status: 400, by: "request", param: "limit", call: () => ({ query: { limit: 0 } }) },
    ...commonCases<"listApps">(() => ({})),
  ],
  updateApp: [
    { title: "with a new name", status: 200, by: "request", call: update },
    { title: "with an empty body", status: 200, by: "request", call: ({ appId }) => ({ path: { appId }, body: {} }) },
    {
      title: "with an empty name",
      status: 400,
      by: "request",
      param: "name",
      call: ({ appId }) => ({ path: { appId }, body: { name: "" } }),
    },
    {
      title: "with a slug",
      status: 400,
      by: "request",
      param: "slug",
      call: ({ appId }) => malformed({ path: { appId }, body: { slug: "customer-care" } }),
    },
    {
      title: "a malformed id",
      status: 400,
      by: "request",
      param: "appId",
      call: () => ({ path: { appId: "support-desk" }, body: {} }),
    },
    {
      title: "an app that does not exist",
      status: 404,
      by: "state",
      call: ({ unknownAppId }) => ({ path: { appId: unknownAppId }, body: {} }),
    },
    ...bodyCases<"updateApp">(update),
    ...commonCases<"updateApp">(update),
  ],
  deleteApp: [
    { title: "its own app", status: 200, by: "request", call: deletion },
    {
      title: "an app with numbers",
      status: 200,
      by: "request",
      given: "number registered",
      call: deletion,
    },
    {
      title: "a malformed id",
      status: 400,
      by: "request",
      param: "appId",
      call: () => ({ path: { appId: "support-desk" } }),
    },
    {
      title: "an app that does not exist",
      status: 404,
      by: "state",
      call: ({ unknownAppId }) => ({ path: { appId: unknownAppId } }),
    },
    ...commonCases<"deleteApp">(deletion),
  ],
  checkAppSlug: [
    { title: "a slug that is free", status: 200, by: "request", call: check },
    { title: "a slug that is taken", status: 200, by: "request", given: "app exists", call: check },
    {
      title: "with a slug in upper case",
      status: 400,
      by: "request",
      param: "slug",
      call: () => ({ query: { slug: "Field" } }),
    },
    { title: "without a slug", status: 400, by: "request", param: "slug", call: () => malformed({}) },
    ...commonCases<"checkAppSlug">(check),
  ],
};
