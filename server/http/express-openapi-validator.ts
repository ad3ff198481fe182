/** A recipe: express-openapi-validator in front of a server of this stack, using only its exported, documented API. */
import { STATUS_CODES } from "node:http";
import express, { type ErrorRequestHandler, type Express } from "express";
import { middleware } from "express-openapi-validator";

/** A file, or the document itself. */
export type Contract = Parameters<typeof middleware>[0]["apiSpec"];

/** Lets the validator reject what the contract does not allow, before the server sees it. */
export function behindValidator(contract: Contract, server: Express): Express {
  const app = express();
  // The validator matches paths as the application does, and a path is a path by letter (RFC 3986, 6.2.2.1).
  app.enable("case sensitive routing");
  app.use(express.json({ strict: false, type: ["json", "+json"] }));
  app.use(middleware({ apiSpec: contract, fileUploader: false }));
  app.use(server);
  app.use(asProblem);
  return app;
}

/** Responds to the validator's errors with problem details (RFC 9457). */
const asProblem: ErrorRequestHandler = (error, _request, response, _next) => {
  const { status = 500, message, headers = {} } = error as { status?: number; message: string; headers?: object };
  const problem = { type: "about:blank", title: STATUS_CODES[status], status, detail: message };
  response.status(status).set(headers).type("application/problem+json").send(JSON.stringify(problem));
};
