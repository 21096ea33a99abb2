import type { SampleListings } from '../sample-listing.ts';

/** Classes that work together without travelling. */
export const virtualProjects: SampleListings = ({ days, month }) => [
  {
    key: 'virtual-surabaya-swap',
    school: 'surabaya',
    content: {
      kind: 'virtual_project',
      side: 'swap',
      title: {
        id: 'Kotak budaya dan surat video, 30 siswa kelas VIII',
        en: 'Culture box and video letters, 30 pupils of grade 8',
      },
      text: {
        id: 'Setiap dua pekan satu topik: makanan, sekolah, keluarga, sungai kota kami.',
        en: 'A topic every two weeks: food, school, family, the river of our town.',
      },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [days(10, 1, 75)], precision: 'day' },
          group: { pupils: { max: 30 } },
        },
        {
          direction: 'sending',
          dates: { windows: [days(10, 1, 75)], precision: 'day' },
          group: { pupils: { max: 30 } },
        },
      ],
      languages: [{ tag: 'en', role: 'learning', level: 'A2' }],
      level: { isced: [2], ages: { min: 13, max: 14 } },
      themes: [{ words: 'culture' }, { words: 'letters' }],
      mode: 'virtual',
      reciprocity: 'welcome',
    },
  },
  {
    key: 'virtual-seoul-swap',
    school: 'seoul',
    content: {
      kind: 'virtual_project',
      side: 'swap',
      title: {
        id: 'Kelas surat dan video dalam bahasa Inggris',
        en: 'A class for letters and videos in English',
      },
      legs: [
        {
          direction: 'hosting',
          dates: { windows: [month(10), month(11)], precision: 'month' },
          group: { pupils: { max: 28 } },
        },
        {
          direction: 'sending',
          dates: { windows: [month(10), month(11)], precision: 'month' },
          group: { pupils: { max: 28 } },
        },
      ],
      languages: [
        { tag: 'en', role: 'learning' },
        { tag: 'ko', role: 'native' },
      ],
      level: { grade: { words: '2nd year of middle school', mappedAges: { min: 13, max: 14 } } },
      themes: [{ words: 'letters' }, { words: 'culture' }],
      mode: 'virtual',
    },
  },
  {
    key: 'virtual-geelong-swap',
    school: 'geelong',
    content: {
      kind: 'virtual_project',
      side: 'swap',
      title: {
        id: 'Kelas bahasa Indonesia mencari teman SD',
        en: 'Primary Indonesian class looks for friends',
      },
      text: { en: 'Years 5 and 6, half an hour a week, songs and games in Indonesian and English.' },
      languages: [
        { tag: 'id', role: 'learning', level: 'A1' },
        { tag: 'en', role: 'native' },
      ],
      level: { isced: [1], grade: { words: 'Years 5-6', mappedAges: { min: 10, max: 12 } } },
      countries: { wanted: ['ID'] },
      themes: [{ words: 'songs and games' }],
      mode: 'virtual',
      networks: { member: ['bridge'] },
    },
  },
  {
    key: 'virtual-bandung-swap',
    school: 'bandung',
    content: {
      kind: 'virtual_project',
      side: 'swap',
      title: {
        id: 'Kelas V ingin bertemu kelas dari Australia',
        en: 'Grade 5 would like to meet a class from Australia',
      },
      text: { id: 'Bernyanyi, bermain, dan saling menunjukkan kelas. Sekali sepekan lewat video.' },
      legs: [
        { direction: 'hosting', group: { pupils: { max: 32 } } },
        { direction: 'sending', group: { pupils: { max: 32 } } },
      ],
      languages: [
        { tag: 'id', role: 'native' },
        { tag: 'en', role: 'learning' },
      ],
      level: { isced: [1], grade: { words: 'kelas V', mappedAges: { min: 10, max: 11 } } },
      countries: { wanted: ['AU'] },
      mode: 'virtual',
      networks: { member: ['bridge'] },
    },
  },
  {
    key: 'virtual-rennes-need',
    school: 'rennes',
    content: {
      kind: 'virtual_project',
      side: 'need',
      title: {
        id: 'Mencari kelas untuk bersurat dalam bahasa Inggris',
        en: 'We look for a class to write to in English',
      },
      languages: [{ tag: 'en', role: 'learning' }],
      themes: [{ words: 'letters' }],
      mode: 'virtual',
    },
  },
];
