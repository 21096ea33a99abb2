import type { SampleListings } from '../sample-listing.ts';

/** Leaders and teachers who visit a school to learn how it works (studi tiru). */
export const benchmarkingVisits: SampleListings = ({ days, month }) => [
  {
    key: 'benchmarking-yogyakarta-need',
    school: 'yogyakarta',
    content: {
      kind: 'benchmarking_visit',
      side: 'need',
      title: {
        id: 'Studi tiru pimpinan sekolah ke Malaysia',
        en: 'School leaders on a benchmarking visit to Malaysia',
      },
      text: {
        id: 'Dua belas orang: kepala sekolah, wakil, dan ketua program. Ingin belajar tata kelola asrama dan kurikulum internasional; siap menandatangani MoU.',
        en: 'Twelve people: head, deputies and programme leaders. Boarding management and an international curriculum; ready to sign an MoU.',
      },
      legs: [
        {
          direction: 'sending',
          dates: { windows: [days(10, 12, 30)], stay: { minDays: 2, maxDays: 4 }, precision: 'day' },
          group: { adults: { min: 10, max: 12 } },
        },
      ],
      languages: [
        { tag: 'en', role: 'working' },
        { tag: 'id', role: 'native' },
      ],
      level: { isced: [3] },
      themes: [
        { words: 'school leadership' },
        { words: 'boarding management' },
        { words: 'international curriculum' },
      ],
      countries: { wanted: ['MY', 'SG'] },
      accommodation: ['hotel'],
      costs: { travel: 'sending_school', lodging: 'sending_school', programme: 'hosting_school' },
      facilities: { needed: ['prayer_place', 'halal_food'] },
    },
  },
  {
    key: 'benchmarking-shah-alam-offer',
    school: 'shahAlam',
    content: {
      kind: 'benchmarking_visit',
      side: 'offer',
      title: {
        id: 'Menerima kunjungan benchmarking, satu sampai tiga hari',
        en: 'Benchmarking visits welcome, one to three days',
      },
      text: { en: 'Lessons, boarding house, leadership talk. Several schools may share a visit.' },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [month(10), month(2)], stay: { minDays: 1, maxDays: 3 }, precision: 'month' },
          group: { adults: { min: 4, max: 40 } },
          split: { minimumToRun: 4 },
        },
      ],
      languages: [
        { tag: 'en', role: 'working', level: 'C1' },
        { tag: 'ms', role: 'native' },
      ],
      level: { isced: [1, 2, 3] },
      themes: [
        { words: 'school leadership' },
        { words: 'boarding management' },
        { words: 'Islamic education' },
      ],
      accommodation: ['hotel', 'own_arrangement'],
      costs: { travel: 'sending_school', lodging: 'sending_school', programme: 'hosting_school' },
      facilities: { available: ['prayer_place', 'halal_food'] },
    },
  },
  {
    key: 'benchmarking-jember-offer',
    school: 'jember',
    content: {
      kind: 'benchmarking_visit',
      side: 'offer',
      title: {
        id: 'Menerima studi tiru kurikulum dan kelas internasional',
        en: 'Visits about curriculum and our international class',
      },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [days(11, 2, 27)], stay: { minDays: 1, maxDays: 2 }, precision: 'day' },
          group: { adults: { max: 30 } },
          split: { minimumToRun: 5 },
        },
      ],
      languages: [{ tag: 'id', role: 'native' }],
      level: { isced: [3] },
      themes: [{ words: 'curriculum' }, { words: 'school leadership' }],
      costs: { travel: 'sending_school' },
      facilities: { available: ['prayer_place', 'halal_food'] },
    },
  },
  {
    key: 'benchmarking-malang-need',
    school: 'malang',
    content: {
      kind: 'benchmarking_visit',
      side: 'need',
      title: {
        id: 'Studi tiru kelas internasional, satu hari',
        en: 'One-day visit to an international class',
      },
      legs: [
        {
          direction: 'sending',
          dates: { windows: [days(11, 9, 20)], stay: { minDays: 1, maxDays: 1 }, precision: 'day' },
          group: { adults: { min: 15, max: 25 } },
        },
      ],
      languages: [{ tag: 'id', role: 'native' }],
      level: { isced: [3] },
      themes: [{ words: 'curriculum' }],
      countries: { wanted: ['ID'] },
    },
  },
  {
    key: 'benchmarking-bandung-need',
    school: 'bandung',
    content: {
      kind: 'benchmarking_visit',
      side: 'need',
      title: {
        id: 'Guru SD ingin belajar program literasi',
        en: 'Primary teachers want to learn about literacy programmes',
      },
      text: { id: 'Sepuluh guru, satu atau dua hari, dalam atau luar negeri.' },
    },
  },
];
