/** What only a sandbox has: its clock, a new beginning, and a say in what Meta shows. Outside the contract. */
import express, { type Request, type Response, type Router } from "express";
import {
  authorizationOf,
  createBodyReader,
  createSchemaCheck,
  pointerOf,
  refusalOf,
  send,
} from "../../generated/runtime/server.ts";
import { type Fault, RequestRefusal } from "../../generated/server.ts";
import { type Now, timestamp } from "../domain/dependencies.ts";
import { Refusal } from "../domain/refusal.ts";
import { otherMethods } from "../http/read-only.ts";

export interface SandboxControls {
  /** The one key that these routes take. */
  readonly key: string;
  readonly now: Now;
  /** Puts everything back as in a new sandbox. */
  readonly reset: () => Promise<void>;
  /** Puts the clock forward. */
  readonly advance: (milliseconds: number) => void;
  /** Lets Meta show a rating of a number. @returns `false` when Meta has no such number */
  readonly rate: (metaPhoneNumberId: string, qualityRating: string) => boolean;
}

interface ClockChange {
  readonly advanceSeconds: number;
}

interface QualityChange {
  readonly metaPhoneNumberId: string;
  readonly qualityRating: string;
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const closed = (properties: Readonly<Record<string, object>>) => ({
  type: "object",
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
});

/** What the routes take, in a contract's form. */
const SCHEMAS = {
  ClockChange: closed({ advanceSeconds: { type: "integer", minimum: 1, maximum: YEAR_SECONDS } }),
  QualityChange: closed({
    metaPhoneNumberId: { type: "string", maxLength: 32, pattern: "^[0-9]+$", example: "123456789012345" },
    qualityRating: { type: "string", enum: ["GREEN", "YELLOW", "RED", "UNKNOWN"] },
  }),
};

const checkSchema = createSchemaCheck({
  openapi: "3.1.0",
  info: { title: "Sandbox controls", version: "1" },
  components: { schemas: SCHEMAS },
});

const readJson = createBodyReader(10_000);

/** `POST /sandbox/reset`, `/sandbox/clock` and `/sandbox/quality`, for who has the sandbox's key. */
export function sandboxRoutes(controls: SandboxControls): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  const { now } = controls;
  const control = (path: string, work: (request: Request, response: Response) => object | Promise<object>) =>
    router
      .route(path)
      .post(async (request, response) => {
        refuseOtherKeys(request, controls.key);
        send(response, { status: 200, body: await work(request, response) });
      })
      .all(otherMethods("POST"));

  control("/sandbox/reset", async () => {
    await controls.reset();
    return { now: timestamp(now()) };
  });
  control("/sandbox/clock", async (request, response) => {
    const { advanceSeconds } = await read<ClockChange>("ClockChange", request, response);
    controls.advance(advanceSeconds * 1_000);
    return { now: timestamp(now()) };
  });
  control("/sandbox/quality", async (request, response) => {
    const change = await read<QualityChange>("QualityChange", request, response);
    const { metaPhoneNumberId, qualityRating } = change;
    if (controls.rate(metaPhoneNumberId, qualityRating)) return change;
    const message = `Meta has no phone number ${metaPhoneNumberId} in the sandbox.`;
    throw new Refusal("invalid", message, "metaPhoneNumberId");
  });
  return router;
}

/** The key is well known, so comparing it may take whatever time it takes. */
function refuseOtherKeys(request: Request, key: string): void {
  if (authorizationOf(request, "bearer") === key) return;
  throw new RequestRefusal(401, "The sandbox's key is missing.");
}

async function read<Body>(schema: keyof typeof SCHEMAS, request: Request, response: Response): Promise<Body> {
  const description = { method: "post", path: request.path, tag: "", security: "required", responses: {} } as const;
  const requestMediaTypes = ["application/json"];
  const { body } = await readJson(request, response, { ...description, requestMediaTypes });
  const faults = checkSchema(pointerOf("components", "schemas", schema), body ?? null);
  if (faults.length === 0) return body as Body;
  throw refusalOf(faults.map((fault) => faultFrom(SCHEMAS[schema].properties, fault)));
}

interface FaultParams {
  readonly missingProperty?: string;
  readonly additionalProperty?: string;
  readonly allowedValues?: readonly string[];
}

function faultFrom(
  properties: Readonly<Record<string, object>>,
  { instancePath, keyword, message = "is not valid", params }: ReturnType<typeof checkSchema>[number],
): Fault {
  const { missingProperty, additionalProperty, allowedValues } = params as FaultParams;
  const place = instancePath.split("/").filter((part) => part !== "");
  const path = [...place, missingProperty ?? additionalProperty ?? []].flat();
  const schema = properties[path[0] ?? ""];
  // As the validator of requests says it, which lists the values in its message.
  const listed = allowedValues === undefined ? message : `${message}: ${allowedValues.join(", ")}`;
  return { in: "body", path, rule: keyword, message: listed, ...(schema && { schema: { ...schema } }) };
}
