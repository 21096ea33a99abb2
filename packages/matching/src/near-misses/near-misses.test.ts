import { checkListing } from '@jejaring/contracts/listing/check';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { Leg } from '@jejaring/contracts/listing/legs';
import type { Posting } from '@jejaring/contracts/listing/posting';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestMatches } from '../best-matches.ts';
import { arbitraryPosting } from '../testing/arbitrary.ts';
import { need, offer, type Sketch, swap, TODAY, window } from '../testing/sketch.ts';
import { nearMisses } from './near-misses.ts';

const changedBy = (subject: Posting, change: Record<string, unknown>): Posting => ({
  ...subject,
  content: { ...subject.content, ...(change as Partial<ListingContent & { legs: Leg[] }>) },
});

const schoolsThatFit = (subject: Posting, among: readonly Posting[], today: number): Set<string> =>
  new Set(bestMatches(subject, among, today, among.length).map(({ schoolId }) => schoolId));

/** Offers of several schools, from one sketch each. */
const offers = (...sketches: Sketch[]) =>
  sketches.map((sketch, index) => offer({ id: `offer ${index}`, school: { country: 'JP' }, ...sketch }));
const inWords = (subject: Posting, among: readonly Posting[]) =>
  nearMisses(subject, among, TODAY).map(({ sentence, schools }) => `${sentence.en}: ${schools}`);

describe('near misses', () => {
  test('are won by the change, and counted in schools that did not fit before', () => {
    const today = TODAY + 150;
    const posting = arbitraryPosting(['student_exchange'], ['s1', 's2', 's3', 's4', 's5', 's6', 's7']);
    let seen = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(posting, { minLength: 2, maxLength: 20, selector: ({ id }) => id }),
        ([subject, ...others]) => {
          const before = schoolsThatFit(subject!, others, today);
          const missed = nearMisses(subject!, others, today);
          expect(nearMisses(subject!, others.toReversed(), today)).toEqual(missed);
          expect(missed.length).toBeLessThanOrEqual(8);
          for (const { change, schools } of missed) {
            seen += 1;
            const changed = changedBy(subject!, change);
            expect(checkListing(changed.content)).toEqual([]);
            const after = schoolsThatFit(changed, others, today);
            expect([...after].filter((school) => !before.has(school))).toHaveLength(schools);
            expect([...before].filter((school) => !after.has(school))).toEqual([]);
          }
        },
      ),
      { numRuns: 250 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  test('a lower level asked: the step that pays and the step that wins most', () => {
    const speaks = (level: 'A1' | 'A2' | 'B1'): Sketch => ({
      languages: [{ tag: 'en', role: 'learning', level }],
    });
    const subject = need({ languages: [{ tag: 'en', role: 'working', asks: 'B2' }] });
    expect(inWords(subject, offers(speaks('B1'), speaks('B1'), speaks('B1'), speaks('A1')))).toEqual([
      'Lower the English you ask for to A1: 4',
      'Lower the English you ask for to B1: 3',
    ]);
  });

  test('dates: the fewest days that are enough', () => {
    const subject = need({
      sending: { dates: window('2027-09-01', '2027-09-14', { stay: { minDays: 7 } }) },
    });
    const late = { hosting: { dates: window('2027-09-10', '2027-09-30') } };
    expect(inWords(subject, offers(late, late))).toEqual([
      'Stay free until 16 September 2027 (2 days longer): 2',
      'Accept a stay as short as 5 days: 2',
    ]);
  });

  test('group: take more people', () => {
    const subject = offer({ hosting: { group: { pupils: { max: 20 } } } });
    const large = need({ sending: { group: { pupils: { min: 24, max: 26 } } } });
    expect(nearMisses(subject, [large], TODAY)).toMatchObject([
      {
        criterion: 'group',
        schools: 1,
        sentence: { id: 'Terima 4 siswa lagi (menjadi 24)', en: 'Take 4 more pupils (24 in all)' },
        change: { legs: [{ direction: 'hosting', group: { pupils: { max: 24 } } }] },
      },
    ]);
  });

  test('group: coming with fewer is also coming with as many as before', () => {
    const subject = need({ sending: { group: { pupils: { min: 20 } } } });
    const [small, exact] = offers(
      { hosting: { group: { pupils: { max: 15 } } } },
      { hosting: { group: { pupils: { min: 20, max: 30 } } } },
    );
    expect(nearMisses(subject, [small!, exact!], TODAY)).toMatchObject([
      { schools: 1, change: { legs: [{ group: { pupils: { min: 15, max: 20 } } }] } },
    ]);
  });

  test.each<[string, Posting, Posting, string[]]>([
    [
      'a country',
      need({ countries: { wanted: ['DE'] } }),
      offer(),
      ['Look for partners in Japan as well: 1'],
    ],
    [
      'a place to sleep',
      need({ accommodation: ['hotel'] }),
      offer({ accommodation: ['boarding'] }),
      ['Add the boarding house as a place to stay: 1'],
    ],
    [
      'a cost',
      need({ costs: { meals: 'hosting_school' } }),
      offer({ costs: { meals: 'families' } }),
      ['Share the cost of meals: 1'],
    ],
    [
      'the way of meeting',
      need({ mode: 'virtual' }),
      offer({ mode: 'in_person' }),
      ['Open it to meeting in person as well: 1'],
    ],
    [
      'a school level',
      need({ level: { isced: [2] } }),
      offer({ level: { isced: [3] } }),
      ['Open it to upper secondary level as well: 1'],
    ],
    [
      'a language',
      need({ languages: [{ tag: 'id', role: 'native' }] }),
      offer({ languages: [{ tag: 'en', role: 'working' }] }),
      ['Add English, if your school can work in it: 1'],
    ],
    ['the other direction', offer({ id: '8' }), offer(), ['Make it a swap: send a group as well: 1']],
    [
      'a return that is demanded',
      swap({ reciprocity: 'required' }),
      offer(),
      ['Welcome a return visit instead of requiring it: 1'],
    ],
    [
      'a network',
      need({ networks: { required: ['cis'] } }),
      offer({ networks: { member: ['cobis'] } }),
      ['Do not limit it to members of CIS: 1', 'Take members of COBIS as well: 1'],
    ],
    [
      'a facility that a host could provide',
      offer({ facilities: { unavailable: ['halal_food'] } }),
      need({ facilities: { needed: ['halal_food'] } }),
      ['Provide halal food: 1'],
    ],
  ])('%s', (_, subject, counterpart, expected) => {
    expect(inWords(subject, [counterpart]).toSorted()).toEqual(expected.toSorted());
  });

  test('a move that would lose a school is left out', () => {
    const subject = need({ mode: 'virtual', costs: { lodging: 'hosting_school' } });
    const meetsAsWell = { mode: 'hybrid', costs: { lodging: 'families' } } as const;
    const inPerson = offers({ mode: 'in_person' });
    expect(inWords(subject, inPerson)).toEqual(['Open it to meeting in person as well: 1']);
    expect(inWords(subject, [...inPerson, offer({ id: '9', ...meetsAsWell })])).toEqual([]);
  });

  test.each([
    [
      'what protects children',
      need({ safeguarding: { required: 'audited' } }),
      offer({ school: { safeguarding: 'named_lead' } }),
    ],
    [
      'what guests need',
      need({ facilities: { needed: ['halal_food'] } }),
      offer({ facilities: { unavailable: ['halal_food'] } }),
    ],
    ['a country that was excluded', need({ countries: { excluded: ['JP'] } }), offer()],
    [
      'two things at once',
      need({ countries: { wanted: ['DE'] }, mode: 'virtual' }),
      offer({ mode: 'in_person' }),
    ],
  ])('never trade %s', (_, subject, counterpart) => {
    expect(nearMisses(subject, [counterpart], TODAY)).toEqual([]);
  });
});
