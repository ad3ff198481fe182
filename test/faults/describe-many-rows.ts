/** An organization with 100,000 numbers, beside one with few, on any database engine. */
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { PhoneNumberPage } from "../../server/domain/phone-numbers/phone-number-store.ts";
import type { AdministeredStore } from "../../server/store/administered-store.ts";
import { type AtEnd, sharedAtEnd } from "../support/at-end.ts";
import { least, millisecondsOf } from "../support/stalls.ts";
import { type Noted, note } from "./figures.ts";
import { insertMany, type ManyRows, type Numbered, numberAt } from "./many-rows.ts";
import { costs, heldUpBy, ratio } from "./measure.ts";

const MANY = 100_000;
const FEW = 100;
const PATIENCE_MS = 240_000;

/** A new database with one organization. */
export interface Place {
  /** Opens it as a server does. */
  open(): Promise<AdministeredStore>;
  /** Opens it without worker threads, for a caller with nothing else to do. */
  openHere(): Promise<AdministeredStore>;
  /** Does once, after many rows were added, what the engine would do by itself some time later. */
  settle(): Promise<void>;
  /** Reads all rows, as no start should. */
  check(): Promise<void>;
}

export interface Engine {
  readonly ids: Readonly<Record<"lists" | "deletion" | "start", Noted["id"]>>;
  readonly numbered: Numbered;
  newPlace(atEnd: AtEnd): Promise<Place>;
  /** Deletes an app in a way that keeps this thread busy with each of its numbers. */
  readonly badDeletion: { readonly name: string; readonly of: (place: Place, app: OwnApp) => Promise<void> };
}

export interface OwnApp {
  readonly organizationId: string;
  readonly appId: string;
}

/** The milliseconds until the store is open. */
async function openingOf(place: Place): Promise<number> {
  const started = performance.now();
  const store = await place.open();
  await store.ping();
  const took = performance.now() - started;
  await store.close();
  return took;
}

export function describeManyRows(engine: Engine): void {
  const atEnd = sharedAtEnd();
  let [large, small]: Place[] = [];
  let [store, few]: AdministeredStore[] = [];
  let rows: ManyRows;

  async function filled(place: Place, count: number) {
    const opened = await place.open();
    atEnd(() => opened.close());
    const made = await insertMany(opened, count, { apps: 4, numbered: engine.numbered });
    await place.settle();
    return { opened, made };
  }

  beforeAll(async () => {
    [large, small] = [await engine.newPlace(atEnd), await engine.newPlace(atEnd)];
    const [many, little] = [await filled(large, MANY), await filled(small, FEW)];
    [store, few, rows] = [many.opened, little.opened, many.made];
  }, PATIENCE_MS);

  const listsOf = async (opened: AdministeredStore) => {
    const [organization] = await opened.transaction((database) =>
      database.selectFrom("organizations").select("id").execute(),
    );
    return (page: Partial<PhoneNumberPage> = {}) =>
      opened.phoneNumbers.list(organization?.id ?? "", { limit: 20, ...page });
  };

  describe("a list of many numbers", () => {
    test("costs the same at each depth, with each filter, and as with few numbers", { timeout: 120_000 }, async () => {
      const [list, listFew] = [await listsOf(store as AdministeredStore), await listsOf(few as AdministeredStore)];
      const [appId = ""] = rows.appIds;
      const [metaBusinessAccountId = ""] = rows.metaWabaIds;
      expect((await list({ appId })).totalCount).toBe(MANY / 2);

      const measure = async () => {
        const pages = await costs({
          first: () => list(),
          middle: () => list({ cursor: numberAt(MANY / 2) }),
          deepest: () => list({ cursor: numberAt(21) }),
        });
        const { few: withFew, ...filters } = await costs({
          all: () => list(),
          app: () => list({ appId }),
          "deep in an app": () => list({ appId, cursor: numberAt(50) }),
          account: () => list({ metaBusinessAccountId }),
          both: () => list({ appId, metaBusinessAccountId }),
          few: () => listFew(),
        });
        const { all, ...filtered } = filters;
        const worst = Math.max(...Object.values(filtered)) / all;
        return { depths: ratio(Object.values(pages)), worst, besideFew: all / withFew };
      };

      let [depths, worst, besideFew] = [0, 0, 0];
      // Other work of the machine may slow down one of them more than another.
      await least(1, async () => {
        ({ depths, worst, besideFew } = await measure());
        return Math.max(depths / 1.2, worst / 2, besideFew / 2);
      });

      note(engine.ids.lists, {
        figure: `first, middle and deepest page within ${depths}; filters at most ${worst.toFixed(2)} of the plain list; ${besideFew.toFixed(2)} of the cost with 100 numbers`,
      });
      expect(depths).toBeLessThanOrEqual(1.2);
      expect(worst).toBeLessThanOrEqual(2);
      expect(besideFew).toBeLessThanOrEqual(2);
    });

    test("costs more if it skips rows by an offset, or counts them", { timeout: 120_000 }, async () => {
      const ask = (text: string) => () =>
        (store as AdministeredStore).transaction((database) => sql.raw(text).execute(database));
      const page = (offset: number) =>
        `select * from "phoneNumbers" where "organizationId" = '${rows.organizationId}'
         order by "sortKey" desc limit 20 offset ${offset}`;

      const { first, deepest, counted, kept } = await costs(
        {
          first: ask(page(0)),
          deepest: ask(page(MANY - 20)),
          counted: ask(`select count(*) from "phoneNumbers"`),
          kept: ask(`select "total" from "rowCounts" limit 1`),
        },
        5,
      );

      note(engine.ids.lists, {
        control: `paging by offset: the deepest page ${Math.round(deepest / first)} times the first; counting rows: ${Math.round(counted / kept)} times the stored count`,
      });
      expect(deepest / first).toBeGreaterThan(2);
      expect(counted / kept).toBeGreaterThan(2);
    });
  });

  describe("starting with many numbers", () => {
    test("takes hardly longer than with few, unlike a check of all rows", { timeout: 120_000 }, async () => {
      const [many, little]: [number[], number[]] = [[], []];
      for (let round = 0; round < 5; round++) {
        many.push(await openingOf(large as Place));
        little.push(await openingOf(small as Place));
      }

      const longer = Math.max(0, Math.min(...many) - Math.min(...little)) / 1_000;
      const check = async (place: Place) => millisecondsOf(() => place.check());
      const ofFew: number[] = [];
      for (let round = 0; round < 3; round++) ofFew.push(await check(small as Place));
      const control = ((await check(large as Place)) - Math.min(...ofFew)) / 1_000;
      note(engine.ids.start, {
        figure: `the store is open ${longer.toFixed(2)} s later than with 100 numbers (shortest of 5)`,
        control: `a check of all rows: ${control.toFixed(2)} s more`,
      });
      expect(longer).toBeLessThanOrEqual(0.3);
      expect(control).toBeGreaterThan(0.3);
    });
  });

  describe("deleting an app with half of the numbers", () => {
    test(`does not block the event loop, unlike a deletion ${engine.badDeletion.name}`, {
      timeout: PATIENCE_MS,
    }, async () => {
      const [control = "", ...apps] = rows.appIds;
      const { organizationId } = rows;
      const held: number[] = [];
      for (const appId of apps)
        held.push(
          await heldUpBy(async () =>
            expect(
              await (store as AdministeredStore).apps.delete(organizationId, appId, new Date().toISOString()),
            ).toBe(true),
          ),
        );
      const badly = await heldUpBy(() => engine.badDeletion.of(large as Place, { organizationId, appId: control }));

      note(engine.ids.deletion, {
        figure: `event loop blocked for ${Math.min(...held)} ms at most (best of ${held.length})`,
        control: `${engine.badDeletion.name}: blocked for ${badly} ms`,
      });
      expect(Math.min(...held)).toBeLessThanOrEqual(50);
      expect(badly).toBeGreaterThan(50);
    });
  });
}
