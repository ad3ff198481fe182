import type { Operation } from "../runtime/document.ts";
import { capitalised, indented } from "./text.ts";
import { TypeNames } from "./type-names.ts";

const FORMS = ["Request", "Response", "Call", "Result", "Path", "Query", "Headers", "Cookies"] as const;
export type Form = (typeof FORMS)[number];

/** What `operations.ts` and `client.ts` call something else already: types of theirs, of the runtime and of the platform. */
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

/** How types are called in `operations.ts`. */
export interface OperationNames {
  /** The name of a schema's type, which is imported. */
  readonly schema: (name: string) => string;
  /** `createApp`, `Call` -> `CreateAppCall` */
  readonly operation: (id: string, form: Form) => string;
  /** The name of the type with these members; answers with the same headers share one. */
  readonly headers: (members: readonly string[]) => string;
  /** The types of headers that were asked for. */
  readonly headerTypes: () => string[];
  /** What of the schemas' types was asked for: `App`, `Tag as TagSchema`. */
  readonly imports: () => string[];
}

/**
 * Names the types of operations: `CreateAppCall` of `createApp`, `TokenRefreshCall` of `token#refresh`.
 *
 * Schemas come first: where one has the name already, the operation's types get a word more, `CreateAppOperationCall`.
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
      [...headers].map(([text, name]) => `/** Headers of answers. */\nexport interface ${name} {\n${text}}\n`),
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
