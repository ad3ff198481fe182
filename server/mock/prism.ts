import "./exact-multiples.ts";
import { createLogger } from "@stoplight/prism-core";
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpMockConfig,
  ProblemJsonError,
} from "@stoplight/prism-http";
import mocker from "@stoplight/prism-http/dist/mocker/index.js";
import { validateOutput } from "@stoplight/prism-http/dist/validator/index.js";
import { getHttpConfigFromRequest } from "@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js";
import type { Contract } from "../../generated/runtime/document.ts";
import { fitForPrism } from "./fit-for-prism.ts";
import { createJudge } from "./judge.ts";
import { type Judged, judgedComponents } from "./judged-components.ts";
import type { Answerer, PrismAnswer, PrismRequest } from "./messages.ts";
import { withPlainPaths } from "./plain-paths.ts";
import { type Received, receive } from "./receive.ts";
import { toAnswer } from "./to-answer.ts";

// A CommonJS module: its default export is a property of the import.
const mock = mocker.default;

const CONFIG: IHttpMockConfig = {
  mock: { dynamic: false },
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  upstreamProxy: undefined,
};

/**
 * Prism with the operations of a contract.
 *
 * Called through its own interface instead of its HTTP server. That server handles requests without awaiting them, so
 * an exception belongs to no request; and it reads bodies and writes headers in ways that crash it.
 */
export async function createPrism(given: Contract): Promise<Answerer> {
  const contract = withPlainPaths(given);
  const judge = createJudge(contract);
  const operations = await getHttpOperationsFromSpec(fitForPrism(contract));
  const prism = createInstance(CONFIG, {
    logger: createLogger("mock", { level: "silent" }),
    ...judgedComponents,
    // Prism parses the form again for each callback, and throws if that was already done.
    mock: (given) => {
      const { fields, headers, ...data } = given.input.data as Received;
      if (fields === undefined) return mock(given);
      const { "content-type": _, ...others } = headers ?? {};
      const body = Object.fromEntries([...fields].map(([name, values]) => [name, values.at(-1)]));
      const taken = { ...data, headers: others, body };
      return mock({ ...given, input: { ...given.input, data: taken } });
    },
    // An example that cannot be validated is still the best response.
    validateOutput: (given) => {
      try {
        return validateOutput(given);
      } catch {
        return { _tag: "Right", right: given.element };
      }
    },
  });

  return async (asked: PrismRequest): Promise<PrismAnswer> => {
    const input: Judged = { ...(await receive(asked)), judgement: await judge(asked) };
    const preferred = getHttpConfigFromRequest(input);
    if (preferred._tag === "Left") return toProblem(preferred.left);
    const chosen = Object.fromEntries(Object.entries(preferred.right).filter(([, value]) => value !== undefined));
    const result = await prism.request(input, operations, { ...CONFIG, mock: { ...CONFIG.mock, ...chosen } })();
    return result._tag === "Right" ? toAnswer(result.right) : toProblem(result.left);
  };
}

/** Prism's response when the contract declares none. Any other error than `ProblemJsonError` is a failure. */
function toProblem(error: Error): PrismAnswer {
  if (!(error instanceof ProblemJsonError)) throw error;
  const { additional = {} } = error;
  const { headers } = additional as { headers?: Record<string, string> };
  return {
    status: error.status,
    headers: { "Content-Type": "application/problem+json", ...headers },
    body: JSON.stringify(ProblemJsonError.toProblemJson(Object.assign(error, { additional }))),
  };
}
