import type { Operation } from "../runtime/document.ts";
import { capitalised, indented } from "./text.ts";
import { TypeNames } from "./type-names.ts";

const FORMS = ["Request", "Response", "Call", "Result", "Path", "Query", "Headers", "Cookies"] as const;
export type Form = (typeof FORMS)[number];

/** Names that `operations.ts` and `client.ts` use for other types: their own, the runtime's and the platform's. */
const RESERVED = `
  Operations OperationId OperationRequest OperationResponse OperationCall OperationResult OperationStatus
  OperationHandler OperationHandlers TaggedHandlers Tags Tag PagedOperationId PageItems PageItem Schemas KnownValues
  OperationDescription operations servers knownValues
  SuccessStatus RedirectionStatus ClientErrorStatus ServerErrorStatus Bytes Filled WithRequired ItemOf
  Answer EmptyAnswer OkResult FailedResult CallArguments EveryRequest BodilessRequest NoBody Nothing OperationTypes AnswerHeaders
  Form FormFields ReceivedStream SentStream StreamBody StreamedResult StreamOptions
  Client CallOptions ClientOptions Middleware createClient createContractClient
  Array AsyncGenerator Exclude Extract File Blob FormData Omit Partial Pick Promise Readonly Record Uint8Array Caller _Caller
`;

/** The names of the types in `operations.ts`. */
export interface OperationNames {
  /** The name of a schema's type, which is imported. */
  readonly schema: (name: string) => string;
  /** `createApp`, `Call` -> `CreateAppCall` */
  readonly operation: (id: string, form: Form) => string;
  /** The name of the headers type with these members; responses with the same headers share one. */
  readonly headers: (members: readonly string[]) => string;
  /** The header types requested so far. */
  readonly headerTypes: () => string[];
  /** The imports for the schema types requested so far: `App`, `Tag as TagSchema`. */
  readonly imports: () => string[];
}

/**
 * Names the types of operations: `CreateAppCall` for `createApp`, `TokenRefreshCall` for `token#refresh`.
 *
 * Schemas have priority: if one already has the name, the operation's type gets a longer one, `CreateAppOperationCall`.
 */
export function operationNames(
  operations: readonly Operation[],
  schemaNames: ReadonlyMap<string, string>,
): OperationNames {
  const names = new TypeNames(RESERVED.split(/\s+/));
  const schemas = new Map([...schemaNames].map(([name, type]) => [name, names.take(type, "Schema")]));
  const bases = new Map(operations.map(({ id }) => [id, names.take(capitalised(id), "Operation", formsOf)]));
  const used = new Set<string>();
  const headers = new Map<string, string>();
  return {
    headers: (members) => {
      const text = members.map((member) => `${indented(member)}\n`).join("");
      const name =
        headers.get(text) ??
        (headers.size === 0 ? "AnswerHeaders" : names.take(`AnswerHeaders${headers.size + 1}`, "Type"));
      headers.set(text, name);
      return name;
    },
    headerTypes: () =>
      [...headers].map(([text, name]) => `/** The headers of a response. */\nexport interface ${name} {\n${text}}\n`),
    schema: (name) => {
      used.add(name);
      return schemas.get(name) ?? name;
    },
    operation: (id, form) => `${bases.get(id)}${form}`,
    imports: () =>
      [...used].map((name) => {
        const [type, local] = [schemaNames.get(name) ?? name, schemas.get(name) ?? name];
        return type === local ? type : `${type} as ${local}`;
      }),
  };
}

const formsOf = (base: string) => FORMS.map((form) => `${base}${form}`);
