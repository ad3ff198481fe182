import type { OperationCall } from "../../../generated/operations.ts";
import { bodyCases, commonCases, type Ids, malformed, type TaggedCases } from "../contract-case.ts";

const creation = (): OperationCall<"createAdminKey"> => ({ body: { name: "Build server" } });
const deletion = ({ adminKeyId }: Ids): OperationCall<"deleteAdminKey"> => ({ path: { keyId: adminKeyId } });

export const adminKeyCases: TaggedCases<"Admin Keys"> = {
  createAdminKey: [
    { title: "a key", status: 201, by: "request", call: creation },
    {
      title: "without a name",
      status: 400,
      by: "request",
      param: "name",
      call: () => malformed({ body: {} }),
    },
    {
      title: "with a chosen key",
      status: 400,
      by: "request",
      param: "key",
      call: () => malformed({ body: { name: "Build server", key: "sk_admin_1" } }),
    },
    ...bodyCases<"createAdminKey">(creation),
    ...commonCases<"createAdminKey">(creation),
  ],
  listAdminKeys: [
    { title: "the first page", status: 200, by: "request", call: () => ({}) },
    {
      title: "the first of two keys",
      status: 200,
      by: "state",
      given: "two admin keys",
      call: () => ({ query: { limit: 1 } }),
    },
    {
      title: "a page after a cursor",
      status: 200,
      by: "request",
      call: ({ adminKeyId }) => ({ query: { cursor: adminKeyId } }),
    },
    { title: "with a limit of 0", status: 400, by: "request", param: "limit", call: () => ({ query: { limit: 0 } }) },
    {
      title: "with the cursor of another list",
      status: 400,
      by: "request",
      param: "cursor",
      call: ({ appId }) => ({ query: { cursor: appId } }),
    },
    ...commonCases<"listAdminKeys">(() => ({})),
  ],
  deleteAdminKey: [
    { title: "one of two keys", status: 200, by: "request", given: "two admin keys", call: deletion },
    {
      title: "a malformed id",
      status: 400,
      by: "request",
      param: "keyId",
      call: () => ({ path: { keyId: "sk_admin_1234567890abcdef" } }),
    },
    {
      title: "a key that does not exist",
      status: 404,
      by: "state",
      call: ({ unknownAdminKeyId }) => ({ path: { keyId: unknownAdminKeyId } }),
    },
    { title: "the last key", status: 409, by: "state", call: deletion, code: "last_admin_key" },
    ...commonCases<"deleteAdminKey">(deletion),
  ],
};
