import { describe, expect, test } from "vitest";
import { documentForReaders as documentWith } from "../../openapi/docs/document.ts";
import type { JsonObject } from "../../openapi/docs/json.ts";
import { CHIRP_STYLE, OTHER_STYLE } from "../../openapi/docs/style.ts";

const documentForReaders = (bundle: JsonObject) => documentWith(bundle, CHIRP_STYLE);

describe("documentForReaders", () => {
  test.each([
    { provenance: "extension", badge: "Extension" },
    { provenance: "inferred", badge: "Inferred" },
  ])("marks everything that is $provenance", ({ provenance, badge }) => {
    const property = { type: "string", description: "A name.", "x-provenance": provenance };

    const document = documentForReaders({ components: { schemas: { App: { properties: { name: property } } } } });

    expect(document["components"]).toMatchObject({
      schemas: {
        App: {
          properties: {
            name: {
              "x-badges": [{ name: badge }],
              description: expect.stringMatching(`^\\*\\*${badge}:.*\n\nA name\\.$`),
            },
          },
        },
      },
    });
  });

  test("does not change documented parts, or the original bundle", () => {
    const bundle = {
      paths: { "/v1/apps": { get: { "x-provenance": "documented", description: "Lists." } } },
      servers: [],
    };
    const before = structuredClone(bundle);

    expect(documentWith(bundle, OTHER_STYLE)).toEqual(before);
    expect(bundle).toEqual(before);
  });

  test("removes the backticks from a server's description", () => {
    const servers = [{ url: "http://127.0.0.1:3000", description: "Started with `npm start`" }];

    expect(documentForReaders({ servers })["servers"]).toMatchObject([{ description: "Started with npm start" }]);
  });
});
