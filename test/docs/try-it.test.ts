import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Contract, SchemaOrReference } from "../../generated/runtime/document.ts";
import { createValidator } from "../../generated/runtime/validator.ts";
import type { JsonObject } from "../../openapi/docs/json.ts";
import { operationsOf } from "../../openapi/docs/operations.ts";
import { CHIRP_STYLE } from "../../openapi/docs/style.ts";
import { type TryItData, tryItScript } from "../../openapi/docs/try-it.ts";
import { validatorScript } from "../../openapi/docs/validators.ts";
import { BUNDLE } from "./site.ts";

type Validators = Readonly<Record<number, (value: unknown) => boolean>>;

const document = JSON.parse(await readFile(BUNDLE, "utf8")) as JsonObject;

/** The data as a browser would parse it. */
const run = <T>(script: string, names: string): T => new Function(`${script}\nreturn ${names};`)() as T;

describe("the console's data", async () => {
  const script = await tryItScript(document, CHIRP_STYLE);
  const { data, validators } = run<{ data: TryItData; validators: Validators }>(script, "{ data, validators }");

  test("has a validator for every response, which accepts its example and nothing else", () => {
    const judged = operationsOf(document).flatMap(({ operationId, answers }) => {
      const known = data.operations.find((each) => each.operationId === operationId);
      return answers.flatMap(({ status, content }) => {
        const validate = validators[known?.answers[status]?.[content?.mediaType ?? ""] ?? -1];
        return (content?.examples ?? []).map(({ value }) => [validate?.(value), validate?.({ error: 5 })]);
      });
    });

    expect(judged.length).toBeGreaterThan(200);
    expect(new Set(judged.map(String))).toEqual(new Set(["true,false"]));
  });

  test("lists the operations that ask before sending", () => {
    const asked = data.operations.filter(({ isDestructive }) => isDestructive);

    expect(asked.map(({ operationId }) => operationId)).toEqual([
      "deleteAdminKey",
      "deleteApp",
      "disconnectWhatsAppBusinessProfile",
      "deleteWhatsAppPhoneNumber",
      "deregisterWhatsAppPhoneNumberFromCloudApi",
    ]);
  });
});

test("a schema that cannot be compiled accepts everything, and the others still validate", async () => {
  const schemas: JsonObject[] = [{ $ref: "#/components/schemas/None" }, { type: "string" }];

  const validators = run<Validators>(await validatorScript({ openapi: "3.1.0" }, schemas), "validators");

  expect([validators[0]?.(5), validators[1]?.(5), validators[1]?.("5")]).toEqual([true, false, true]);
});

describe("a validator in the page decides as the server does", () => {
  const [long, pair] = ["a".repeat(5), { b: [1], a: 2 }];
  const cases: readonly (readonly [name: string, schema: JsonObject, fitting: unknown, other: unknown])[] = [
    ["a step in decimal", { multipleOf: 0.01 }, 19.99, 19.999],
    ["objects that are equal", { uniqueItems: true }, [pair, { a: 2 }], [pair, { a: 2, b: [1] }]],
    ["a list that may repeat", { uniqueItems: false }, [1, 1], undefined],
    ["a constant that is an object", { const: { a: 2, b: [1] } }, pair, { a: 2 }],
    ["values that are lists", { enum: [[1], "x"] }, [1], [2]],
    ["a format", { type: "string", format: "date" }, "2024-02-29", "2023-02-29"],
    ["a time", { type: "string", format: "date-time" }, "2023-11-07T05:31:56Z", "2023-11-07T05:31:66Z"],
    ["a number's format", { type: "integer", format: "int32" }, 2 ** 31 - 1, 2 ** 31],
    ["letters outside the first plane", { type: "string", maxLength: 4 }, "😀😀😀😀", long],
    ["a pattern with a tag in it", { type: "string", pattern: "^</script>$" }, "</script>", "<script>"],
    ["a writeOnly property", { properties: { pin: { writeOnly: true } } }, {}, { pin: "1" }],
    ["a recursive schema", { $ref: "#/components/schemas/Tree" }, { inner: { inner: {} } }, { inner: { inner: 1 } }],
  ];
  const tree = { type: "object", properties: { inner: { $ref: "#/components/schemas/Tree" } } };
  const contract = { openapi: "3.1.0", components: { schemas: { Tree: tree } } };

  test.each(cases)("%s", async (_name, schema, fitting, other) => {
    const [validate] = Object.values(run<Validators>(await validatorScript(contract, [schema]), "validators"));
    const inServer = createValidator(contract as unknown as Contract).check(schema as SchemaOrReference, "response");

    for (const value of [fitting, ...(other === undefined ? [] : [other])]) {
      expect(validate?.(value), JSON.stringify(value)).toBe(value === fitting);
      expect(inServer.fits(value), JSON.stringify(value)).toBe(value === fitting);
    }
  });
});
