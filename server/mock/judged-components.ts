import { type IHttpRequest, type PrismHttpComponents, ProblemJsonError } from "@stoplight/prism-http";
import { NO_METHOD_MATCHED_ERROR, NO_PATH_MATCHED_ERROR } from "@stoplight/prism-http/dist/router/errors.js";
import routing from "@stoplight/prism-http/dist/router/index.js";
import { validateSecurity } from "@stoplight/prism-http/dist/validator/index.js";
import type { Judgement } from "./judge.ts";
import type { Received } from "./receive.ts";

type Components = Pick<PrismHttpComponents, "route" | "validateSecurity" | "validateInput">;

/** A request in Prism's form, and what the generated server finds. */
export interface Judged extends Received {
  readonly judgement: Judgement | 404 | 405;
}

// A CommonJS module: its default export is a property of the import.
const prismRoute = (routing as unknown as { readonly default: Components["route"] }).default;

/** The parts of Prism that judge a request, replaced by the judgement that comes with it. */
export const judgedComponents: Components = {
  // Prism finds `/things/{id}` for `/things/`, and not every path of the contract.
  route: (given) => {
    const { judgement, url } = given.input as Judged;
    if (typeof judgement === "number") return { _tag: "Left", left: nothingAt(given.input, judgement) };
    const chosen = url.baseUrl === undefined ? undefined : prismRoute(given);
    if (chosen?._tag === "Left") return chosen;
    const right = given.resources.find(({ method, path }) => method === judgement.method && path === judgement.path);
    return right === undefined ? prismRoute(given) : { _tag: "Right", right };
  },
  // Prism knows only some schemes, and their names only as it writes them itself.
  validateSecurity: (given) => {
    const { judgement } = given.element as Judged;
    const isSatisfied = typeof judgement === "object" && judgement.hasCredentials;
    const judged = isSatisfied ? undefined : validateSecurity(given);
    return judged?._tag === "Left" ? judged : { _tag: "Right", right: given.element };
  },
  validateInput: ({ element }) => {
    const { judgement } = element as Judged;
    const [first, ...others] = typeof judgement === "object" ? judgement.wrong : [];
    return first === undefined ? { _tag: "Right", right: element } : { _tag: "Left", left: [first, ...others] };
  },
};

/** In Prism's words. */
const nothingAt = ({ method, url: { path } }: IHttpRequest, status: 404 | 405) =>
  status === 404
    ? ProblemJsonError.fromTemplate(
        NO_PATH_MATCHED_ERROR,
        `The route ${path} hasn't been found in the specification file`,
      )
    : ProblemJsonError.fromTemplate(
        NO_METHOD_MATCHED_ERROR,
        `The route ${path} has been matched, but it does not have "${method}" method defined`,
      );
