import type { SampleListings } from '../sample-listing.ts';

/** Exchanges between schools in Europe: exact dates, months, and one that only says whom it looks for. */
export const exchangesInEurope: SampleListings = ({ days, month }) => [
  {
    key: 'exchange-norwich-swap',
    school: 'norwich',
    content: {
      kind: 'student_exchange',
      side: 'swap',
      title: { id: 'Pertukaran dengan lycée Prancis, Year 10', en: 'Exchange with a French lycée, Year 10' },
      text: { en: 'A week in March in Norwich, a week in April in France. Dates may move by a day or two.' },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [days(3, 6, 16)], stay: { minDays: 7, maxDays: 8 }, precision: 'day' },
          group: { pupils: { min: 12, max: 20 }, adults: { max: 2 } },
        },
        {
          direction: 'sending',
          dates: { windows: [days(4, 1, 12)], stay: { minDays: 7, maxDays: 8 }, precision: 'day' },
          group: { pupils: { min: 12, max: 20 }, adults: { min: 2, max: 2 } },
        },
      ],
      languages: [
        { tag: 'en', role: 'native' },
        { tag: 'fr', role: 'learning', level: 'A2' },
      ],
      level: { ages: { min: 14, max: 15 } },
      countries: { wanted: ['FR'] },
      accommodation: ['host_family'],
      costs: { travel: 'families', words: 'GBP 390 for travel and programme' },
      safeguarding: { required: 'checked_adults' },
      reciprocity: 'required',
    },
  },
  {
    key: 'exchange-rennes-swap',
    school: 'rennes',
    content: {
      kind: 'student_exchange',
      side: 'swap',
      title: {
        id: 'Kelas seconde mencari sekolah di Inggris',
        en: 'Seconde class looks for a school in England',
      },
      legs: [
        {
          direction: 'hosting',
          dates: {
            windows: [month(4)],
            stay: { minDays: 6, maxDays: 9 },
            precision: 'month',
            words: 'en avril',
          },
          group: { pupils: { max: 18 } },
        },
        {
          direction: 'sending',
          dates: {
            windows: [month(3)],
            stay: { minDays: 6, maxDays: 9 },
            precision: 'month',
            words: 'en mars',
          },
          group: { pupils: { min: 14, max: 18 }, adults: { min: 2, max: 2 } },
        },
      ],
      languages: [
        { tag: 'fr', role: 'native' },
        { tag: 'en', role: 'learning' },
      ],
      level: { grade: { words: 'seconde', mappedAges: { min: 14, max: 16 } } },
      countries: { wanted: ['GB', 'IE'] },
      accommodation: ['host_family'],
      reciprocity: 'welcome',
    },
  },
  {
    key: 'exchange-leipzig-swap',
    school: 'leipzig',
    content: {
      kind: 'student_exchange',
      side: 'swap',
      title: { id: 'Mencari sekolah mitra di Prancis', en: 'Looking for a partner school in France' },
      text: {
        en: 'Our old partnership has lapsed. Classes 9 and 10, in families; everything else we would like to plan together.',
      },
      languages: [
        { tag: 'fr', role: 'learning' },
        { tag: 'de', role: 'native' },
      ],
      level: { grade: { words: 'Klassen 9-10', mappedAges: { min: 14, max: 16 } } },
      countries: { wanted: ['FR', 'BE', 'CH'] },
      accommodation: ['host_family'],
    },
  },
];
