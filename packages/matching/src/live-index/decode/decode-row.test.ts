import { dayNumber } from '@jejaring/contracts/codes/day';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../decide.ts';
import { arbitraryPosting } from '../../testing/arbitrary.ts';
import { Store } from '../store.ts';
import { decodeRow } from './decode-row.ts';

const TODAY = dayNumber('2027-05-01');
const KINDS = ['student_exchange', 'teacher_immersion', 'virtual_project'] as const;

test('a posting read back from its row decides as the one that was put', () => {
  let fitted = 0;
  const postings = (kind: (typeof KINDS)[number]) =>
    fc.uniqueArray(arbitraryPosting([kind]), { minLength: 2, maxLength: 12, selector: ({ id }) => id });
  fc.assert(
    fc.property(fc.constantFrom(...KINDS).chain(postings), (all) => {
      const [subject, ...others] = all.map((one) => withoutThemes(one));
      const store = new Store();
      for (const one of others) store.put(one);
      const decoded = decodeAll(store);
      for (const one of others) {
        const before = decide(subject!, one, TODAY);
        const after = decide(subject!, decoded.get(one.id)!, TODAY);
        expect(after?.score).toBe(before?.score);
        if (before) fitted += 1;
      }
    }),
    { numRuns: 400 },
  );
  expect(fitted).toBeGreaterThan(200);
});

const withoutThemes = <P extends { content: { themes?: unknown } }>(posting: P): P => {
  const { themes, ...content } = posting.content;
  return { ...posting, content };
};

function decodeAll(store: Store) {
  const rows = store.pools.flatMap((pool) =>
    [...pool.tree.positions()].map((row) => decodeRow(store, pool, row)),
  );
  return new Map(rows.map((posting) => [posting.id, posting]));
}
