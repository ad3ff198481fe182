/** Plays actions on the server and on a model, and compares them. */
import { isDeepStrictEqual } from "node:util";
import { parsed } from "../contract/answer-check.ts";
import { type Asked, ask } from "./ask.ts";
import { eachStep, Finding } from "./finding.ts";
import type { Action, ModelStep } from "./model.ts";
import {
  type Belongings,
  type Call,
  comparable,
  type Item,
  KINDS,
  type KindName,
  type Shown,
  withPath,
} from "./model-kinds.ts";
import type { Tally } from "./tally.ts";
import { countedList, walkList } from "./walk-list.ts";
import { CALLERS, type CallerName, type World } from "./world.ts";

/** Plays a run from the beginning; fails with a {@link Finding} if server and model differ. */
export async function playModel(world: World, tally: Tally, steps: readonly ModelStep[]): Promise<void> {
  await world.reset();
  const model = new Model(world, tally);
  await model.begin();
  await eachStep(steps, (step) => model.play(step));
  for (const kind of Object.keys(KINDS) as KindName[])
    for (const caller of CALLERS) {
      await model.play({ do: "trespass", kind, caller, pick: steps.length });
      await model.compare(kind, caller);
    }
}

export class Model {
  readonly #world: World;
  readonly #tally: Tally;
  readonly #belongings: Readonly<Record<CallerName, Belongings>>;
  /** Items that must not be deleted: the keys in use. */
  readonly #kept = new Set<string>();
  readonly #deleted: Readonly<Record<CallerName, { kind: KindName; id: string }[]>> = { A: [], B: [] };

  constructor(world: World, tally: Tally) {
    this.#world = world;
    this.#tally = tally;
    const nothing = (): Belongings => ({ apps: [], adminKeys: [], phoneNumbers: [], businessProfiles: [] });
    this.#belongings = { A: nothing(), B: nothing() };
  }

  /** Reads what exists at the start. */
  async begin(): Promise<void> {
    for (const caller of CALLERS)
      for (const kind of Object.keys(KINDS) as KindName[]) {
        const { items } = await countedList(this.pages(kind, caller, 100));
        this.#belongings[caller][kind].push(...items.reverse().map((shown) => ({ id: String(shown["id"]), shown })));
        if (kind === "adminKeys") for (const { id } of this.#belongings[caller][kind]) this.#kept.add(id);
      }
  }

  async play(step: ModelStep): Promise<void> {
    const { kind, caller } = step;
    if (step.do === "walk") return this.#walk(step);
    if (step.do === "create") return void (await this.#create(step));
    if (step.do === "create two at once") return this.#createTwice(step);
    if (step.do === "look for what was deleted") return this.#lookForDeleted(step);
    if (step.do === "trespass") return this.#trespass(step);
    const item = chosen(this.#belongings[caller][kind], step.pick);
    if (item === undefined) return;
    if (step.do === "read") return this.#read(step, item);
    return step.do === "change" ? this.#change(step, item) : this.#delete(step, item);
  }

  /** Compares everything of a kind with the model: nothing missing, nothing extra, newest first. */
  async compare(kind: KindName, caller: CallerName): Promise<void> {
    if (!this.#has(KINDS[kind].list)) return;
    const { items, curl } = await countedList(this.pages(kind, caller, 3));
    const expected = [...this.#belongings[caller][kind]].reverse().map((item) => this.#expected(kind, caller, item));
    const shown = items.map((each) => this.#comparable(kind, caller, each));
    if (isDeepStrictEqual(shown, expected)) return;
    throw wrong(`${caller} gets the list ${JSON.stringify(shown)} instead of ${JSON.stringify(expected)}`, curl);
  }

  /** Requests one page after the other. */
  pages(kind: KindName, caller: CallerName, limit: number) {
    const { list, listed } = KINDS[kind];
    return async (cursor: string | undefined) => {
      if (!this.#has(list)) return { items: [], nextCursor: null, totalCount: 0, curl: "" };
      const query = { limit, ...(cursor !== undefined && { cursor }) };
      const { body, curl } = await this.#call(caller, { operationId: list, parts: { ...withPath({}), query } }, 200);
      return {
        curl,
        items: body[listed] as Shown[],
        nextCursor: body["nextCursor"] as string | null,
        totalCount: body["totalCount"] as number,
      };
    };
  }

  async #walk({ kind, caller, limit, meanwhile }: Extract<ModelStep, { do: "walk" }>): Promise<void> {
    const before = new Set(this.#belongings[caller][kind].map(({ id }) => id));
    const left = [...meanwhile];
    const pages = this.pages(kind, caller, limit);
    let curl = "";
    const reading = async (cursor: string | undefined) => {
      const page = await pages(cursor);
      curl = page.curl;
      return page;
    };
    const listed = await walkList(reading, async () => {
      const next = left.shift();
      if (next !== undefined) await this.play(next);
    });
    const ids = listed.map(({ id }) => String(id));
    const after = new Set(this.#belongings[caller][kind].map(({ id }) => id));
    const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
    const skipped = [...before].filter((id) => after.has(id) && !ids.includes(id));
    if (repeated.length + skipped.length > 0)
      throw wrong(`pages of ${limit} for ${caller} repeat [${repeated}] and skip [${skipped}]`, curl);
  }

  async #create(action: Action): Promise<void> {
    const { kind, caller } = action;
    const { succeeds, ...call } = KINDS[kind].create(this.#given(action));
    const { body } = await this.#call(caller, call, succeeds ? 201 : 409);
    if (succeeds) this.#note(action, [body]);
  }

  /** Records what was created, or updates what already existed. */
  #note({ kind, caller }: Action, created: readonly Shown[]): void {
    const belongings = this.#belongings[caller];
    for (const shown of created) {
      const id = String(shown["id"]);
      const known = belongings[kind].find((item) => item.id === id);
      if (known === undefined) belongings[kind].push({ id, shown });
      else known.shown = shown;
      KINDS[kind].created?.(shown, belongings);
    }
  }

  /** Of two simultaneous creations that exclude each other, either may win. */
  async #createTwice(action: Action): Promise<void> {
    const { kind, caller } = action;
    const { ofTwo, create } = KINDS[kind];
    if (ofTwo === undefined) return;
    const { succeeds, ...call } = create(this.#given(action));
    const answers = await Promise.all([this.#call(caller, call), this.#call(caller, call)]);
    const created = answers.filter(({ status }) => status === 201).map(({ body }) => body);
    if (created.length !== (succeeds ? ofTwo : 0))
      throw wrong(`two at once: ${answers.map(({ status }) => status).join(" and ")}`, answers[0].curl);
    // Both may have been created in either order; the ids show which.
    const inOrder = created.sort((a, b) => (ksuid(String(a["id"])) < ksuid(String(b["id"])) ? -1 : 1));
    this.#note(action, inOrder);
  }

  async #read({ kind, caller }: Action, item: Item): Promise<void> {
    const { get, param } = KINDS[kind];
    if (get === undefined || !this.#has(get)) return this.compare(kind, caller);
    const answer = await this.#call(caller, { operationId: get, parts: withPath({ [param]: item.id }) }, 200);
    const [shown, expected] = [this.#comparable(kind, caller, answer.body), this.#expected(kind, caller, item)];
    if (!isDeepStrictEqual(shown, expected))
      throw wrong(`returned ${JSON.stringify(shown)} instead of ${JSON.stringify(expected)}`, answer.curl);
  }

  async #change(action: Action, item: Item): Promise<void> {
    const { kind, caller } = action;
    const { change, changed } = KINDS[kind];
    const call = change?.(this.#given(action), item.id);
    if (call === undefined || changed === undefined || !this.#has(call.operationId)) return;
    await this.#call(caller, call, 200);
    item.shown = changed(item, call);
  }

  async #delete({ kind, caller }: Action, item: Item): Promise<void> {
    if (!this.#has(KINDS[kind].delete) || this.#kept.has(item.id)) return;
    await this.#call(caller, this.#deletion(kind, item.id), 200);
    const { deleted } = KINDS[kind];
    if (deleted !== undefined) {
      item.shown = deleted(item);
      return;
    }
    const items = this.#belongings[caller][kind];
    items.splice(items.indexOf(item), 1);
    this.#deleted[caller].push({ kind, id: item.id });
  }

  async #lookForDeleted({ caller, pick }: Action): Promise<void> {
    const gone = chosen(this.#deleted[caller], pick);
    if (gone !== undefined) await this.#expectNotFound(caller, gone.kind, gone.id);
  }

  /** An item of the other organization must look as if it did not exist. */
  async #trespass({ kind, caller, pick }: Action): Promise<void> {
    const item = chosen(this.#belongings[caller === "A" ? "B" : "A"][kind], pick);
    if (item !== undefined) await this.#expectNotFound(caller, kind, item.id);
  }

  async #expectNotFound(caller: CallerName, kind: KindName, id: string): Promise<void> {
    const { get, param, change } = KINDS[kind];
    const given = this.#given({ do: "read", kind, caller, pick: 0 });
    const reading = get === undefined ? [] : [{ operationId: get, parts: withPath({ [param]: id }) }];
    const calls = [...reading, change?.(given, id), this.#deletion(kind, id)].filter((call) => call !== undefined);
    for (const call of calls.filter(({ operationId }) => this.#has(operationId))) await this.#call(caller, call, 404);
  }

  #deletion = (kind: KindName, id: string): Call => ({
    operationId: KINDS[kind].delete,
    parts: withPath({ [KINDS[kind].param]: id }),
  });

  #given = ({ caller, pick }: Action) => ({
    world: this.#world,
    caller,
    belongings: this.#belongings[caller],
    pick,
  });

  #has = (operationId: string) => this.#world.operations.some(({ id }) => id === operationId);

  #expected = (kind: KindName, caller: CallerName, item: Item) =>
    comparable(KINDS[kind].expected(item, this.#belongings[caller]));

  /** A response, reduced to what the model can compare. */
  #comparable(kind: KindName, caller: CallerName, shown: Shown): Shown {
    const names = Object.keys(this.#expected(kind, caller, { id: String(shown["id"]), shown }));
    return comparable(Object.fromEntries(Object.entries(shown).filter(([name]) => names.includes(name))));
  }

  async #call(caller: CallerName, { operationId, parts }: Call, status?: number): Promise<Asked & { body: Shown }> {
    const operation = this.#world.operations.find(({ id }) => id === operationId);
    if (operation === undefined) throw new Error(`The contract has no operation "${operationId}".`);
    return this.#tally.watching(operationId, async () => {
      const answer = await ask(this.#world, operation, caller, parts);
      this.#tally.answered(operationId, true, answer.status);
      if (status !== undefined && answer.status !== status)
        throw new Finding(
          "model",
          `${operationId} answered ${answer.status} instead of ${status}: ${answer.text}`,
          answer.curl,
        );
      return { ...answer, body: (parsed(answer.text)?.value ?? {}) as Shown };
    });
  }
}

const wrong = (what: string, curl: string) => new Finding("model", what, curl);
const chosen = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(items.length, 1)];
const ksuid = (id: string) => id.slice(-27);
