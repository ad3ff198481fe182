// @ts-nocheck: types.test.ts drops this line and compiles the file with the code of contracts/optional-bodies.yaml.
import { createClient } from "./client.ts";
import { createServer } from "./server.ts";

export const server = createServer({
  addNote: ({ contentType, body }) => {
    if (contentType === "text/plain") body satisfies number;
    else body satisfies string | undefined;
    // @ts-expect-error: only a text/plain body is a number
    body satisfies number;
    return { status: 204 };
  },
});

const client = createClient({ baseUrl: "https://example.com" });
export const noBody = client.addNote();
