import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestMatches } from '../best-matches.ts';
import { rankPair } from '../judge.ts';
import { arbitraryPosting } from '../testing/arbitrary.ts';
import { need, offer, TODAY } from '../testing/sketch.ts';
import { compareEdges, type Edge, edgeKey, type ListRules, type SchoolOf } from './edge.ts';
import { assign, fairLists } from './fair-lists.ts';

const schoolOf: SchoolOf = (id) => `school ${Number(id) % 5}`;
const rules = fc.record({ best: fc.integer({ min: 1, max: 4 }), cap: fc.integer({ min: 1, max: 4 }) });

/** Edges among a dozen listings of five schools, with few ranks, so that equals are common. */
const someEdges: fc.Arbitrary<Edge[]> = fc
  .array(fc.record({ x: fc.nat(11), y: fc.nat(11), rank: fc.integer({ min: 1, max: 6 }) }), { maxLength: 90 })
  .map((pairs) => {
    const name = (n: number) => String(n).padStart(2, '0');
    const ranks = new Map<string, Edge>();
    for (const { x, y, rank } of pairs) {
      if (schoolOf(name(x)) === schoolOf(name(y))) continue;
      for (const [owner, target] of [
        [name(x), name(y)],
        [name(y), name(x)],
      ] as const)
        ranks.set(edgeKey({ owner, target }), { owner, target, rank });
    }
    return [...ranks.values()];
  });

/** What an owner keeps of those that would come: the best of each school, and of these the best. */
function owned(edges: readonly Edge[], best: number): Edge[] {
  const schools = new Set<string>();
  return edges
    .toSorted(compareEdges)
    .filter(({ target }) => !schools.has(schoolOf(target)) && schools.add(schoolOf(target)))
    .slice(0, best);
}

const sought = (edges: readonly Edge[], cap: number): Edge[] => edges.toSorted(compareEdges).slice(0, cap);

/**
 * Gale and Shapley's deferred acceptance: one side asks for what it likes best among those that have not refused it, the
 * other keeps what it likes best of those that ask, until nobody is refused any more.
 */
function deferredAcceptance(edges: readonly Edge[], { best, cap }: ListRules, asking: 'owner' | 'target') {
  const answering = asking === 'owner' ? 'target' : 'owner';
  const keep = { owner: (own: Edge[]) => owned(own, best), target: (own: Edge[]) => sought(own, cap) };
  const by = (side: 'owner' | 'target', all: readonly Edge[]) => Map.groupBy(all, (edge) => edge[side]);
  let open = [...edges];
  for (;;) {
    const asked = [...by(asking, open).values()].flatMap(keep[asking]);
    const kept = new Set([...by(answering, asked).values()].flatMap(keep[answering]));
    const refused = new Set(asked.filter((edge) => !kept.has(edge)));
    if (refused.size === 0) return asked;
    open = open.filter((edge) => !refused.has(edge));
  }
}

const plain = (edges: readonly Edge[]) => edges.toSorted(compareEdges).map(edgeKey);
const edgesOf = (lists: ReturnType<typeof assign>): Edge[] =>
  [...lists].flatMap(([owner, list]) =>
    list.map(({ listingId, rank }) => ({ owner, target: listingId, rank })),
  );

describe('the assignment', () => {
  test('is the one that deferred acceptance comes to, whichever side asks: there is no other stable one', () => {
    fc.assert(
      fc.property(someEdges, rules, (edges, given) => {
        const lists = plain(edgesOf(assign(edges, schoolOf, given)));
        expect(lists).toEqual(plain(deferredAcceptance(edges, given, 'owner')));
        expect(lists).toEqual(plain(deferredAcceptance(edges, given, 'target')));
      }),
      { numRuns: 500 },
    );
  });

  test('leaves no pair that would both rather have each other', () => {
    fc.assert(
      fc.property(someEdges, rules, (edges, given) => {
        const held = edgesOf(assign(edges, schoolOf, given));
        const isHeld = new Set(held.map(edgeKey));
        for (const edge of edges.filter((one) => !isHeld.has(edgeKey(one)))) {
          const list = held.filter(({ owner }) => owner === edge.owner);
          const seekers = held.filter(({ target }) => target === edge.target);
          const blocks =
            owned([...list, edge], given.best).includes(edge) &&
            sought([...seekers, edge], given.cap).includes(edge);
          expect(blocks).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on the order of the edges', () => {
    const shuffled = someEdges.chain((edges) =>
      fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
    );
    fc.assert(
      fc.property(shuffled, rules, ([edges, others], given) => {
        expect(plain(edgesOf(assign(others, schoolOf, given)))).toEqual(
          plain(edgesOf(assign(edges, schoolOf, given))),
        );
      }),
    );
  });
});

const postings = fc.uniqueArray(
  arbitraryPosting(['student_exchange', 'virtual_project'], ['s1', 's2', 's3', 's4', 's5', 's6']),
  { minLength: 2, maxLength: 25, selector: ({ id }) => id },
);

describe('fair lists', () => {
  test('without a cap are the best matches of every listing', () => {
    fc.assert(
      fc.property(postings, (all) => {
        const lists = fairLists(all, TODAY, { cap: Number.POSITIVE_INFINITY });
        for (const subject of all)
          expect(lists.get(subject.id) ?? []).toEqual(
            bestMatches(subject, all, TODAY).map(({ explanation: _, ...ranked }) => ranked),
          );
      }),
    );
  });

  test('hold no more than a list, a school and the cap allow, and no pair that ended', () => {
    fc.assert(
      fc.property(postings, fc.func(fc.boolean()), (all, drawn) => {
        const ended = (x: string, y: string) => drawn([x, y].sort().join());
        const lists = fairLists(all, TODAY, { best: 3, cap: 2, ended });
        const times = new Map<string, number>();
        for (const [owner, list] of lists) {
          expect(list.length).toBeLessThanOrEqual(3);
          expect(new Set(list.map(({ schoolId }) => schoolId)).size).toBe(list.length);
          for (const { listingId } of list) {
            expect(ended(owner, listingId)).toBe(false);
            times.set(listingId, (times.get(listingId) ?? 0) + 1);
          }
        }
        expect(Math.max(0, ...times.values())).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('put a school that has had no exchange yet before one of the same score', () => {
    const settled = offer({ id: 'a', school: { id: 'settled', hasExchanged: true } });
    const fresh = offer({ id: 'b', school: { id: 'fresh' } });
    const list = fairLists([settled, fresh, need({ id: 'c' })], TODAY).get('c')!;
    expect(list.map(({ listingId }) => listingId)).toEqual(['b', 'a']);
    expect(list[0]!.rank).toBe(rankPair(fresh, need({ id: 'c' }), TODAY));
  });
});
