// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/heads.yaml.
import { createClient } from "./client.ts";
import { createServer } from "./server.ts";

export const withoutBody = createServer({ headNotes: () => ({ status: 200 }) });
export const withBody = createServer({
  headNotes: () => ({ status: 200, contentType: "application/json", body: {} }),
});
// @ts-expect-error another body
export const wrongBody = createServer({ headNotes: () => ({ status: 200, contentType: "application/json", body: 1 }) });

const client = createClient({ baseUrl: "https://example.com" });
export const noData = client.headNotes().then(({ data }) => data satisfies undefined);
