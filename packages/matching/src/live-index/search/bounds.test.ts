import { dayNumber, dayOf } from '@jejaring/contracts/codes/day';
import { LISTING_KINDS } from '@jejaring/contracts/listing/kind';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPosting } from '../../testing/arbitrary.ts';
import { swap, window } from '../../testing/sketch.ts';
import { BOTH_LEGS, legsOf } from '../encode/legs.ts';
import { type Pool, Store } from '../store.ts';
import { PAGE } from '../tree/nodes.ts';
import { Judge } from './judge.ts';

const TODAY = dayNumber('2027-05-01');
const SCHOOLS = Array.from({ length: 20 }, (_, i) => `0190a000-0000-7000-8000-0000000000${i + 10}`);

/** Every row of a small store with its rank, and what each step says of it before the whole rule is asked. */
test.for(LISTING_KINDS)('%s: no step turns away a row for less than its rank', (kind) => {
  let fitting = 0;
  let turnedAway = 0;
  fc.assert(
    fc.property(
      fc.array(arbitraryPosting([kind], SCHOOLS), { minLength: 1, maxLength: 120, size: 'max' }),
      arbitraryPosting([kind], SCHOOLS),
      (postings, subject) => {
        const store = new Store();
        for (const posting of postings) store.put(posting);
        const judge = new Judge(store, kind);
        judge.ask(subject, TODAY);
        for (const { tree, side } of store.facing(kind, subject.content.side)) {
          const legs = legsOf(side);
          for (const page of tree.pages()) {
            const mayFit = judge.coarse.mayFit(tree, page, legs);
            for (let i = 0; i < tree.count[page]!; i++) {
              const row = tree.place[page]! * PAGE + i;
              const rank = judge.rater.rank(tree.rows, row, legs);
              if (rank < 0) {
                if (!((mayFit >>> i) & 1)) turnedAway++;
                continue;
              }
              fitting++;
              const mayReach = judge.coarse.mayReach(tree, page, legs, judge.aims.at(legs, rank));
              expect((mayFit >>> i) & 1).toBe(1);
              expect((mayReach >>> i) & 1).toBe(1);
              expect(judge.screen.bound(tree.rows, row, legs)).toBeGreaterThanOrEqual(rank);
              expect(judge.aims.most(legs)).toBeGreaterThanOrEqual(rank);
            }
          }
        }
      },
    ),
    { numRuns: 150, endOnFailure: true },
  );
  expect(fitting).toBeGreaterThan(500);
  expect(turnedAway).toBeGreaterThan(500);
});

test('what a branch says of a child holds for every row below it', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryPosting(['student_exchange'], SCHOOLS), {
        minLength: 150,
        maxLength: 300,
        size: 'max',
      }),
      arbitraryPosting(['student_exchange'], SCHOOLS),
      fc.boolean(),
      (postings, subject, compacts) => {
        const store = new Store();
        for (const posting of postings) store.put(posting);
        if (compacts) store.compact();
        const judge = new Judge(store, 'student_exchange');
        judge.ask(subject, TODAY);
        for (const { tree, side } of store.facing('student_exchange', subject.content.side)) {
          const legs = legsOf(side);
          if (tree.root < 0 || tree.level[tree.root] !== 1) continue;
          for (let i = 0; i < tree.count[tree.root]!; i++) {
            const page = tree.children[tree.place[tree.root]! + i]!;
            for (let place = 0; place < tree.count[page]!; place++) {
              const rank = judge.rater.rank(tree.rows, tree.place[page]! * PAGE + place, legs);
              if (rank < 0) continue;
              const aim = judge.aims.at(legs, rank);
              expect((judge.coarse.mayReach(tree, tree.root, legs, aim) >>> i) & 1).toBe(1);
            }
          }
        }
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
});

test('a wish that only counts in a direction which the calendar closes takes nothing from the bound', () => {
  const [ours, theirs] = SCHOOLS as [string, string];
  const part = 30 * 710;
  const days = (from: number, to: number) => ({ dates: window(dayOf(part + from), dayOf(part + to)) });
  const subject = swap({
    id: ours,
    school: { id: ours },
    mode: 'in_person',
    reciprocity: 'none',
    accommodation: ['host_family'],
    hosting: days(60, 80),
    sending: days(1, 5),
  });
  const row = swap({
    id: theirs,
    school: { id: theirs },
    mode: 'in_person',
    reciprocity: 'none',
    hosting: days(10, 20),
    sending: days(62, 75),
  });
  const store = new Store();
  store.put(row);
  const judge = new Judge(store, 'student_exchange');
  judge.ask(subject, TODAY);
  const [{ tree }] = store.facing('student_exchange', 'swap').filter(({ side }) => side === 'swap') as [Pool];
  const rank = judge.rater.rank(tree.rows, 0, BOTH_LEGS);
  expect(rank).toBeGreaterThan(0);
  expect(judge.screen.bound(tree.rows, 0, BOTH_LEGS)).toBeGreaterThanOrEqual(rank);
});
