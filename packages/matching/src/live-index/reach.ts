import { LISTING_KINDS, type ListingKind, type ListingSide } from '@jejaring/contracts/listing/kind';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Changed, SchoolCount, Surroundings } from '../near-misses/surroundings.ts';
import { decodeRow } from './decode/decode-row.ts';
import { HOT, HOT_WORDS } from './rows.ts';
import { type Seeker, seeker } from './search/seeker.ts';
import type { Pool, Store } from './store.ts';
import { Memo, NOT_KNOWN } from './tables/memo.ts';
import { writeUuid } from './tables/uuid.ts';
import { PAGE } from './tree/nodes.ts';

/** Listings that are read back for each sort of move. */
const SAMPLE = 16;
/** Schools that are counted at most for one change. */
const MOST_WON = 250;
/**
 * What bounds the time of an answer: how many nodes and rows are judged to find the sample of one sort of move, and to
 * count for all changes together. A judgement takes 0.1 to 1 us, by what is in the cache.
 */
const SAMPLE_WORK = 250;
const COUNT_WORK = 3500;
/** Pools that one question can face at most, and where among them the listings of a side are. */
const FACING = 4;
const PLACE: Record<ListingSide, number> = { offer: 0, need: 1, swap: 2 };

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
  ) as Record<ListingKind, Record<'us' | 'them' | 'hint', Seeker>>;
  const schoolId = new Int32Array(4);
  /** Whether the subject fits a row: asked of the same rows for one change after the other. */
  const verdicts = new Memo();

  const schoolOf = ({ tree }: Pool, row: number): number => tree.rows.hot[row * HOT_WORDS + HOT.school]!;
  const numberOf = (id: string): number => {
    writeUuid(id, schoolId, 0);
    return store.tables.schools.find(schoolId, 4);
  };

  return (subject, today) => {
    const { us, them, hint } = seekers[subject.content.kind];
    const facing = (posting: Posting) => store.facing(posting.content.kind, posting.content.side);
    const ask = () => {
      us.ask(subject, today);
      // Those that a swap faces are all of them.
      const pools = store.facing(subject.content.kind, 'swap');
      verdicts.begin(FACING * Math.max(...pools.map(({ tree }) => tree.rows.hot.length / HOT_WORDS)));
    };
    /** Whether the subject as it is fits a row. */
    const fitsNow = (pool: Pool, row: number): boolean => {
      const at = row * FACING + PLACE[pool.side];
      const known = verdicts.get(at);
      return (known === NOT_KNOWN ? verdicts.set(at, us.fits(pool, row) ? 1 : 0) : known) === 1;
    };

    /**
     * Shows the rows that may fit `who`, in the order of the tree, until `look` has enough or the work is used up: a unit
     * for each node and row. True where it was stopped.
     */
    function walk(
      pools: readonly Pool[],
      { mayFit }: Seeker,
      look: Look,
      work = { left: Infinity },
    ): boolean {
      const visit = (pool: Pool, node: number): boolean => {
        const { level, place, children } = pool.tree;
        const start = place[node]!;
        work.left--;
        for (let those = mayFit(pool, node); those !== 0; those &= those - 1) {
          if (work.left-- <= 0) return true;
          const i = 31 - Math.clz32(those & -those);
          if (level[node]! > 0 ? visit(pool, children[start + i]!) : look(pool, start * PAGE + i))
            return true;
        }
        return false;
      };
      return pools.some((pool) => pool.tree.root >= 0 && visit(pool, pool.tree.root));
    }

    /** Takes the schools out of which a listing `fits` the one that faces these pools. */
    function leaveOut(schools: Set<number>, pools: readonly Pool[], fits: Look): void {
      for (const school of schools)
        for (const { pool, row } of store.ofSchool(school))
          if (pools.includes(pool) && fits(pool, row)) {
            schools.delete(school);
            break;
          }
    }
    const keepMissed = (schools: Set<number>) => leaveOut(schools, facing(subject), fitsNow);

    /** Rows that the eased listing fits and the subject does not. */
    function sample(eased: Posting): Found[] {
      them.ask(eased, today);
      const found: Found[] = [];
      const look: Look = (pool, row) => {
        if (!fitsNow(pool, row) && them.fits(pool, row)) found.push({ pool, row });
        return found.length >= SAMPLE;
      };
      walk(facing(eased), them, look, { left: SAMPLE_WORK });
      return found;
    }

    /** Schools with a row that a change wins: some of them may fit by another listing. */
    function newcomers({ posting, only, known }: Changed, work: number) {
      const schools = new Set([...known].map(numberOf));
      them.ask(posting, today);
      const isNarrower = only !== posting;
      if (isNarrower) hint.ask(only, today);
      const left = { left: work };
      const look: Look = (pool, row) => {
        if (!fitsNow(pool, row) && (!isNarrower || hint.fits(pool, row)) && them.fits(pool, row))
          schools.add(schoolOf(pool, row));
        return schools.size >= MOST_WON;
      };
      const more = walk(facing(posting), isNarrower ? hint : them, look, left);
      return { schools, more, left: more ? 0 : left.left };
    }

    return {
      schools(most): SchoolCount {
        ask();
        const schools = new Set<number>();
        const more = walk(facing(subject), us, (pool, row) => {
          if (fitsNow(pool, row)) schools.add(schoolOf(pool, row));
          return schools.size > most;
        });
        return { schools: Math.min(most, schools.size), atLeast: more };
      },

      missed(eased) {
        ask();
        const found = eased.map(sample);
        const missed = new Set(found.flat().map(({ pool, row }) => schoolOf(pool, row)));
        keepMissed(missed);
        return found.map((rows) =>
          rows
            .filter(({ pool, row }) => missed.has(schoolOf(pool, row)))
            .map(({ pool, row }) => decodeRow(store, pool, row)),
        );
      },

      won(changes) {
        ask();
        const share = Math.floor(COUNT_WORK / changes.length);
        let spare = 0;
        const found = changes.map((change) => {
          const one = newcomers(change, share + spare);
          spare = one.left;
          return one;
        });
        const missed = new Set(found.flatMap(({ schools }) => [...schools]));
        keepMissed(missed);
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
        const more = walk(facing(subject), us, (pool, row) => {
          if (fitsNow(pool, row) && !them.fits(pool, row)) lost.add(schoolOf(pool, row));
          return lost.size >= MOST_WON || ++looked > COUNT_WORK / 4;
        });
        if (more) return true;
        leaveOut(lost, facing(changed), them.fits);
        return lost.size > 0;
      },
    };
  };
}
