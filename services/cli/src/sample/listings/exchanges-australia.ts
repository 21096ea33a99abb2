import type { SampleListings } from '../sample-listing.ts';

/** Exchanges with Australia: two-way with Indonesia, one-way from Japan. */
export const exchangesWithAustralia: SampleListings = ({ days }) => [
  {
    key: 'exchange-geelong-swap',
    school: 'geelong',
    content: {
      kind: 'student_exchange',
      side: 'swap',
      title: {
        id: 'Pertukaran dua arah dengan sekolah di Indonesia, Year 10-11',
        en: 'Two-way exchange with a school in Indonesia, Years 10-11',
      },
      text: {
        id: 'Murid kami belajar bahasa Indonesia sejak Year 7. Kami menerima tamu di keluarga dan ingin berkunjung balik pada liburan September.',
        en: 'Our students have learnt Indonesian since Year 7. We host in families and would like to return the visit in the September break.',
      },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [days(5, 11, 40)], stay: { minDays: 10, maxDays: 14 }, precision: 'day' },
          group: { pupils: { min: 6, max: 12 }, adults: { max: 2 } },
        },
        {
          direction: 'sending',
          dates: {
            windows: [days(9, 19, 33)],
            stay: { minDays: 8, maxDays: 12 },
            travel: { days: 2, within: false },
            precision: 'day',
          },
          group: { pupils: { min: 8, max: 12 }, adults: { min: 2, max: 2 } },
        },
      ],
      languages: [
        { tag: 'en', role: 'native' },
        { tag: 'id', role: 'learning', level: 'A2' },
      ],
      level: {
        isced: [3],
        ages: { min: 15, max: 17 },
        grade: { words: 'Years 10 and 11', mappedAges: { min: 15, max: 17 } },
      },
      countries: { wanted: ['ID'] },
      mode: 'in_person',
      accommodation: ['host_family'],
      costs: { travel: 'families', lodging: 'families' },
      facilities: { available: ['vegetarian_food', 'prayer_place', 'wheelchair_access'] },
      networks: { member: ['bridge'] },
      safeguarding: { required: 'named_lead' },
      reciprocity: 'required',
    },
  },
  {
    key: 'exchange-yogyakarta-swap',
    school: 'yogyakarta',
    content: {
      kind: 'student_exchange',
      side: 'swap',
      title: {
        id: 'Saling berkunjung dengan sekolah Australia',
        en: 'Return visits with a school in Australia',
      },
      text: {
        id: 'Sepuluh siswa berangkat di bulan Mei, sepuluh tamu tinggal di rumah siswa kami di akhir September. Batik, gamelan, dan kelas bersama.',
        en: 'Ten students travel in May; ten guests stay with our families in late September. Batik, gamelan and lessons together.',
      },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [days(9, 15, 35)], stay: { minDays: 7, maxDays: 14 }, precision: 'day' },
          group: { pupils: { min: 5, max: 10 }, adults: { max: 3 } },
        },
        {
          direction: 'sending',
          dates: {
            windows: [days(5, 4, 32)],
            stay: { minDays: 10, maxDays: 14 },
            travel: { days: 2, within: true },
            precision: 'day',
          },
          group: { pupils: { min: 8, max: 10 }, adults: { min: 1, max: 2 } },
        },
      ],
      languages: [
        { tag: 'id', role: 'native' },
        { tag: 'en', role: 'working', level: 'B1' },
      ],
      level: { isced: [3], ages: { min: 15, max: 18 } },
      themes: [{ words: 'culture' }, { iscedF: '0215' }],
      countries: { wanted: ['AU', 'NZ'] },
      mode: 'in_person',
      accommodation: ['host_family'],
      costs: { travel: 'families', lodging: 'families' },
      facilities: { available: ['prayer_place', 'halal_food'], needed: ['prayer_place'] },
      networks: { member: ['bridge', 'seameo'] },
      reciprocity: 'required',
    },
  },
  {
    key: 'exchange-nagoya-need',
    school: 'nagoya',
    content: {
      kind: 'student_exchange',
      side: 'need',
      title: {
        id: 'Dua puluh siswa, sepuluh hari di musim panas',
        en: 'Twenty students for ten days in summer',
      },
      text: { en: 'Homestay, two students per family, and lessons with pupils of their age.' },
      legs: [
        {
          direction: 'sending',
          dates: {
            windows: [days(7, 25, 46)],
            stay: { minDays: 9, maxDays: 11 },
            travel: { days: 2, within: true },
            precision: 'day',
          },
          group: {
            pupils: { min: 18, max: 20 },
            adults: { min: 2, max: 2 },
            words: '20 students + 2 teachers',
          },
        },
      ],
      languages: [
        { tag: 'en', role: 'learning', level: 'A2' },
        { tag: 'ja', role: 'native' },
      ],
      level: { ages: { min: 15, max: 16 } },
      countries: { wanted: ['AU', 'NZ', 'MY'] },
      mode: 'in_person',
      accommodation: ['host_family'],
    },
  },
  {
    key: 'exchange-geelong-offer',
    school: 'geelong',
    content: {
      kind: 'student_exchange',
      side: 'offer',
      title: {
        id: 'Menerima kelompok dari Jepang pada akhir Juli',
        en: 'Host families for a Japanese group in late July',
      },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [days(7, 20, 42)], stay: { minDays: 7, maxDays: 21 }, precision: 'day' },
          group: { pupils: { max: 24 }, words: 'at least 12 families' },
        },
      ],
      languages: [
        { tag: 'en', role: 'native' },
        { tag: 'ja', role: 'learning' },
      ],
      level: { grade: { words: 'Years 7 - 10', mappedAges: { min: 12, max: 16 } } },
      countries: { wanted: ['JP'] },
      accommodation: ['host_family'],
      costs: { lodging: 'sending_school', words: 'AUD 230 per week per student to the family' },
    },
  },
];
