import type { Fault } from "./refusal.ts";

/**
 * Tells of alternatives (`oneOf`, `anyOf`) only what helps.
 *
 * The validator tells what each alternative minds. Where one has the right type, the others say nothing; where none has,
 * the faults become one, `must be string,number`, as for a list of types.
 */
export function withoutOtherAlternatives(faults: readonly Fault[]): Fault[] {
  const wholes = faults.filter(({ rule }) => rule === "oneOf" || rule === "anyOf");
  return wholes.reduce((left: Fault[], whole) => told(left, whole), [...faults]);
}

function told(faults: Fault[], whole: Fault): Fault[] {
  const ofType = faults.filter((fault) => fault.rule === "type" && isAt(fault, whole));
  if (ofType.length < 2) return faults;
  const others = faults.filter((fault) => fault !== whole && !ofType.includes(fault));
  if (others.some((fault) => isWithin(fault, whole))) return others;
  const types = ofType.map(({ message }) => message.replace("must be ", ""));
  const joined: Fault = { ...whole, rule: "type", message: `must be ${types.join(",")}` };
  return faults.flatMap((fault) => (fault === whole ? [joined] : ofType.includes(fault) ? [] : [fault]));
}

const isAt = (fault: Fault, whole: Fault) => isWithin(fault, whole) && fault.path.length === whole.path.length;

const isWithin = (fault: Fault, whole: Fault) =>
  fault.in === whole.in && whole.path.every((part, index) => part === fault.path[index]);
