import { fc, test } from '@fast-check/vitest';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { expect } from 'vitest';
import { BEST, type BestLists, decideWave, type Entry } from './decide-wave.ts';
import { pairKey } from './pair-key.ts';

const LISTINGS = 40;
const SCHOOLS = 28;
const idOf = (index: number) => `listing-${String(index).padStart(2, '0')}`;
const compare = (x: Entry, y: Entry) => y.score - x.score || (x.listingId < y.listingId ? -1 : 1);

/** A listing is there in some version, which decides its scores, or not there. */
type Versions = Map<string, number>;
type Change = { listing: number; version: number | null };

const posting = (id: string): Posting => {
  const school = { id: `school-${Number(id.slice(-2)) % SCHOOLS}`, country: 'ID', networks: [] };
  return {
    id,
    school,
    content: { kind: 'student_exchange', side: 'offer', title: { en: id }, legs: [] },
    taken: {},
  };
};

/** Any symmetric function of the two listings and their versions will do; a third of the pairs conflict. */
const scoreIn = (versions: Versions) => (x: Posting, y: Posting) => {
  const text = [`${x.id}${versions.get(x.id)}`, `${y.id}${versions.get(y.id)}`].sort().join('');
  let hash = 7;
  for (let index = 0; index < text.length; index += 1) hash = (hash * 31 + text.charCodeAt(index)) % 100_003;
  return hash % 3 === 0 ? null : hash % 60;
};

/** The definition, from nothing: every listing's best counterparts of other schools, one of each. */
function naive(versions: Versions): BestLists {
  const ids = [...versions.keys()];
  const score = scoreIn(versions);
  const lists: BestLists = new Map();
  for (const id of ids) {
    const subject = posting(id);
    const all = ids.flatMap((listingId) => {
      const other = posting(listingId);
      const value = other.school.id === subject.school.id ? null : score(subject, other);
      return value === null ? [] : [{ listingId, score: value }];
    });
    const schools = new Set<string>();
    const best = all.sort(compare).filter(({ listingId }) => {
      const { id: school } = posting(listingId).school;
      return !schools.has(school) && schools.add(school);
    });
    if (best.length > 0) lists.set(id, best.slice(0, BEST));
  }
  return lists;
}

const plain = (lists: BestLists) =>
  [...lists]
    .filter(([, list]) => list.length > 0)
    .map(([id, list]) => [id, [...list].sort(compare)] as const)
    .sort(([x], [y]) => (x < y ? -1 : 1));

const change: fc.Arbitrary<Change> = fc.record({
  listing: fc.nat({ max: LISTINGS - 1 }),
  version: fc.option(fc.nat({ max: 9 }), { freq: 4 }),
});

test.prop(
  [fc.array(fc.array(change, { minLength: 1, maxLength: 15 }), { minLength: 1, maxLength: 12, size: 'max' })],
  { numRuns: 150 },
)('after any waves of listings that come, change and go, every list is the best of all', (waves) => {
  const versions: Versions = new Map();
  const everRecorded = new Set<string>();
  const lists: BestLists = new Map();
  for (const wave of waves) {
    for (const { listing, version } of wave) {
      if (version === null) versions.delete(idOf(listing));
      else versions.set(idOf(listing), version);
    }
    const changed = [...new Set(wave.map(({ listing }) => idOf(listing)))];
    const counterparts = new Set(
      [...everRecorded]
        .map((pair) => pair.split('+'))
        .flatMap(([a, b]) => (changed.includes(a!) || changed.includes(b!) ? [a!, b!] : [])),
    );
    const active = new Map([...versions.keys()].map((id) => [id, posting(id)]));
    const decided = decideWave({
      active,
      changed,
      counterparts,
      lists,
      ended: new Set(),
      score: scoreIn(versions),
      compare,
    });
    for (const [id, list] of decided) {
      lists.set(id, list);
      for (const { listingId } of list) everRecorded.add(pairKey(id, listingId));
    }
    expect(plain(lists)).toEqual(plain(naive(versions)));
  }
});
