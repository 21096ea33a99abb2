import type { Criterion, Verdict } from '@jejaring/contracts/match/explanation';
import type { Locale, Sentence } from '@jejaring/contracts/sentence';

export const CRITERION_NAMES: Record<Criterion, Sentence> = {
  kind: { id: 'jenis', en: 'kind' },
  side: { id: 'arah', en: 'direction' },
  dates: { id: 'tanggal', en: 'dates' },
  languages: { id: 'bahasa', en: 'languages' },
  level: { id: 'jenjang', en: 'level' },
  group: { id: 'jumlah', en: 'group' },
  themes: { id: 'tema', en: 'themes' },
  countries: { id: 'negara', en: 'countries' },
  mode: { id: 'cara', en: 'mode' },
  accommodation: { id: 'akomodasi', en: 'lodging' },
  costs: { id: 'biaya', en: 'costs' },
  facilities: { id: 'fasilitas', en: 'facilities' },
  networks: { id: 'jaringan', en: 'networks' },
  safeguarding: { id: 'perlindungan', en: 'safeguarding' },
  reciprocity: { id: 'balasan', en: 'return visit' },
};

export const VERDICT_NAMES: Record<Verdict, Sentence> = {
  fits: { id: 'cocok', en: 'fits' },
  unknown: { id: 'belum tahu', en: 'unknown' },
  conflicts: { id: 'bentrok', en: 'conflicts' },
};

export const WORDS = {
  score: { id: 'skor', en: 'score' },
  none: { id: 'Belum ada kecocokan di antara iklan yang aktif.', en: 'No match among the active listings.' },
  noneOf: { id: 'Belum ada yang cocok dengan iklan ini.', en: 'Nothing matches this listing yet.' },
  active: { id: 'iklan aktif', en: 'active listings' },
  pairs: { id: 'kecocokan terbaik', en: 'best matches' },
  ask: { id: 'perlu ditanyakan', en: 'to ask' },
  worth: { id: '  bagi A      bagi B  (nilai × bobot)', en: '  for A       for B   (worth × weight)' },
  questions: { id: 'Yang perlu ditanyakan', en: 'To ask' },
  visits: { id: 'Kunjungan', en: 'Visits' },
  hosts: { id: 'menerima', en: 'hosts' },
  days: { id: 'hari', en: 'days' },
  pupils: { id: 'siswa', en: 'pupils' },
  adults: { id: 'dewasa', en: 'adults' },
  noWindow: { id: 'tanggal belum diketahui', en: 'dates not known yet' },
  both: { id: 'A dan B', en: 'A and B' },
} as const satisfies Record<string, Sentence>;

export const countryName = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;

/** 3-16 September 2027, in the reader's language. */
export const dayRange = (from: string, to: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'id' ? 'id' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).formatRange(new Date(from), new Date(to));
