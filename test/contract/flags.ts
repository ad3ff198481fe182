/** The flags of `npm run test:contract`, and their help. */
import { DEFAULT_CONTRACT, type Flags } from "../../openapi/command-line.ts";
import { isPackage, withFlags } from "../../openapi/invocation.ts";

export const HELP = `${withFlags("test")} [--base-url URL --api-key KEY] [--contract FILE] [--links FILE] [--ids FILE] …

${
  isPackage
    ? "Without --base-url: the mock and the stub of the contract."
    : `Without --base-url: this project's suite on mock, stub and server; with --contract, the mock and the stub of that
contract.`
} With --base-url: every case that the contract gives, sent to the server at that URL.

  --base-url URL       the server to check; a path in it is put before every path of the contract
  --api-key KEY        the key to send (bearer, basic as user:password, or an API key, as the contract says); also read
                       from the environment: CONTRACT_API_KEY
  --other-api-key KEY  a key of another organization, which must not read or list what the first one has made
  --contract FILE      an OpenAPI contract (default: ${isPackage ? DEFAULT_CONTRACT : "this project's"}); the run knows nothing else of the server
  --links FILE         YAML or JSON: OpenAPI links that the contract lacks, by operationId, status and name:
                       {"createNote": {"201": {"read": {"operationId": "getNote",
                         "parameters": {"noteId": "$response.body#/noteId"}}}}}
                       The run follows links: it creates, reads, lists, changes, deletes, and checks what is gone
  --ids FILE           JSON: values to send instead of the contract's examples, so that requests find something:
                       {"noteId": "n_7", "replaceNote": {"noteId": "n_8", "body": {"ownerId": "u_1"}}}
                       by parameter name for all operations, by operationId for one, "body" for fields of its body.
                       Besides what it has made, the run deletes only what this file names: an id from an example may
                       be that of the key in use
  --operation NAME     only these operations: operationIds, separated by commas
  --seed N             the seed for new values (default: the time); the run prints it
  --writes yes|no      whether to send valid requests that create, change or delete something (default: yes for
                       loopback addresses, no elsewhere). Invalid requests are always sent, and a faulty server may
                       carry them out: choose a server whose data may be lost.
  --closed             treat a property that the contract does not declare as a fault
  --junit FILE         write the results as JUnit XML, in the groups that are printed

The run waits where a rate limit is used up (429 with Retry-After), which can take minutes${
  isPackage
    ? ""
    : `; against this project's
server it takes seconds with CHIRP_RATE_LIMITS=off npm start`
}. Failures are grouped by cause, one line each: the
request, the response, what was expected, where the contract says so, and a curl command that reads the key from
$API_KEY (and $OTHER_API_KEY). Exits 1 when a case fails or an operation is not implemented. "not tried" means that no
single request and no link leads to it; "inconclusive" means that the response depends on a state, as 409 does, and the
line says which. At its end, and after Ctrl-C, the run deletes what it has made where links lead to an operation that
deletes it, and names the rest. Bodies are checked by Ajv and again by @hyperjump/json-schema: where they disagree, a
line says so, and Ajv decides.${
  isPackage ? "" : ` With --base-url or --contract nothing is recorded for "npm run coverage:contract".`
}`;

export const FLAGS = {
  "base-url": "text",
  "api-key": "text",
  "other-api-key": "text",
  contract: "text",
  links: "text",
  ids: "text",
  operation: "text",
  seed: "text",
  writes: "text",
  closed: "switch",
  junit: "text",
} as const;

export type Given = Flags<typeof FLAGS>;
