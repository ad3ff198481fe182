import {
  type Content,
  type Contract,
  type Example,
  type HeaderObject,
  type MediaTypeObject,
  type Operation,
  type ResponseObject,
  resolve,
} from "../runtime/document.ts";
import { isJson } from "../runtime/media-type.ts";
import { type Direction, samplerOf } from "../runtime/samples.ts";
import { type Remark, remarkAt } from "./remarks.ts";

/** A part of an operation that has examples, or for which an example is generated. */
interface Place {
  readonly name: string;
  readonly media: MediaTypeObject;
  readonly direction: Direction;
}

/**
 * Reports examples that do not fit their schema, and responses for which no fitting example can be generated. They are
 * served anyway, since nothing better is available.
 */
export function exampleRemarks(contract: Contract, operations: readonly Operation[]): Remark[] {
  const places = operations.flatMap((operation) => placesOf(contract, operation));
  const broken = places.flatMap((place) => brokenExamples(contract, place));
  const unmade = places.filter((place) => isUnmade(contract, place)).map(({ name }) => name);
  return [
    ...broken.map((name) => remarkAt(name, "the example does not fit its schema; it is served unchanged.")),
    ...unmade.map((name) => remarkAt(name, "no example that fits the schema was found; add one to the contract.")),
  ];
}

function placesOf(contract: Contract, { method, path, declared, parameters }: Operation): Place[] {
  const at = `${method.toUpperCase()} ${path}`;
  const body = declared.requestBody && resolve<{ content?: Content }>(contract, declared.requestBody);
  const responses = Object.entries(declared.responses ?? {}).filter(([status]) => !status.startsWith("x-"));
  return [
    ...parameters.map((media): Place => ({ name: `${at}, parameter "${media.name}"`, media, direction: "request" })),
    ...contentPlaces(`${at}, body`, body?.content, "request"),
    ...responses.flatMap(([status, response]) => {
      const { content, headers = {} } = resolve<ResponseObject>(contract, response);
      const inHeaders = Object.entries(headers).map(([name, header]): Place => {
        const object = resolve<HeaderObject>(contract, header);
        const [media = object] = Object.values(object.content ?? {});
        return { name: `${at}, ${status}, header "${name}"`, media, direction: "response" };
      });
      return [...contentPlaces(`${at}, ${status}`, content, "response"), ...inHeaders];
    }),
  ];
}

/** Examples of other media types are text, which no schema describes. */
const contentPlaces = (at: string, content: Content | undefined, direction: Direction): Place[] =>
  Object.entries(content ?? {})
    .filter(([mediaType]) => isJson(mediaType))
    .map(([mediaType, media]) => ({ name: `${at}, ${mediaType}`, media, direction }));

function brokenExamples(contract: Contract, { name, media, direction }: Place): string[] {
  const { schema } = media;
  if (schema === undefined) return [];
  const { isValid } = samplerOf(contract, direction);
  return examplesOf(contract, media)
    .filter(([, value]) => !isValid(schema, value))
    .map(([example]) => (example === undefined ? name : `${name}, example "${example}"`));
}

function examplesOf(contract: Contract, { example, examples = {} }: MediaTypeObject): [string | undefined, unknown][] {
  const named = Object.entries(examples)
    .map(([name, each]): [string, Example] => [name, resolve<Example>(contract, each)])
    .filter(([, each]) => "value" in each)
    .map(([name, { value }]): [string, unknown] => [name, value]);
  return example === undefined ? named : [[undefined, example], ...named];
}

function isUnmade(contract: Contract, { media, direction }: Place): boolean {
  if (direction === "request" || media.schema === undefined || examplesOf(contract, media).length > 0) return false;
  return samplerOf(contract, direction).sample(media.schema).fits === false;
}
