import { type Contract, type Parameter, resolve, type Schema } from "../document.ts";
import { withoutOtherAlternatives } from "./alternatives.ts";
import { type Fault, fieldName, isUnknown, RequestRefusal } from "./refusal.ts";

/** What the validator throws. */
export interface ValidatorError {
  readonly status?: number;
  readonly message?: string;
  readonly errors?: readonly { readonly path: string; readonly message?: string; readonly errorCode?: string }[];
}

/** What the validator's paths speak of. */
export interface Validated {
  readonly parameters: readonly Parameter[];
  /** Of the body in the media type that was sent. */
  readonly bodySchema?: Schema | undefined;
}

/** The name under which the validator knows the parameter in this place of the list. */
export const slotOf = (index: number): string => `p${index}`;

const PLACES = { query: "query", path: "path", header: "headers", cookie: "cookies" } as const;

export const placeOf = ({ in: where, name }: Parameter): Pick<Fault, "in" | "path"> => ({
  in: PLACES[where],
  path: [name],
});

/** Puts the validator's errors into our words: names as the contract has them, paths as lists. */
export function faultsFrom(error: ValidatorError, contract: Contract, validated: Validated): Fault[] {
  const faults = (error.errors ?? []).map(({ path, message = "is not valid", errorCode }) => {
    const [place = "", ...rest] = path
      .replace(/^[./]/, "")
      .split("/")
      .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    const rule = errorCode?.replace(".openapi.validation", "") ?? "unknown";
    if (place === "query") return parameterFault(validated, rest, rule, message);
    // Inside a discriminated union the validator leaves the "body" out of its paths.
    const parts = place === "body" ? rest : [place, ...rest].filter((part) => part !== "");
    return bodyFault(contract, validated, parts, rule, message);
  });
  // That a condition was not met is told by what was not met.
  const told = withoutOtherAlternatives(faults).filter(({ rule }) => rule !== "if");
  // What only something else makes wrong is told after what is wrong in itself.
  const isConditional = (fault: Fault) =>
    fault.rule === "not" || (fault.rule === "required" && !isAlwaysRequired(contract, validated, fault));
  return [...told.filter((fault) => !isConditional(fault)), ...told.filter(isConditional)];
}

/** A field that only a condition asks for is not. */
function isAlwaysRequired(contract: Contract, { bodySchema }: Validated, fault: Fault): boolean {
  if (fault.in !== "body") return true;
  const { required } = schemaAt(contract, bodySchema, fault.path.slice(0, -1)) ?? {};
  return Array.isArray(required) && required.includes(fault.path.at(-1));
}

/** The same fault with the schema of its field. */
export function withSchema(contract: Contract, { bodySchema }: Validated, fault: Fault): Fault {
  const schema = schemaAt(contract, bodySchema, fault.path);
  return { ...fault, ...(schema && { schema }) };
}

function parameterFault({ parameters }: Validated, parts: readonly string[], rule: string, message: string): Fault {
  const found = parameters.find((_, index) => slotOf(index) === parts[0]);
  const path = [found?.name ?? "", ...numbered(parts.slice(1))];
  return { in: found ? PLACES[found.in] : "query", path, rule, message, ...(found && { schema: asField(found) }) };
}

/** Of a field the example and the description stand in its schema, of a parameter beside it. */
function asField({ example, description, schema = {} }: Parameter): Schema {
  return { ...(example !== undefined && { example }), ...(description !== undefined && { description }), ...schema };
}

function bodyFault(
  contract: Contract,
  validated: Validated,
  parts: readonly string[],
  rule: string,
  message: string,
): Fault {
  return withSchema(contract, validated, { in: "body", path: numbered(parts), rule, message });
}

const numbered = (parts: readonly string[]) => parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));

function schemaAt(contract: Contract, schema: Schema | undefined, path: Fault["path"]): Schema | undefined {
  return path.reduce<Schema | undefined>((found, part) => {
    const next = typeof part === "number" ? found?.items : found?.properties?.[part];
    return next && resolve<Schema>(contract, next);
  }, schema);
}

const rank = (fault: Fault) => (isUnknown(fault) ? 0 : fault.rule === "required" ? 1 : 2);

/** Refuses with 400 and tells the first fault: what is unknown, then what is missing, then in document order. */
export function refusalOf(faults: readonly Fault[], cause?: unknown): RequestRefusal {
  const sorted = [...faults].sort((a, b) => rank(a) - rank(b));
  const [first] = sorted;
  return new RequestRefusal(400, first ? sentence(first) : "The request is not valid.", { faults: sorted, cause });
}

function sentence(fault: Fault): string {
  const name = fieldName(fault.path);
  if (fault.rule === "unknown") return `"${name}" ${fault.message}.`;
  if (name === "") return fault.rule === "required" ? "A request body is required." : `The body ${fault.message}.`;
  if (isUnknown(fault)) return `"${name}" is not a known field.`;
  return fault.rule === "required" ? `"${name}" is required.` : `"${name}" ${fault.message}.`;
}
