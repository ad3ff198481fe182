import { isJson } from "../contract-reader.ts";
import type { CaseMaker, GivenCase } from "./case-maker.ts";
import { examplesOf } from "./contract-operations.ts";
import type { GeneratedCase } from "./generated-case.ts";

/** Every declared final status and every response example, requested by `Prefer` from mock and stub. */
export function preferenceCases(maker: CaseMaker): GeneratedCase[] {
  const { contract, operation, make } = maker;
  const { request } = make({ kind: "valid", title: "", expected: {} });
  const statuses = [...operation.responses].filter(([status]) => /^[2-5]\d\d$/.test(status));
  const preferring = (preference: string, given: Omit<GivenCase, "request" | "determinedBy">): GeneratedCase =>
    make({
      ...given,
      request: { ...request, headers: { ...request.headers, Prefer: preference } },
      determinedBy: "preference",
    });
  return statuses.flatMap(([status, { content = {} }]) => {
    // These statuses have no content, whatever is declared.
    const mediaType = ["204", "205", "304"].includes(status) ? undefined : Object.keys(content).find(isJson);
    const media = mediaType === undefined ? {} : (content[mediaType] ?? {});
    const named = media.examples === undefined ? [] : [...examplesOf(contract, media)];
    // A single example has no name to ask for; it comes with its status.
    const single = "example" in media ? { body: media.example } : {};
    const byStatus = preferring(`code=${status}`, {
      kind: "preferred status",
      title: `prefers ${status}`,
      expected: { status: Number(status), ...single },
      ...("example" in media && { covers: { responseExample: `${status} example` } }),
    });
    return [
      // With exactly one example, asking for it is the same as asking for the status.
      ...(named.length === 1 ? [] : [byStatus]),
      ...named.map(([name, body]) =>
        preferring(`code=${status}, example=${name}`, {
          kind: "preferred example",
          title: `prefers the example "${name}" of ${status}`,
          expected: { status: Number(status), body },
          covers: { responseExample: `${status} ${name}` },
        }),
      ),
    ];
  });
}
