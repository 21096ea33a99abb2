import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { dayNumber, dayOf } from '@jejaring/contracts/codes/day';
import { checkListing } from '@jejaring/contracts/listing/check';
import type { DayInterval, LegDates } from '@jejaring/contracts/listing/dates';
import { lastPossibleDay } from '@jejaring/contracts/listing/last-possible-day';
import { withLegs } from '@jejaring/contracts/listing/normalise';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { isSoundListing } from '@jejaring/contracts/reading/sound-listing';
import { describe, expect, test } from 'vitest';
import { editOf } from './edit-of.ts';
import { seededRandom } from './random.ts';
import { openWorld, type WorldOptions, worldOf } from './world.ts';

const today = dayNumber('2027-05-01');
const options: WorldOptions = { seed: 5, today, listings: 2000 };
const postings = [...worldOf(options)];

/** The longest run of days from a day on that are in a window and in no blackout, counted day by day. */
function daysInARow({ windows = [], blackouts = [] }: LegDates, from: number): number {
  const isIn = (intervals: readonly DayInterval[], day: string) =>
    intervals.some(({ from, to }) => from <= day && day <= to);
  const last = Math.max(...windows.map(({ to }) => dayNumber(to)));
  let [run, longest] = [0, 0];
  for (let day = from; day <= last; day += 1) {
    run = isIn(windows, dayOf(day)) && !isIn(blackouts, dayOf(day)) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

const digestOf = (some: Iterable<Posting>) => {
  const hash = createHash('sha256');
  for (const posting of some) hash.update(JSON.stringify(posting));
  return hash.digest('hex');
};

describe('a posting', () => {
  test('is one that the platform would publish', () => {
    for (const { content } of postings) {
      expect(checkListing(content)).toEqual([]);
      expect(isSoundListing(content), JSON.stringify(content)).toBe(true);
      expect(withLegs(content).legs).toEqual(content.legs);
    }
  });

  test('is not over', () => {
    for (const { content } of postings)
      expect(lastPossibleDay(content) ?? today).toBeGreaterThanOrEqual(today);
  });

  test.each(['2027-05-01', '2026-12-28', '2028-02-29', '2027-06-18'])(
    'has days on which its stay is possible, seen on %s',
    (day) => {
      const from = dayNumber(day);
      for (const { content } of worldOf({ ...options, today: from })) {
        for (const { dates } of content.legs) {
          if (!dates?.windows) continue;
          const { minDays = 1 } = dates.stay ?? {};
          const { days = 0, within = true } = dates.travel ?? {};
          expect(daysInARow(dates, from), JSON.stringify(dates)).toBeGreaterThanOrEqual(
            minDays + (within ? 0 : days),
          );
        }
      }
    },
  );

  test('has ids as the platform makes them, rising', () => {
    const ids = postings.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, school } of postings) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(school.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});

describe('a world', () => {
  test('is the same for the same seed, in any process and in any order', () => {
    const script = `
      import { worldOf } from '${new URL('world.ts', import.meta.url).href}';
      import { createHash } from 'node:crypto';
      const hash = createHash('sha256');
      for (const posting of worldOf(${JSON.stringify(options)})) hash.update(JSON.stringify(posting));
      process.stdout.write(hash.digest('hex'));`;
    const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      encoding: 'utf8',
    });
    expect(elsewhere).toBe(digestOf(postings));

    const world = openWorld(options);
    for (const number of [1999, 0, 1234]) expect(world.postingAt(number)).toEqual(postings[number]);
  });

  test('is another for another seed', () => {
    expect(digestOf(worldOf({ ...options, seed: 6 }))).not.toBe(digestOf(postings));
  });

  test('gives a school at most five listings, and five each where every school has five', () => {
    const countsOf = (some: Iterable<Posting>) => {
      const counts = new Map<string, number>();
      for (const { school } of some) counts.set(school.id, (counts.get(school.id) ?? 0) + 1);
      return [...counts.values()];
    };
    const usual = countsOf(postings);
    expect(Math.max(...usual)).toBe(5);
    expect(Math.min(...usual)).toBe(1);
    expect(new Set(countsOf(worldOf({ ...options, listingsPerSchool: 5 })))).toEqual(new Set([5]));
  });

  test('has drafts of its own schools that it does not hold', () => {
    const world = openWorld(options);
    const schools = new Set(postings.map(({ school }) => school.id));
    const drafts = Array.from({ length: 200 }, (_, number) => world.draftAt(number));
    const last = postings.at(-1)!.id;
    expect(drafts.every(({ id }) => id > last)).toBe(true);
    expect(drafts.filter(({ school }) => schools.has(school.id)).length).toBeGreaterThan(150);
  });

  test('can be skewed: few hosts, many senders who want them', () => {
    const skewed = [...worldOf({ ...options, mix: 'skewed' })];
    const senders = skewed.filter(
      ({ school, content }) => school.country === 'ID' && content.countries?.wanted?.some(isSought),
    );
    const hosts = skewed.filter(
      ({ school, content }) =>
        isSought(school.country) && content.side !== 'need' && content.languages?.[0]?.role === 'native',
    );
    expect(senders.length / skewed.length).toBeGreaterThan(0.5);
    expect(hosts.length / skewed.length).toBeGreaterThan(0.01);
    expect(hosts.length / skewed.length).toBeLessThan(0.05);
  });
});

const isSought = (code: string): boolean => ['AU', 'GB', 'US'].includes(code);

test('an edit changes what it says it changes, soundly, and leaves the original alone', () => {
  const random = seededRandom(3);
  const before = digestOf(postings);
  for (const posting of postings) {
    const edited = editOf(posting, random);
    expect(edited).not.toEqual(posting);
    expect([edited.id, edited.school]).toEqual([posting.id, posting.school]);
    expect(checkListing(edited.content)).toEqual([]);
    expect(isSoundListing(edited.content)).toBe(true);
  }
  expect(digestOf(postings)).toBe(before);
});
