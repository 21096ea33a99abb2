import type { SampleListings } from '../sample-listing.ts';

/** Teachers who work or look on at another school. */
export const teacherImmersions: SampleListings = ({ days, month }) => [
  {
    key: 'immersion-jember-need',
    school: 'jember',
    content: {
      kind: 'teacher_immersion',
      side: 'need',
      title: {
        id: 'Dua guru ingin imersi mengajar selama dua pekan',
        en: 'Two teachers look for a two-week teaching immersion',
      },
      text: {
        id: 'Guru bahasa Inggris dan guru IPA; mengamati, lalu mengajar bersama.',
        en: 'A teacher of English and a teacher of science; first observing, then team teaching.',
      },
      legs: [
        {
          direction: 'sending',
          dates: {
            windows: [days(5, 4, 32), days(10, 5, 31)],
            stay: { minDays: 10, maxDays: 14 },
            travel: { days: 2, within: true },
            precision: 'day',
          },
          group: { adults: { min: 2, max: 2 } },
        },
      ],
      languages: [
        { tag: 'en', role: 'working', level: 'B2' },
        { tag: 'id', role: 'native' },
      ],
      level: { isced: [3] },
      themes: [{ iscedF: '0231' }, { words: 'team teaching' }, { words: 'science' }],
      countries: { wanted: ['AU', 'MY', 'GB'] },
      mode: 'in_person',
      accommodation: ['teacher_home', 'school_guesthouse'],
      costs: { travel: 'sending_school', lodging: 'hosting_school' },
      facilities: { needed: ['prayer_place', 'halal_food'] },
      reciprocity: 'welcome',
    },
  },
  {
    key: 'immersion-geelong-offer',
    school: 'geelong',
    content: {
      kind: 'teacher_immersion',
      side: 'offer',
      title: {
        id: 'Tempat untuk guru Indonesia sebagai asisten bahasa',
        en: 'A place for Indonesian teachers as language assistants',
      },
      text: {
        en: 'Help in our Indonesian classes in the mornings, observe any subject in the afternoons. Stay with one of our teachers.',
      },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [days(5, 4, 40)], stay: { minDays: 10, maxDays: 28 }, precision: 'day' },
          group: { adults: { min: 1, max: 3 } },
          split: { minimumToRun: 1 },
        },
      ],
      languages: [
        { tag: 'en', role: 'native', asks: 'B1' },
        { tag: 'id', role: 'learning' },
      ],
      level: { isced: [2, 3] },
      themes: [{ iscedF: '0231' }, { words: 'team teaching' }],
      countries: { wanted: ['ID'] },
      accommodation: ['teacher_home'],
      costs: { travel: 'sending_school', lodging: 'hosting_school' },
      facilities: { available: ['halal_food', 'prayer_place', 'internet'] },
      networks: { member: ['bridge'] },
    },
  },
  {
    key: 'immersion-leipzig-offer',
    school: 'leipzig',
    content: {
      kind: 'teacher_immersion',
      side: 'offer',
      title: {
        id: 'Job shadowing di Gymnasium, lima sampai sepuluh hari',
        en: 'Job shadowing at a Gymnasium, five to ten days',
      },
      text: { en: 'Two windows a year; not during our exams and holidays.' },
      legs: [
        {
          direction: 'hosting',
          dates: {
            windows: [days(9, 7, 80), days(2, 15, 88)],
            blackouts: [days(10, 5, 17), days(4, 1, 11)],
            stay: { minDays: 5, maxDays: 10 },
            precision: 'day',
          },
          group: { adults: { max: 4 } },
          split: { minimumToRun: 1 },
        },
      ],
      languages: [
        { tag: 'en', role: 'working', level: 'B2' },
        { tag: 'de', role: 'native' },
      ],
      level: { isced: [2, 3] },
      themes: [{ words: 'digital teaching' }, { words: 'vocational orientation' }],
      accommodation: ['hotel', 'teacher_home'],
      costs: { travel: 'sending_school', lodging: 'sending_school' },
      networks: { member: ['pasch', 'etwinning'] },
    },
  },
  {
    key: 'immersion-makassar-need',
    school: 'makassar',
    content: {
      kind: 'teacher_immersion',
      side: 'need',
      title: {
        id: 'Guru SMK ingin melihat pembelajaran vokasi di luar negeri',
        en: 'Vocational teachers want to see training abroad',
      },
      text: { id: 'Tiga guru, satu pekan. Tanggal mengikuti sekolah penerima.' },
      legs: [
        {
          direction: 'sending',
          dates: { stay: { minDays: 5, maxDays: 7 } },
          group: { adults: { min: 2, max: 3 } },
        },
      ],
      languages: [{ tag: 'en', role: 'working' }],
      level: { isced: [3], grade: { words: 'SMK' } },
      themes: [{ words: 'vocational orientation' }, { words: 'maritime' }],
      countries: { wanted: ['DE', 'JP', 'NL'] },
    },
  },
  {
    key: 'immersion-shah-alam-swap',
    school: 'shahAlam',
    content: {
      kind: 'teacher_immersion',
      side: 'swap',
      title: { id: 'Tukar guru selama dua pekan', en: 'Teachers change places for two weeks' },
      text: {
        en: 'One or two of our teachers come to you, one or two of yours come to us. Lodging on campus.',
      },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [month(10)], stay: { minDays: 7, maxDays: 14 }, precision: 'month' },
          group: { adults: { max: 2 } },
        },
        {
          direction: 'sending',
          dates: { windows: [month(2)], stay: { minDays: 7, maxDays: 14 }, precision: 'month' },
          group: { adults: { min: 1, max: 2 } },
        },
      ],
      languages: [
        { tag: 'en', role: 'working', level: 'C1', asks: 'B1' },
        { tag: 'ms', role: 'native' },
      ],
      level: { isced: [2, 3] },
      themes: [{ iscedF: '0231' }, { words: 'Islamic education' }],
      accommodation: ['school_guesthouse'],
      facilities: { available: ['prayer_place', 'halal_food'], needed: ['halal_food'] },
      reciprocity: 'welcome',
    },
  },
  {
    key: 'immersion-norwich-need',
    school: 'norwich',
    content: {
      kind: 'teacher_immersion',
      side: 'need',
      title: {
        id: 'Dua guru Inggris ingin melihat sekolah di Asia',
        en: 'Two British teachers would like to see a school in Asia',
      },
      text: { en: 'Half-term week. Global citizenship is our theme.' },
      legs: [
        {
          direction: 'sending',
          dates: {
            windows: [days(10, 24, 32)],
            stay: { maxDays: 7 },
            travel: { days: 2, within: true },
            precision: 'day',
            words: 'October half term',
          },
          group: { adults: { min: 2, max: 2 } },
        },
      ],
      languages: [{ tag: 'en', role: 'native' }],
      themes: [{ words: 'global citizenship' }],
      countries: { wanted: ['ID', 'JP', 'MY', 'TH'] },
    },
  },
];
