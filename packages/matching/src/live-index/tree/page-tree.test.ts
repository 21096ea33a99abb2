import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPosting } from '../../testing/arbitrary.ts';
import { HOT, HOT_WORDS } from '../rows.ts';
import { Store } from '../store.ts';
import { PAGE } from './nodes.ts';
import type { PageTree } from './page-tree.ts';
import { PATTERNS, SLICES } from './slices.ts';

const SCHOOLS = Array.from({ length: 8 }, (_, i) => `0190a000-0000-7000-8000-0000000000${i + 10}`);
const idOf = (number: number) => `0190b000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** What is below a node: the smallest bar, and which patterns and slices anybody has. */
interface Below {
  bar: number;
  patterns: Set<number>;
  slices: Set<number>;
}

/** Looks at every row below a node, and holds what each branch says of its children against it. */
function expectExact(tree: PageTree, node: number): Below {
  const { level, count, place, children, slices, patterns, firstBar, rows } = tree;
  const below: Below = { bar: Number.POSITIVE_INFINITY, patterns: new Set(), slices: new Set() };
  const start = place[node]!;
  for (let slice = 0; slice < SLICES; slice++)
    if (slices[node * SLICES + slice] !== 0) below.slices.add(slice);
  for (let i = 0; i < count[node]!; i++) {
    if (level[node] === 0) {
      const row = start * PAGE + i;
      below.bar = Math.min(below.bar, rows.hot[row * HOT_WORDS + HOT.bar]!);
      below.patterns.add(rows.pattern[row]!);
      continue;
    }
    const child = expectExact(tree, children[start + i]!);
    below.bar = Math.min(below.bar, child.bar);
    for (const pattern of child.patterns) below.patterns.add(pattern);
    const has = (words: Int32Array, at: number) => ((words[at]! >>> i) & 1) === 1;
    const known = (words: Int32Array, first: number, length: number) =>
      new Set(Array.from({ length }, (_, at) => at).filter((at) => has(words, first + at)));
    expect(known(slices, node * SLICES, SLICES)).toEqual(child.slices);
    expect(known(patterns, tree.patternsOf(node), PATTERNS)).toEqual(child.patterns);
  }
  expect(firstBar[node]).toBe(below.bar);
  return below;
}

test('through any history, a branch knows of its children what they hold, and nothing else', () => {
  let branches = 0;
  const ids = fc.nat({ max: 400 });
  const posting = arbitraryPosting(['student_exchange'], SCHOOLS);
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ put: posting, id: ids }) },
    { weight: 4, arbitrary: fc.record({ remove: ids }) },
    { weight: 1, arbitrary: fc.record({ bar: fc.nat({ max: 9000 }), id: ids }) },
  );
  fc.assert(
    fc.property(
      fc.array(posting, { minLength: 250, maxLength: 400, size: 'max' }),
      fc.array(step, { maxLength: 300, size: 'max' }),
      (postings, steps) => {
        const store = new Store();
        postings.forEach((one, number) => store.put({ ...one, id: idOf(number) }));
        store.compact();
        // Were any of them 0, the smallest would always be.
        postings.forEach((_, number) => store.setBar(idOf(number), 1000 + ((number * 37) % 800)));
        for (const one of steps)
          if ('put' in one) store.put({ ...one.put, id: idOf(one.id) });
          else if ('remove' in one) store.remove(idOf(one.remove));
          else store.setBar(idOf(one.id), one.bar);
        for (const { tree } of store.pools) {
          if (tree.root < 0) continue;
          if (tree.level[tree.root]! > 0) branches++;
          expectExact(tree, tree.root);
        }
      },
    ),
    { numRuns: 30, endOnFailure: true },
  );
  expect(branches).toBeGreaterThan(30);
});
