// Generated from openapi/runtime by `npm run generate`; edit that, not this file.
// @ts-nocheck: checked where it is written, so that it compiles with any flags, lib and @types.
/** The part of a compiled schema that matters here. */
interface Judge {
  (value: unknown, context: { readonly dynamicAnchors: Validation }): boolean;
  errors?: readonly unknown[] | null | undefined;
  /** The properties and items that have been looked at. */
  evaluated?: { props?: object | true; items?: number | true } | undefined;
}

type Findings = Pick<Judge, "errors" | "evaluated">;
type Verdict = Findings & { readonly isValid: boolean };

/** What Ajv creates for each validation, and passes on as `dynamicAnchors`. */
interface Validation {
  /** How many values schemas that refer to themselves have judged. */
  judged?: number;
  verdicts?: Map<Judge, Map<unknown, Verdict>>;
}

type Errors = NonNullable<Judge["errors"]>;

/** Remembering costs more than judging as few values as these again. */
const MOST_FORGOTTEN = 500;

/**
 * Judges each object once per validation.
 *
 * Several alternatives may lead back to their union, which would judge a value twice, its parts four times, and what is
 * ten levels below a thousand times. A value without such parts is judged again: that is faster than remembering it.
 *
 * @param useful limits the errors, which would double at each level, too
 */
export function onceOf(judge: () => Judge, useful = (errors: Errors): Errors => errors.slice(0, 1)): Judge {
  const once: Judge = (value, context) => {
    const { dynamicAnchors: validation } = context;
    const known = validation.verdicts?.get(once)?.get(value);
    if (known !== undefined) {
      Object.assign(once, copyOf(known));
      return known.isValid;
    }
    const before = validation.judged ?? 0;
    validation.judged = before + 1;
    const judging = judge();
    const isValid = judging(value, context);
    once.errors = judging.errors && useful(judging.errors);
    once.evaluated = judging.evaluated;
    const hasParts = validation.judged > before + 1 && typeof value === "object" && value !== null;
    if (hasParts && validation.judged > MOST_FORGOTTEN) remember(validation, once, value, { isValid, ...copyOf(once) });
    return isValid;
  };
  return once;
}

function remember(validation: Validation, judge: Judge, value: unknown, verdict: Verdict): void {
  validation.verdicts ??= new Map();
  const ofJudge = validation.verdicts.get(judge) ?? new Map<unknown, Verdict>();
  validation.verdicts.set(judge, ofJudge.set(value, verdict));
}

/** Ajv adds to the findings of a part, and takes from them. */
const copyOf = ({ errors, evaluated }: Findings): Findings => ({
  errors: errors && [...errors],
  evaluated: evaluated && {
    ...evaluated,
    ...(typeof evaluated.props === "object" && { props: { ...evaluated.props } }),
  },
});
