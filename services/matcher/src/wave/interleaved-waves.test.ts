import { openBook } from '@jejaring/matching';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgesOf } from './pair-rows.ts';
import { passedOver } from './passed-over.ts';
import { seekOwners, seekTargets } from './seek.ts';
import { type Bars, isMarked } from './standing.ts';
import { everyPairOf, type PaperRecord, paperRecord } from './testing/paper-record.ts';

const LISTINGS = 14;
const SCHOOLS = 6;
const WORKERS = 3;
const name = (n: number) => String(n).padStart(2, '0');

/** What people do between any two steps of the waves. */
type Deed =
  | { do: 'change'; listing: number; version: number | null }
  | { do: 'decline'; at: number }
  | { do: 'remove'; listing: number };

function act(record: PaperRecord, deed: Deed): void {
  if (deed.do === 'decline') record.decline(deed.at);
  else if (deed.do === 'remove') record.remove(name(deed.listing));
  else record.change(name(deed.listing), `school ${deed.listing % SCHOOLS}`, deed.version);
}

type Turn = () => Promise<void>;
type Rules = { best: number; cap: number };

/** A worker: takes some marked listings that nobody works on, and brings them in step, with a pause between any two steps. */
async function work(record: PaperRecord, rules: Rules, taken: Set<string>, turn: Turn, over: () => boolean) {
  const memory = passedOver();
  for (;;) {
    await turn();
    const marked = record
      .marked()
      .filter(({ id }) => !taken.has(id))
      .slice(0, 2);
    if (marked.length === 0) {
      if (over()) return;
      continue;
    }
    const subjects = marked.map((standing) => ({ ...standing, stamp: record.stampOf(standing.id) }));
    for (const { id } of subjects) taken.add(id);
    const onRecord = subjects.map(({ id, change, matchedChange }) =>
      change > matchedChange ? everyPairOf(record.rows.values(), id) : [],
    );
    await turn();
    const index = record.index(); // the replica has caught up
    const offers = [];
    for (const subject of subjects) {
      if (!subject.posting) continue;
      const [asTarget, asOwner] = [memory.asTarget(subject), memory.asOwner(subject)];
      const hasEnded = (id: string) => record.hasEnded(subject.id, id);
      const search = {
        index,
        subject: subject.posting,
        today: 0,
        without: {
          asTarget: (id: string) => hasEnded(id) || asTarget(id),
          asOwner: (id: string) => hasEnded(id) || asOwner(id),
        },
        barsOf: async (ids: readonly string[]) => {
          await turn();
          return barsNow(record, ids, rules);
        },
        rules,
      };
      offers.push(...(await seekTargets(search)), ...(await seekOwners(search)));
    }
    await turn();
    const known = new Set([
      ...subjects.map(({ id }) => id),
      ...onRecord.flat(),
      ...offers.flatMap(({ owner, target }) => [owner, target]),
    ]);
    const still = subjects.filter(({ id }) => record.standings.has(id));
    const standings = new Map(record.standings);
    memory.note({ ...record.settle({ subjects: still, offers, known }), seekers: still, standings });
    for (const { id } of subjects) taken.delete(id);
  }
}

function barsNow(record: PaperRecord, ids: readonly string[], rules: Rules): Map<string, Bars> {
  const book = openBook([...record.rows.values()].flatMap(edgesOf), (id) => id, rules);
  return new Map(
    ids.flatMap((id): [string, Bars][] => {
      const standing = record.standings.get(id);
      if (!standing?.posting) return [];
      if (!isMarked(standing)) return [[id, standing]];
      const [last, worst] = [book.barOf(id), book.soughtBarOf(id)];
      return [
        [
          id,
          {
            bar: last?.rank ?? null,
            barListing: last?.target ?? null,
            soughtBar: worst?.rank ?? null,
            soughtBarListing: worst?.owner ?? null,
          },
        ],
      ];
    }),
  );
}

/** Whoever waits goes on when it is drawn: one at a time, in an order that only the draws decide. */
function stage(draw: () => number) {
  const waiting: (() => void)[] = [];
  return {
    turn: () => new Promise<void>((resolve) => waiting.push(resolve)),
    async next() {
      const [going] = waiting.splice(draw() % waiting.length, 1);
      going!();
      // The one that goes on runs until it waits again.
      for (let i = 0; i < 12; i += 1) await Promise.resolve();
    },
    get size() {
      return waiting.length;
    },
  };
}

const listing = fc.nat(LISTINGS - 1);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      listing,
      version: fc.option(fc.nat({ max: 9 }), { freq: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('decline' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), listing }) },
);
const rules = fc.record({ best: fc.integer({ min: 1, max: 4 }), cap: fc.integer({ min: 1, max: 4 }) });

test('however the steps of several waves and of people fall, at rest the lists are the fair ones', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(deed, fc.nat({ max: 12 })), { minLength: 1, maxLength: 60, size: 'max' }),
      rules,
      fc.infiniteStream(fc.nat({ max: 1000 })),
      async (deeds, given, draws) => {
        const record = paperRecord(given);
        const taken = new Set<string>();
        const { turn, next } = stage(() => draws.next().value as number);
        let done = false;
        const over = () => done && record.marked().length === 0;
        const workers = Array.from({ length: WORKERS }, () => work(record, given, taken, turn, over));
        let ended = 0;
        for (const worker of workers) void worker.finally(() => (ended += 1));
        for (const [one, steps] of deeds) {
          act(record, one);
          for (let step = 0; step < steps; step += 1) await next();
        }
        done = true;
        for (let step = 0; ended < WORKERS; step += 1) {
          expect(step, 'steps without coming to rest').toBeLessThan(20_000);
          await next();
        }
        await Promise.all(workers);
        expect(record.recorded()).toEqual(record.fair());
      },
    ),
    { numRuns: 300 },
  );
});
