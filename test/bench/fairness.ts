import type { Posting } from '@jejaring/contracts/listing/posting';
import { assign, type Edge, LIFT, LIST_RULES, scorePair } from '@jejaring/matching';
import { worldOf } from '../world/world.ts';
import { type Benchmark, TODAY } from './benchmark.ts';
import { rounded } from './measure.ts';

const CAPS = [Number.POSITIVE_INFINITY, 200, 100, 60, 30];
const LIFTS = [0, 100, 200];

/** A pair that fits; `score` in hundredths of a point, without any lift. */
interface Pair {
  a: Posting;
  b: Posting;
  score: number;
}

/** What lists come to for those in them. */
interface Outcome {
  /** Of the schools that fit anybody: the share that is in no list of others. */
  unseen: number;
  /** The same of the schools that have had no exchange yet, and of the others. */
  unseenNew: number;
  unseenKnown: number;
  /** Of the schools that fit anybody: the share with no match at all, neither in its own lists nor in those of others. */
  alone: number;
  giniOfSchools: number;
  giniOfListings: number;
  /** Share of all places in lists that go to the most sought hundredth of the listings. */
  topHundredth: number;
  mostSought: number;
  /** Points of score by which an entry is worse than the one in its place without cap and lift, on average. */
  lost: number;
  /** Entries per list, of those that would have any without a cap; and the share of these that are left with none. */
  entries: number;
  empty: number;
}

export const benchmark: Benchmark = {
  options: {
    listings: 'how many there are, in a world where few are sought by many; 5000 unless told',
    seed: 'of the world; 1 unless told',
    mature: 'yes: most schools have had an exchange already, instead of few; no unless told',
  },

  run(run) {
    const listings = run.number('listings', 5000);
    const world = { seed: run.number('seed', 1), today: TODAY, listings, mix: 'skewed' as const };
    const young = [...worldOf(world)];
    const postings = run.yes('mature', false) ? young.map(matured) : young;
    run.progress(`${listings} listings made; comparing every pair`);
    const pairs = pairsOf(postings);
    run.progress(`${pairs.length} pairs fit`);
    const plain = measure(postings, pairs, Number.POSITIVE_INFINITY, 0);
    const rows = LIFTS.flatMap((lift) => CAPS.map((cap) => ({ lift, cap }))).map(({ lift, cap }) => {
      run.progress(`lift ${lift / 100}, cap ${cap}`);
      return { lift, cap, outcome: measure(postings, pairs, cap, lift, plain.scores).outcome };
    });
    const chosen = rows.find(({ lift, cap }) => lift === LIFT && cap === LIST_RULES.cap)?.outcome;
    return Promise.resolve({
      table: [
        ['lift, cap', HEADINGS.join('  ')],
        ...rows.map(({ lift, cap, outcome }): [string, string] => [
          `${lift / 100}, ${Number.isFinite(cap) ? cap : 'none'}`,
          cells(outcome),
        ]),
      ],
      json: { listings, pairs: pairs.length, without: plain.outcome, chosen: chosen ?? null },
    });
  },
};

/** The same world after some years: the few who had had an exchange are now the few who have not. */
const matured = (posting: Posting): Posting => ({
  ...posting,
  school: { ...posting.school, hasExchanged: !posting.school.hasExchanged },
});

const HEADINGS = [
  'unseen schools',
  'new ones',
  'others',
  'alone',
  'Gini schools',
  'listings',
  'top 1 %',
  'most',
  'lost',
  'entries',
  'empty',
];

const cells = (outcome: Outcome): string =>
  [
    percent(outcome.unseen),
    percent(outcome.unseenNew),
    percent(outcome.unseenKnown),
    percent(outcome.alone),
    outcome.giniOfSchools.toFixed(3),
    outcome.giniOfListings.toFixed(3),
    percent(outcome.topHundredth),
    String(outcome.mostSought),
    outcome.lost.toFixed(2),
    outcome.entries.toFixed(1),
    percent(outcome.empty),
  ]
    .map((cell, i) => cell.padStart(HEADINGS[i]!.length))
    .join('  ');

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function pairsOf(postings: readonly Posting[]): Pair[] {
  const pairs: Pair[] = [];
  for (const group of Map.groupBy(postings, ({ content }) => content.kind).values())
    group.forEach((a, i) => {
      for (let j = i + 1; j < group.length; j += 1) {
        const b = group[j]!;
        if (a.school.id === b.school.id) continue;
        const score = scorePair(a, b, TODAY);
        if (score !== null) pairs.push({ a, b, score: Math.round(100 * score) });
      }
    });
  return pairs;
}

/** The scores of each owner's entries, in the order of its list. */
type Scores = Map<string, number[]>;

function measure(
  postings: readonly Posting[],
  pairs: readonly Pair[],
  cap: number,
  lift: number,
  plain?: Scores,
): { scores: Scores; outcome: Outcome } {
  const known = new Map(postings.map((posting) => [posting.id, posting]));
  const liftOf = ({ school }: Posting) => (school.hasExchanged ? 0 : lift);
  const edges: Edge[] = pairs.flatMap(({ a, b, score }) => {
    const rank = score + liftOf(a) + liftOf(b);
    return [
      { owner: a.id, target: b.id, rank },
      { owner: b.id, target: a.id, rank },
    ];
  });
  const lists = assign(edges, (id) => known.get(id)!.school.id, { best: LIST_RULES.best, cap });
  const exposure = new Map<string, number>();
  for (const { a, b } of pairs) for (const { id } of [a, b]) exposure.set(id, exposure.get(id) ?? 0);
  const scores: Scores = new Map();
  for (const [owner, list] of lists) {
    for (const { listingId } of list) exposure.set(listingId, exposure.get(listingId)! + 1);
    const lifted = liftOf(known.get(owner)!);
    scores.set(
      owner,
      list.map(({ listingId, rank }) => rank - lifted - liftOf(known.get(listingId)!)),
    );
  }
  return { scores, outcome: { ...outcomeOf(exposure, known, lists), ...lossOf(scores, plain ?? scores) } };
}

function lossOf(scores: Scores, plain: Scores): Pick<Outcome, 'lost' | 'entries' | 'empty'> {
  let [lost, entries] = [0, 0];
  for (const [owner, list] of scores) {
    const before = plain.get(owner)!;
    list.forEach((score, place) => {
      lost += (before[place] ?? score) - score;
    });
    entries += list.length;
  }
  return {
    lost: rounded(lost / 100 / entries),
    entries: rounded(entries / plain.size),
    empty: rounded(1 - scores.size / plain.size),
  };
}

function outcomeOf(
  exposure: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, Posting>,
  lists: ReadonlyMap<string, unknown>,
) {
  const schools = new Map<string, { times: number; entries: boolean; isNew: boolean }>();
  for (const [id, times] of exposure) {
    const { school } = known.get(id)!;
    const before = schools.get(school.id) ?? { times: 0, entries: false };
    schools.set(school.id, {
      times: before.times + times,
      entries: before.entries || lists.has(id),
      isNew: !school.hasExchanged,
    });
  }
  const [everySchool, listings] = [[...schools.values()], [...exposure.values()]];
  const most = listings.toSorted((x, y) => y - x);
  const unseenOf = (some: typeof everySchool) =>
    rounded(some.filter(({ times }) => times === 0).length / some.length);
  return {
    unseen: unseenOf(everySchool),
    unseenNew: unseenOf(everySchool.filter(({ isNew }) => isNew)),
    unseenKnown: unseenOf(everySchool.filter(({ isNew }) => !isNew)),
    alone: rounded(
      everySchool.filter(({ times, entries }) => times === 0 && !entries).length / everySchool.length,
    ),
    giniOfSchools: rounded(gini(everySchool.map(({ times }) => times))),
    giniOfListings: rounded(gini(listings)),
    topHundredth: rounded(total(most.slice(0, Math.ceil(most.length / 100))) / total(listings)),
    mostSought: most[0] ?? 0,
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** 0 where all are alike, 1 where one has everything. */
function gini(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((x, y) => x - y);
  const weighted = sorted.reduce((sum, each, i) => sum + (i + 1) * each, 0);
  return (2 * weighted) / (sorted.length * total(sorted)) - (sorted.length + 1) / sorted.length;
}
