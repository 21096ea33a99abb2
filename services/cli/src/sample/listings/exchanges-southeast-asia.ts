import type { SampleListings } from '../sample-listing.ts';

/** Exchanges within Southeast Asia, from a complete post to a single sentence. */
export const exchangesInSoutheastAsia: SampleListings = ({ days, month }) => [
  {
    key: 'exchange-jember-need',
    school: 'jember',
    content: {
      kind: 'student_exchange',
      side: 'need',
      title: {
        id: 'Dua pekan belajar di sekolah mitra, 12 siswa kelas X-XI',
        en: 'Two weeks at a partner school, 12 students of grades 10-11',
      },
      text: {
        id: 'Kami mencari sekolah yang menerima 12 siswa dan 2 guru pendamping untuk ikut pelajaran dan kegiatan harian. Siswa sudah terbiasa belajar dengan bahasa Inggris.',
        en: 'We look for a school that takes 12 students and 2 teachers into its lessons and daily life. The students are used to learning in English.',
      },
      legs: [
        {
          direction: 'sending',
          dates: {
            windows: [days(9, 1, 28)],
            stay: { minDays: 10, maxDays: 14 },
            travel: { days: 2, within: true },
            precision: 'day',
          },
          group: { pupils: { min: 12, max: 12 }, adults: { min: 2, max: 2 } },
        },
      ],
      languages: [
        { tag: 'en', role: 'working', level: 'B1' },
        { tag: 'id', role: 'native' },
      ],
      level: {
        isced: [3],
        ages: { min: 15, max: 17 },
        grade: { words: 'kelas X dan XI', mappedAges: { min: 15, max: 17 } },
      },
      themes: [{ iscedF: '0231' }, { words: 'Islamic education' }],
      countries: { wanted: ['MY', 'AU', 'SG', 'TH'] },
      mode: 'in_person',
      accommodation: ['host_family', 'boarding', 'school_guesthouse'],
      costs: { travel: 'sending_school', lodging: 'hosting_school', meals: 'hosting_school' },
      facilities: { needed: ['prayer_place', 'halal_food'] },
      networks: { member: ['muhammadiyah'] },
      safeguarding: { required: 'named_lead' },
      reciprocity: 'welcome',
    },
  },
  {
    key: 'exchange-shah-alam-offer',
    school: 'shahAlam',
    content: {
      kind: 'student_exchange',
      side: 'offer',
      title: {
        id: 'Imersi siswa dengan asrama: 24 tempat, bisa dibagi',
        en: 'Student immersion with boarding: 24 places, may be shared',
      },
      text: {
        id: 'Siswa masuk kelas bersama murid kami, tinggal di asrama, dan ikut kegiatan sore. Rombongan mulai 8 siswa.',
        en: 'Visitors join our classes, live in the boarding house and take part in the afternoons. Groups from 8 students.',
      },
      legs: [
        {
          direction: 'hosting',
          dates: {
            windows: [days(9, 1, 30), days(2, 8, 27)],
            stay: { minDays: 7, maxDays: 14 },
            precision: 'day',
          },
          group: { pupils: { min: 8, max: 24 }, adults: { max: 4 } },
          split: { minimumToRun: 8 },
        },
      ],
      languages: [
        { tag: 'en', role: 'working', level: 'C1', asks: 'A2' },
        { tag: 'ms', role: 'native' },
      ],
      level: { isced: [2, 3], ages: { min: 13, max: 17 } },
      themes: [{ words: 'Islamic education' }, { iscedF: '0231' }, { words: 'STEM' }],
      mode: 'in_person',
      accommodation: ['boarding'],
      costs: { travel: 'sending_school', lodging: 'hosting_school', meals: 'hosting_school' },
      facilities: { available: ['prayer_place', 'halal_food', 'separate_lodging_by_gender', 'internet'] },
      safeguarding: { required: 'named_lead' },
      reciprocity: 'welcome',
    },
  },
  {
    key: 'exchange-surabaya-need',
    school: 'surabaya',
    content: {
      kind: 'student_exchange',
      side: 'need',
      title: {
        id: 'Enam hari ke Malaysia atau Thailand, kelas VIII',
        en: 'Six days in Malaysia or Thailand, grade 8',
      },
      text: { id: 'Tanggal menyesuaikan sekolah penerima.' },
      legs: [
        {
          direction: 'sending',
          dates: { stay: { minDays: 5, maxDays: 6 }, words: 'enam hari, menyesuaikan' },
          group: { pupils: { min: 20, max: 26 }, adults: { min: 3, max: 3 } },
        },
      ],
      languages: [{ tag: 'en', role: 'learning', level: 'A2' }],
      level: { isced: [2], grade: { words: 'kelas VIII', mappedAges: { min: 13, max: 14 } } },
      countries: { wanted: ['MY', 'TH', 'SG'] },
      facilities: { needed: ['halal_food'] },
    },
  },
  {
    key: 'exchange-bangkok-offer',
    school: 'bangkok',
    content: {
      kind: 'student_exchange',
      side: 'offer',
      title: { id: 'Pekan budaya Thailand untuk siswa tamu', en: 'Thai culture week for visiting students' },
      legs: [
        {
          direction: 'hosting',
          dates: {
            windows: [month(11)],
            stay: { minDays: 4, maxDays: 7 },
            precision: 'month',
            words: 'November',
          },
          group: { pupils: { max: 40 }, adults: { max: 6 } },
          split: { minimumToRun: 10 },
        },
      ],
      languages: [
        { tag: 'en', role: 'working', level: 'B2' },
        { tag: 'th', role: 'native' },
      ],
      level: { isced: [2, 3] },
      themes: [{ words: 'culture' }],
      accommodation: ['school_guesthouse', 'hotel'],
      facilities: { available: ['halal_food', 'internet'] },
    },
  },
  {
    key: 'exchange-malang-need',
    school: 'malang',
    content: {
      kind: 'student_exchange',
      side: 'need',
      title: {
        id: 'Sepuluh hari di November, siswa madrasah aliyah',
        en: 'Ten days in November for madrasah students',
      },
      legs: [
        {
          direction: 'sending',
          dates: { windows: [days(11, 3, 27)], stay: { minDays: 5, maxDays: 10 }, precision: 'day' },
          group: { pupils: { min: 15, max: 25 }, adults: { min: 3, max: 3 } },
        },
      ],
      languages: [
        { tag: 'en', role: 'learning' },
        { tag: 'ar', role: 'working', level: 'B1' },
      ],
      level: { isced: [3], grade: { words: 'kelas XI' } },
      countries: { wanted: ['MY', 'TH', 'BN'] },
      facilities: { needed: ['prayer_place', 'halal_food', 'separate_lodging_by_gender'] },
      networks: { member: ['maarif_nu'] },
    },
  },
];
