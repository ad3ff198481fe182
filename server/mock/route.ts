import type { PrismHttpComponents } from "@stoplight/prism-http";
import routing from "@stoplight/prism-http/dist/router/index.js";
import type { Contract } from "../../generated/runtime/document.ts";
import { operationsOf } from "../../generated/runtime/document.ts";
import { createMatcher } from "../../generated/runtime/server.ts";

type Route = PrismHttpComponents["route"];

// A CommonJS module: its default export is a property of the import.
const prismRoute = (routing as unknown as { readonly default: Route }).default;

/** Prism's own choice of operation, except where it takes `/things/{id}` for `/things/{id}:cancel`. */
export function createRoute(contract: Contract): Route {
  const table = operationsOf(contract).map(({ method, path }) => [`${method} ${path}`, { method, path }]);
  const match = createMatcher(Object.fromEntries(table));
  return (given) => {
    const chosen = prismRoute(given);
    if (chosen._tag === "Left") return chosen;
    const { method, url } = given.input;
    const right = given.resources.find((each) => `${each.method} ${each.path}` === idOf(method, url.path));
    return right === undefined ? chosen : { ...chosen, right };
  };

  function idOf(method: string, path: string): string | undefined {
    try {
      const found = match(method.toUpperCase(), path);
      return "id" in found ? found.id : undefined;
    } catch {
      return undefined;
    }
  }
}
