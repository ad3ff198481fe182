/** Prism on the operations of a contract; a failure inside it becomes the answer to that request and ends nothing else. */
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec, type PrismHttpInstance } from "@stoplight/prism-http";
import { header, path } from "@stoplight/prism-http/dist/validator/deserializers/index.js";
import { createServer } from "@stoplight/prism-http-server";

const read = new WeakMap<object, ReturnType<typeof getHttpOperationsFromSpec>>();

/** The operations of a contract as Prism reads them, once for all: it compiles each schema anew for each reading. */
export function prismOperations(document: object): ReturnType<typeof getHttpOperationsFromSpec> {
  const operations = read.get(document) ?? getHttpOperationsFromSpec(structuredClone(document));
  read.set(document, operations);
  return operations;
}

export async function createPrism(document: object): Promise<ReturnType<typeof createServer>> {
  const server = createServer(await prismOperations(document), {
    // Pages are answered before Prism, as by stub and server.
    cors: false,
    components: { logger: createLogger("mock", { level: "silent" }) },
    config: {
      mock: { dynamic: false },
      isProxy: false,
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      upstreamProxy: undefined,
    },
  });
  contain(server.prism);
  return server;
}

/** Prism waits for nobody when it works on a request: what it throws there would end the process. */
function contain(prism: PrismHttpInstance): void {
  const request = prism.request.bind(prism);
  prism.request = (...given) => {
    return async () => {
      try {
        return await request(...given)();
      } catch (failure) {
        return { _tag: "Left", left: new Error(`Prism failed: ${String(failure)}`, { cause: failure }) };
      }
    };
  };
}

/** Prism splits a list or an object at its commas also where it is absent, and where the path was split already. */
for (const styles of [header, path]) {
  const { simple } = styles;
  styles.simple = (name, values, schema, explode) => {
    const value: unknown = values[name];
    if (value === undefined) return undefined;
    return simple(name, Array.isArray(value) ? { ...values, [name]: value.join(",") } : values, schema, explode);
  };
}
