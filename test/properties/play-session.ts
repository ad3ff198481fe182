/** Sends the requests of a session and checks every response. */
import { contract } from "../../generated/server.ts";
import { parsed } from "../contract/answer-check.ts";
import { refusedStatus } from "../contract/generated-cases/case-maker.ts";
import type { ContractOperation } from "../contract/generated-cases/contract-operations.ts";
import type { RequestParts } from "../contract/generated-cases/request-parts.ts";
import { errorOf } from "../contract/judge.ts";
import { type Asked, ask, askStub } from "./ask.ts";
import { beginnings } from "./beginnings.ts";
import { eachStep, Finding } from "./finding.ts";
import { KnownTexts, literal } from "./known-texts.ts";
import { OwnIds } from "./own-ids.ts";
import { complaints, type WrongRequest, wrongRequests } from "./requests.ts";
import type { Step } from "./session.ts";
import type { Tally } from "./tally.ts";
import type { World } from "./world.ts";

/** Plays a session from the beginning; fails with a {@link Finding} at the first wrong response. */
export async function playSession(world: World, tally: Tally, steps: readonly Step[]): Promise<void> {
  await world.reset();
  const known = new KnownTexts(contract, world.accounts);
  const ids = new OwnIds();
  const playStep = async (step: Step) => {
    const operation = world.operations.find(({ id }) => id === step.operationId);
    const request = operation && concrete(world, operation, step, known);
    if (operation === undefined || request === undefined) return tally.discard();
    await tally.watching(operation.id, async () => {
      const answer = await play(world, tally, operation, step, request);
      const body = parsed(answer.text)?.value;
      if (answer.status < 300) ids.see(step.caller, body, answer.curl);
      known.learn(body);
    });
  };
  for (const step of beginnings(world, steps.length)) await playStep(step);
  await eachStep(steps, playStep);
}

interface Concrete {
  readonly parts: RequestParts;
  readonly wrong?: WrongRequest;
}

/** The request of a step, with texts that the server knows by now; `undefined` if it cannot be made valid. */
function concrete(world: World, operation: ContractOperation, step: Step, known: KnownTexts): Concrete | undefined {
  const candidates = [known.resolve(step.parts), literal(step.parts)] as RequestParts[];
  const parts = candidates.find((each) => complaints(contract, operation, each, world.checkSchema).length === 0);
  if (parts === undefined || step.fault === undefined) return parts && { parts };
  const wrongs = wrongRequests(contract, operation, parts, world.checkSchema);
  const wrong = wrongs[step.fault % wrongs.length];
  return wrong && { parts: wrong.parts, wrong };
}

async function play(
  world: World,
  tally: Tally,
  operation: ContractOperation,
  { caller }: Step,
  { parts, wrong }: Concrete,
): Promise<Asked> {
  const onStub = await askStub(world, operation, parts);
  const answer = await ask(world, operation, caller, parts);
  tally.answered(operation.id, wrong === undefined, answer.status);
  if (wrong !== undefined) for (const each of [onStub, answer]) expectRefusal(operation, wrong, each);
  // The stub has the server's own validation, and nothing behind it can refuse.
  else if (onStub.status >= 300)
    throw new Finding("refused", `${operation.id} refuses a valid request: ${onStub.text}`, onStub.curl);
  return answer;
}

function expectRefusal(operation: ContractOperation, wrong: WrongRequest, answer: Asked): void {
  const status = refusedStatus(operation);
  if (answer.status < 300) throw new Finding("accepted", `${operation.id} accepts ${wrong.title}`, answer.curl);
  const { param = null, code = null } = errorOf(answer);
  const given = JSON.stringify({ status: answer.status, param, code });
  const expected = JSON.stringify({ status, param: wrong.param, code: wrong.code });
  if (given === expected) return;
  throw new Finding(
    "wrong refusal",
    `${operation.id} refuses ${wrong.title} as ${given} instead of ${expected}`,
    answer.curl,
  );
}
