import type { SchoolDraft } from '@jejaring/contracts/school/school';

/** Keeps the names of the schools as a type. */
const named = <Name extends string>(schools: Record<Name, SchoolDraft>) => schools;

/** Invented schools. Every name says so, in Indonesian or English: none can be taken for a real one. */
export const SAMPLE_SCHOOLS = named({
  jember: {
    name: 'Sekolah Contoh SMA Cakrawala, Jember',
    country: 'ID',
    city: 'Jember',
    networks: ['muhammadiyah'],
    safeguarding: 'checked_adults',
  },
  yogyakarta: {
    name: 'Sekolah Contoh SMA Tunas Harapan, Yogyakarta',
    country: 'ID',
    city: 'Yogyakarta',
    networks: ['bridge', 'seameo'],
    safeguarding: 'named_lead',
  },
  surabaya: { name: 'Sekolah Contoh SMP Bina Cendekia, Surabaya', country: 'ID', city: 'Surabaya' },
  malang: {
    name: 'Sekolah Contoh MA Al-Ikhlas, Malang',
    country: 'ID',
    city: 'Malang',
    networks: ['maarif_nu'],
  },
  makassar: { name: 'Sekolah Contoh SMK Bahari, Makassar', country: 'ID', city: 'Makassar' },
  bandung: {
    name: 'Sekolah Contoh SD Pelangi, Bandung',
    country: 'ID',
    city: 'Bandung',
    networks: ['bridge'],
  },
  shahAlam: {
    name: 'Sample School Seri Cahaya International, Shah Alam',
    country: 'MY',
    city: 'Shah Alam',
    networks: ['seameo', 'cis'],
    safeguarding: 'audited',
  },
  nagoya: {
    name: 'Sample School Hanamizuki High, Nagoya',
    country: 'JP',
    city: 'Nagoya',
    safeguarding: 'named_lead',
  },
  leipzig: {
    name: 'Sample School Gymnasium am Lindenhof, Leipzig',
    country: 'DE',
    city: 'Leipzig',
    networks: ['pasch', 'etwinning'],
    safeguarding: 'checked_adults',
  },
  norwich: {
    name: 'Sample School Riverside Academy, Norwich',
    country: 'GB',
    city: 'Norwich',
    safeguarding: 'audited',
  },
  geelong: {
    name: 'Sample School Wattle Bay College, Geelong',
    country: 'AU',
    city: 'Geelong',
    networks: ['bridge', 'round_square'],
    safeguarding: 'checked_adults',
  },
  rennes: {
    name: 'Sample School Lycée des Tilleuls, Rennes',
    country: 'FR',
    city: 'Rennes',
    networks: ['etwinning'],
  },
  bangkok: {
    name: 'Sample School Chao Phraya Wittaya, Bangkok',
    country: 'TH',
    city: 'Bangkok',
    networks: ['seameo'],
  },
  seoul: { name: 'Sample School Hangang Middle School, Seoul', country: 'KR', city: 'Seoul' },
});

export type SampleSchool = keyof typeof SAMPLE_SCHOOLS;
