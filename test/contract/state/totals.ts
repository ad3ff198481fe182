import { parsed } from "../answer-check.ts";
import type { Exchange } from "./expressions.ts";

/** The total length of a list that a page reports. */
interface Total {
  readonly name: string;
  readonly total: number;
}

const NAME = /^(x-)?total[_-]?(count|items|results|elements|records)?$/i;

/** The totals that the pages report in a header, in the body or in an object in it, without duplicates. */
export function totalsIn(pages: readonly Exchange[]): readonly Total[] {
  const found = pages.flatMap(({ answer }) => {
    const body = Object(parsed(answer.text)?.value) as object;
    const objects = Object.values(body).filter((inner) => inner !== null && typeof inner === "object");
    return [...numbersIn(answer.headers, "header "), ...[body, ...objects].flatMap((each) => numbersIn(each, ""))];
  });
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

const numbersIn = (named: object, prefix: string): Total[] =>
  Array.isArray(named)
    ? []
    : Object.entries(named)
        .filter(([name, value]) => NAME.test(name) && /^\d+$/.test(String(value)))
        .map(([name, value]) => ({ name: prefix + name, total: Number(value) }));
