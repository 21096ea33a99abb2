import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Changed, SchoolCount, Surroundings } from '../near-misses/surroundings.ts';
import { decodeRow } from './decode/decode-row.ts';
import { HOT, HOT_WORDS } from './rows.ts';
import { NodeHeap } from './search/node-heap.ts';
import { seeker } from './search/seeker.ts';
import type { Pool, Store } from './store.ts';
import { writeUuid } from './tables/uuid.ts';
import { PAGE } from './tree/page-tree.ts';

/** Listings that are read back for each sort of move, and the most that are looked at for them. */
const SAMPLE = 24;
const SAMPLE_FROM = 4000;
/** Schools that are counted at most for one change. */
const MOST_WON = 500;
/** Listings that are looked at in all, to count what changes win: what bounds the time of an answer. */
const COUNT_FROM = 60_000;
/** Pools that one question can face at most. */
const FACING = 4;

/** A row that was found. */
interface Found {
  pool: Pool;
  row: number;
}
/** Called with each row; true: that is enough. */
type Look = (pool: Pool, row: number) => boolean;

/**
 * Looks around a subject in the rows of a store: how many schools fit, who is missed by little. Counts are exact up to a
 * limit; past it they say that there are more.
 */
export function reach(store: Store): (subject: Posting, today: number) => Surroundings {
  const seekers = Object.fromEntries(
    LISTING_KINDS.map((kind) => [
      kind,
      { us: seeker(store, kind), them: seeker(store, kind), hint: seeker(store, kind) },
    ]),
  ) as Record<ListingKind, Record<'us' | 'them' | 'hint', ReturnType<typeof seeker>>>;
  const heap = new NodeHeap();
  const schoolId = new Int32Array(4);

  const schoolOf = ({ tree }: Pool, row: number): number => tree.rows.hot[row * HOT_WORDS + HOT.school]!;
  const numberOf = (id: string): number => {
    writeUuid(id, schoolId, 0);
    return store.tables.schools.find(schoolId, 4);
  };

  return (subject, today) => {
    const { us, them, hint } = seekers[subject.content.kind];
    const facing = (posting: Posting) => store.facing(posting.content.kind, posting.content.side);
    const ask = () => us.ask(subject, today);

    /** The rows of the pages that `admits`, in the order of the tree, until `look` has enough. */
    function walk(
      pools: readonly Pool[],
      admits: (pool: Pool, node: number) => boolean,
      look: Look,
    ): boolean {
      const visit = (pool: Pool, node: number): boolean => {
        if (!admits(pool, node)) return false;
        const { level, count, place, children } = pool.tree;
        const start = place[node]!;
        const size = count[node]!;
        for (let i = 0; i < size; i++)
          if (level[node]! > 0 ? visit(pool, children[start + i]!) : look(pool, start * PAGE + i))
            return true;
        return false;
      };
      return pools.some((pool) => pool.tree.root >= 0 && visit(pool, pool.tree.root));
    }

    /** Takes the schools of which a listing fits the one that `who` was asked about out of the set. */
    function leaveMissed(schools: Set<number>, who: typeof us, posting: Posting): void {
      if (schools.size === 0) return;
      walk(facing(posting), who.mayFit, (pool, row) => {
        const school = schoolOf(pool, row);
        if (schools.has(school) && who.fits(pool, row)) schools.delete(school);
        return schools.size === 0;
      });
    }

    /** Rows that `them` fits and the subject does not, the most promising pages first. */
    function sample(eased: Posting): Found[] {
      them.ask(eased, today);
      const found: Found[] = [];
      const pools = facing(eased);
      let looked = 0;
      const consider = (at: number, node: number) => {
        const bound = node < 0 ? -1 : them.bound(pools[at]!, node);
        if (bound >= 0) heap.push(bound, node * FACING + at);
      };
      heap.clear();
      pools.forEach(({ tree }, at) => consider(at, tree.root));
      while (heap.size > 0 && found.length < SAMPLE && looked < SAMPLE_FROM) {
        const entry = heap.pop();
        const [at, node] = [entry % FACING, Math.floor(entry / FACING)];
        const pool = pools[at]!;
        const { level, count, place, children } = pool.tree;
        const start = place[node]!;
        for (let i = 0; i < count[node]! && found.length < SAMPLE; i++) {
          if (level[node]! > 0) consider(at, children[start + i]!);
          else {
            const row = start * PAGE + i;
            looked++;
            if (them.fits(pool, row) && !us.fits(pool, row)) found.push({ pool, row });
          }
        }
      }
      return found;
    }

    /** Schools with a row that `changed` fits and the subject does not: some of them may fit by another listing. */
    function newcomers(
      { posting, only, known }: Changed,
      from: number,
    ): { schools: Set<number>; more: boolean } {
      const schools = new Set([...known].map(numberOf));
      them.ask(posting, today);
      hint.ask(only, today);
      let looked = 0;
      const more = walk(
        facing(posting),
        (pool, node) => hint.mayFit(pool, node) && them.mayFit(pool, node),
        (pool, row) => {
          if (++looked > from) return true;
          if (them.fits(pool, row) && !us.fits(pool, row)) schools.add(schoolOf(pool, row));
          return schools.size >= MOST_WON;
        },
      );
      return { schools, more };
    }

    return {
      schools(most): SchoolCount {
        ask();
        const schools = new Set<number>();
        const more = walk(facing(subject), us.mayFit, (pool, row) => {
          if (us.fits(pool, row)) schools.add(schoolOf(pool, row));
          return schools.size > most;
        });
        return { schools: Math.min(most, schools.size), atLeast: more };
      },

      missed(eased) {
        ask();
        const found = eased.map(sample);
        const missed = new Set(found.flat().map(({ pool, row }) => schoolOf(pool, row)));
        leaveMissed(missed, us, subject);
        return found.map((rows) =>
          rows
            .filter(({ pool, row }) => missed.has(schoolOf(pool, row)))
            .map(({ pool, row }) => decodeRow(store, pool, row)),
        );
      },

      won(changes) {
        ask();
        const found = changes.map((change) => newcomers(change, Math.floor(COUNT_FROM / changes.length)));
        const missed = new Set(found.flatMap(({ schools }) => [...schools]));
        leaveMissed(missed, us, subject);
        return found.map(({ schools, more }) => ({
          schools: [...schools].filter((school) => missed.has(school)).length,
          atLeast: more,
        }));
      },

      mightLose(changed) {
        ask();
        them.ask(changed, today);
        const lost = new Set<number>();
        let looked = 0;
        const more = walk(facing(subject), us.mayFit, (pool, row) => {
          if (us.fits(pool, row) && !them.fits(pool, row)) lost.add(schoolOf(pool, row));
          return lost.size >= MOST_WON || ++looked > COUNT_FROM / 2;
        });
        if (more) return true;
        leaveMissed(lost, them, changed);
        return lost.size > 0;
      },
    };
  };
}
