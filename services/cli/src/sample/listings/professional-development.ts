import type { SampleListings } from '../sample-listing.ts';

/** Courses for heads and teachers. */
export const professionalDevelopment: SampleListings = ({ days, month }) => [
  {
    key: 'development-shah-alam-offer',
    school: 'shahAlam',
    content: {
      kind: 'professional_development',
      side: 'offer',
      title: {
        id: 'Lokakarya STEM dan asesmen, lima hari',
        en: 'Workshop on STEM and assessment, five days',
      },
      text: {
        en: 'For teachers of all subjects; school visits included. Places are given to several schools.',
      },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [days(7, 6, 10)], stay: { minDays: 5, maxDays: 5 }, precision: 'day' },
          group: { adults: { min: 8, max: 30 } },
          split: { minimumToRun: 2 },
        },
      ],
      languages: [{ tag: 'en', role: 'working', level: 'C1', asks: 'B1' }],
      level: { isced: [2, 3] },
      themes: [{ words: 'STEM' }, { words: 'assessment' }],
      mode: 'in_person',
      accommodation: ['boarding', 'hotel'],
      costs: {
        travel: 'sending_school',
        programme: 'sending_school',
        fee: { amountMinor: 60_000, currency: 'MYR', per: 'person' },
      },
      facilities: { available: ['prayer_place', 'halal_food', 'internet'] },
    },
  },
  {
    key: 'development-jember-need',
    school: 'jember',
    content: {
      kind: 'professional_development',
      side: 'need',
      title: { id: 'Empat guru ingin pelatihan STEM', en: 'Four teachers look for a STEM course' },
      legs: [
        {
          direction: 'sending',
          dates: {
            windows: [month(7)],
            stay: { minDays: 3, maxDays: 7 },
            precision: 'month',
            words: 'libur semester, Juli',
          },
          group: { adults: { min: 2, max: 4 } },
        },
      ],
      languages: [{ tag: 'en', role: 'working', level: 'B1' }],
      level: { isced: [3] },
      themes: [{ words: 'STEM' }, { words: 'artificial intelligence' }],
      costs: { travel: 'sending_school', programme: 'sending_school' },
      facilities: { needed: ['prayer_place', 'halal_food'] },
    },
  },
  {
    key: 'development-leipzig-offer',
    school: 'leipzig',
    content: {
      kind: 'professional_development',
      side: 'offer',
      title: {
        id: 'Kursus daring: kelas digital yang hidup',
        en: 'Online course: a lively digital classroom',
      },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [days(3, 1, 61)], precision: 'day' },
          group: { adults: { max: 60 } },
          split: { minimumToRun: 1 },
        },
      ],
      languages: [{ tag: 'en', role: 'working', level: 'B2' }],
      themes: [{ words: 'digital teaching' }],
      mode: 'virtual',
    },
  },
  {
    key: 'development-bangkok-need',
    school: 'bangkok',
    content: {
      kind: 'professional_development',
      side: 'need',
      title: {
        id: 'Guru-guru kami mencari kursus mengajar digital',
        en: 'Our teachers look for a course in digital teaching',
      },
      text: { en: 'Online suits us best; any time in the school year.' },
      languages: [{ tag: 'en', role: 'working' }],
      themes: [{ words: 'digital teaching' }],
      mode: 'virtual',
    },
  },
];
