/** What a change is about, in the words of somebody who calls the API. */
import { type Contract, type Parameter, type Reference, resolve } from "../templates/server/document.ts";
import { nodeAt } from "./change.ts";

/** `displayPhoneNumber` of the request, `WhatsAppPhoneNumber.apps[].mode`, the query parameter `limit`. */
export function subjectOf(document: Contract, place: readonly string[]): string {
  const parameter = parameterAt(document, place);
  if (parameter !== undefined) return `the ${parameter.in} parameter \`${parameter.name}\``;
  const schema = place.findIndex((part, index) => part === "schema" || (part === "schemas" && index === 1));
  if (place[schema] === "schemas") return `\`${withPath(place[2] ?? "", place.slice(3))}\``;
  const header = place.indexOf("headers");
  if (header >= 0) return `the header \`${place[header + 1]}\``;
  const path = schema < 0 ? "" : withPath("", place.slice(schema + 1));
  return path === "" ? whole(place) : `\`${path}\` of ${whole(place)}`;
}

const whole = (place: readonly string[]): string => {
  const status = place[place.indexOf("responses") + 1] ?? "";
  if (place.includes("requestBody")) return "the request";
  if (place[0] === "components") return `\`${place[2]}\``;
  return place.includes("responses") ? `the answer ${status}` : "the operation";
};

/** The parameter that a place is, or is in. */
function parameterAt(document: Contract, place: readonly string[]): Parameter | undefined {
  const index = place.indexOf("parameters");
  if (index < 0) return undefined;
  const node = nodeAt(document, place.slice(0, index + 2)) as Parameter | Reference | undefined;
  return node && resolve<Parameter>(document, node);
}

/** `properties/apps/items/properties/mode` -> `.apps[].mode` */
function withPath(start: string, place: readonly string[]): string {
  let path = start;
  for (let index = 0; index < place.length; index++) {
    if (place[index] === "properties") path += `${path === "" ? "" : "."}${place[++index]}`;
    else if (place[index] === "items") path += "[]";
  }
  return path;
}
