import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEdges, type Edge, edgeKey, type ListRules, type SchoolOf } from './edge.ts';
import { assign } from './fair-lists.ts';
import { type Situation, settleLists } from './settle.ts';

const LISTINGS = 14;
const schoolOf: SchoolOf = (id) => `school ${Number(id) % 6}`;
const name = (n: number) => String(n).padStart(2, '0');

const situation = (given: Partial<Situation>): Situation => ({
  held: [],
  judged: [],
  offers: [],
  schoolOf,
  hasSibling: () => false,
  rules: { best: 2, cap: 2 },
  ...given,
});
const edge = (owner: string, target: string, rank: number): Edge => ({ owner, target, rank });

test('an owner looks again when an entry goes that kept others out: for want of room, or for being of their school', () => {
  const [last, other] = [edge('00', '02', 5), edge('00', '03', 6)];
  const goes = (held: Edge[], hasSibling = false) =>
    settleLists(situation({ held, judged: [{ edge: last, rank: null }], hasSibling: () => hasSibling }))
      .lostEntry;
  expect(goes([last, other])).toEqual(new Set(['00']));
  expect(goes([last])).toEqual(new Set());
  expect(goes([last], true)).toEqual(new Set(['00']));
});

test('an offer takes the place of one of the same school, and else of the last', () => {
  const held = [edge('00', '02', 5), edge('00', '03', 6)];
  const after = (target: string) => settleLists(situation({ held, offers: [edge('00', target, 7)] })).removed;
  expect(after('09')).toEqual([edge('00', '03', 6)]); // 03 and 09 are of one school
  expect(after('07')).toEqual([edge('00', '02', 5)]);
});

/** A listing appears or changes (another version, other ranks), or goes (null). */
interface Change {
  listing: number;
  version: number | null;
}
type Versions = Map<string, number>;

/** Any symmetric function of two listings and their versions will do; a third of the pairs conflict, equals are common. */
function rankIn(versions: Versions, x: string, y: string): number | null {
  if (!versions.has(x) || !versions.has(y) || schoolOf(x) === schoolOf(y)) return null;
  const text = [`${x}.${versions.get(x)}`, `${y}.${versions.get(y)}`].sort().join('');
  let hash = 7;
  for (let index = 0; index < text.length; index += 1) hash = (hash * 31 + text.charCodeAt(index)) % 100_003;
  return hash % 3 === 0 ? null : hash % 7;
}

const all = Array.from({ length: LISTINGS }, (_, n) => name(n));

function everyEdge(versions: Versions): Edge[] {
  return all.flatMap((owner) =>
    all.flatMap((target) => {
      const rank = owner === target ? null : rankIn(versions, owner, target);
      return rank === null ? [] : [{ owner, target, rank }];
    }),
  );
}

/** The record, and who has to look again. */
interface Record {
  edges: Map<string, Edge>;
  waiting: Set<string>;
}

/** One wave of some of those that wait: judges what they changed, offers whatever they fit, and marks who lost. */
function wave(record: Record, subjects: readonly string[], versions: Versions, rules: ListRules): void {
  const held = [...record.edges.values()];
  const concerns = ({ owner, target }: Edge) => subjects.includes(owner) || subjects.includes(target);
  const siblings = (target: string) =>
    all.some((id) => id !== target && versions.has(id) && schoolOf(id) === schoolOf(target));
  const settled = settleLists({
    held,
    judged: held.filter(concerns).map((edge) => ({ edge, rank: rankIn(versions, edge.owner, edge.target) })),
    offers: everyEdge(versions).filter(concerns),
    schoolOf,
    hasSibling: siblings,
    rules,
  });
  for (const edge of settled.removed) record.edges.delete(edgeKey(edge));
  for (const edge of [...settled.added, ...settled.reranked]) record.edges.set(edgeKey(edge), edge);
  for (const id of subjects) record.waiting.delete(id);
  for (const id of [...settled.lostEntry, ...settled.lostOwner]) record.waiting.add(id);
}

const change: fc.Arbitrary<Change> = fc.record({
  listing: fc.nat(LISTINGS - 1),
  version: fc.option(fc.nat({ max: 9 }), { freq: 4 }),
});
const rules = fc.record({ best: fc.integer({ min: 1, max: 4 }), cap: fc.integer({ min: 1, max: 4 }) });
/** Changes come in bursts; between two bursts some waves run, each of whoever the draws pick among those waiting. */
const bursts = fc.array(
  fc.record({
    changes: fc.array(change, { minLength: 1, maxLength: 8 }),
    waves: fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 8 },
);

function pick(waiting: ReadonlySet<string>, draws: readonly number[]): string[] {
  const sorted = [...waiting].sort();
  return [...new Set(draws.map((draw) => sorted[draw % sorted.length]!))];
}

test('whatever changes, in whatever order and company it is looked at, at rest the lists are the fair ones', () => {
  fc.assert(
    fc.property(bursts, rules, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (story, given, draws) => {
      const versions: Versions = new Map();
      const record: Record = { edges: new Map(), waiting: new Set() };
      for (const { changes, waves } of story) {
        for (const { listing, version } of changes) {
          if (version === null) versions.delete(name(listing));
          else versions.set(name(listing), version);
          record.waiting.add(name(listing));
        }
        for (const some of waves)
          if (record.waiting.size > 0) wave(record, pick(record.waiting, some), versions, given);
      }
      for (let round = 0; record.waiting.size > 0; round += 1) {
        expect(round).toBeLessThan(2000);
        wave(record, pick(record.waiting, [draws[round % draws.length]! + round]), versions, given);
      }
      const fair = [...assign(everyEdge(versions), schoolOf, given)].flatMap(([owner, list]) =>
        list.map(({ listingId, rank }) => ({ owner, target: listingId, rank })),
      );
      expect([...record.edges.values()].sort(compareEdges)).toEqual(fair.sort(compareEdges));
    }),
    { numRuns: 400 },
  );
});
