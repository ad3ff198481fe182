import { type Contract, isJson, type Parameter, resolve, type Schema } from "./contract-reader.ts";
import { answerKeywordItems, keywordItems } from "./coverage-keywords.ts";
import { nameOf, propertyItems } from "./coverage-properties.ts";
import { ANY_OPERATION } from "./coverage-record.ts";
import {
  type ContractOperation,
  contractOperations,
  examplesOf,
  needsCredentials,
} from "./generated-cases/contract-operations.ts";
import { UNFILLED } from "./unfilled-properties.ts";

/** One item that the contract declares, and the targets that have to prove it. */
export interface CoverageItem {
  readonly operationId: string;
  readonly kind:
    | "response"
    | "example"
    | "request example"
    | "security"
    | "parameter"
    | "keyword"
    | "response keyword"
    | "property";
  /** The text under which it is recorded. */
  readonly item: string;
  readonly targets: readonly string[];
}

const ALL = ["mock", "stub", "server"];
/** Only targets that reply with examples can be asked for one. */
const WITH_EXAMPLES = ["mock", "stub"];
/** The mock is left out here: its limits are in a list of their own. */
const WITH_OWN_VALIDATION = ["stub", "server"];

/** Everything that the suites have to prove about a contract. */
export function coverageItems(contract: Contract): CoverageItem[] {
  const properties = propertyItems(contract).filter((pointer) => !(nameOf(pointer) in UNFILLED));
  return [
    ...itemsOfOperations(contract),
    ...properties.map((pointer): CoverageItem => {
      return { operationId: ANY_OPERATION, kind: "property", item: `property ${pointer}`, targets: ["server"] };
    }),
  ];
}

function itemsOfOperations(contract: Contract): CoverageItem[] {
  return contractOperations(contract).flatMap((operation) => {
    const item = (kind: CoverageItem["kind"], rest: string, targets = ALL): CoverageItem => ({
      operationId: operation.id,
      kind,
      item: `${kind} ${rest}`,
      targets,
    });
    return [
      ...answers(operation).map((rest) => item("response", rest)),
      ...examples(contract, operation).map((rest) => item("example", rest, WITH_EXAMPLES)),
      ...[...(operation.body?.examples.keys() ?? [])].map((name) => item("request example", name)),
      ...securities(contract, operation).map((rest) => item("security", rest)),
      ...operation.parameters.flatMap((each) => parameters(contract, each)).map((rest) => item("parameter", rest)),
      ...answerKeywordItems(contract, operation).map(({ place, side }) =>
        item("response keyword", `${place}: ${side}`, ["judge"]),
      ),
      ...keywordItems(contract, operation).map(({ place, side }) =>
        item("keyword", `${place}: ${side}`, side === "accepted" ? WITH_EXAMPLES : WITH_OWN_VALIDATION),
      ),
    ];
  });
}

const answers = ({ responses }: ContractOperation) =>
  [...responses].flatMap(([status, { content = {} }]) => {
    const types = Object.keys(content);
    return types.length === 0 ? [`${status} `] : types.map((type) => `${status} ${type}`);
  });

const examples = (contract: Contract, { responses }: ContractOperation) =>
  [...responses].flatMap(([status, { content = {} }]) =>
    Object.entries(content)
      .filter(([type]) => isJson(type))
      .flatMap(([, media]) => [...examplesOf(contract, media).keys()].map((name) => `${status} ${name}`)),
  );

function securities(contract: Contract, operation: ContractOperation): string[] {
  const accepted = operation.security.map((alternative) => `${alternative.join("+")}: accepted`);
  return needsCredentials(contract, operation) ? [...accepted, "none: refused"] : accepted;
}

/** A text without rules has no invalid value. */
function parameters(contract: Contract, { in: where, name, schema = {} }: Parameter): string[] {
  const rules = ["pattern", "minLength", "maxLength", "minimum", "maximum", "enum", "const", "format"];
  const resolved = resolve<Schema>(contract, schema);
  const isRuled = rules.some((rule) => rule in resolved) || resolved.type !== "string";
  return [`${where} ${name}: accepted`, ...(isRuled ? [`${where} ${name}: refused`] : [])];
}
