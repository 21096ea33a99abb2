import type { Theme } from '@jejaring/contracts/listing/content';
import type { Locale } from '@jejaring/contracts/sentence';

/** ISCED-F 2013 fields that schools work on together, with the name that people use. */
const FIELDS: readonly (readonly [code: string, id: string, en: string])[] = [
  ['0011', 'Keterampilan dasar dan literasi', 'Basic skills and literacy'],
  ['0031', 'Pengembangan diri', 'Personal development'],
  ['0111', 'Ilmu pendidikan', 'Education science'],
  ['0112', 'Pendidikan anak usia dini', 'Early childhood teaching'],
  ['0113', 'Pendidikan guru kelas', 'Class teacher training'],
  ['0114', 'Pendidikan guru mata pelajaran', 'Subject teacher training'],
  ['0211', 'Media dan audiovisual', 'Media and audio-visual'],
  ['0212', 'Busana dan desain', 'Fashion and design'],
  ['0213', 'Seni rupa', 'Fine arts'],
  ['0214', 'Kriya', 'Handicrafts'],
  ['0215', 'Musik dan seni pertunjukan', 'Music and performing arts'],
  ['0221', 'Agama', 'Religion'],
  ['0222', 'Sejarah', 'History'],
  ['0223', 'Filsafat dan etika', 'Philosophy and ethics'],
  ['0231', 'Belajar bahasa', 'Language learning'],
  ['0232', 'Sastra', 'Literature'],
  ['0311', 'Ekonomi', 'Economics'],
  ['0312', 'Politik dan kewarganegaraan', 'Politics and citizenship'],
  ['0313', 'Psikologi', 'Psychology'],
  ['0314', 'Sosial dan budaya', 'Society and culture'],
  ['0321', 'Jurnalistik', 'Journalism'],
  ['0322', 'Perpustakaan dan arsip', 'Library and archives'],
  ['0411', 'Akuntansi', 'Accounting'],
  ['0413', 'Manajemen sekolah', 'Management'],
  ['0414', 'Pemasaran', 'Marketing'],
  ['0416', 'Kewirausahaan dan niaga', 'Enterprise and sales'],
  ['0511', 'Biologi', 'Biology'],
  ['0521', 'Lingkungan hidup', 'Environment'],
  ['0522', 'Alam dan satwa', 'Nature and wildlife'],
  ['0531', 'Kimia', 'Chemistry'],
  ['0532', 'Ilmu kebumian', 'Earth sciences'],
  ['0533', 'Fisika', 'Physics'],
  ['0541', 'Matematika', 'Mathematics'],
  ['0611', 'Pemakaian komputer', 'Computer use'],
  ['0612', 'Jaringan dan data', 'Networks and data'],
  ['0613', 'Pemrograman', 'Programming'],
  ['0713', 'Listrik dan energi', 'Electricity and energy'],
  ['0714', 'Elektronika dan robotika', 'Electronics and robotics'],
  ['0715', 'Teknik mesin', 'Mechanics'],
  ['0716', 'Otomotif', 'Motor vehicles'],
  ['0721', 'Pengolahan pangan', 'Food processing'],
  ['0731', 'Arsitektur dan kota', 'Architecture and towns'],
  ['0732', 'Bangunan', 'Building'],
  ['0811', 'Pertanian', 'Agriculture'],
  ['0821', 'Kehutanan', 'Forestry'],
  ['0831', 'Perikanan', 'Fisheries'],
  ['0913', 'Keperawatan', 'Nursing'],
  ['0915', 'Terapi dan rehabilitasi', 'Therapy'],
  ['0922', 'Pendampingan anak dan remaja', 'Child and youth care'],
  ['1012', 'Rambut dan kecantikan', 'Hair and beauty'],
  ['1013', 'Perhotelan dan tata boga', 'Hotel and catering'],
  ['1014', 'Olahraga', 'Sports'],
  ['1015', 'Pariwisata', 'Travel and tourism'],
  ['1041', 'Transportasi dan pelayaran', 'Transport and seafaring'],
];

const columnOf = (language: Locale) => (language === 'id' ? 1 : 2);

/** The fields to pick from, by name. */
export const themeFields = (language: Locale): { id: string; name: string }[] =>
  FIELDS.map((field) => ({ id: field[0], name: field[columnOf(language)] })).toSorted((x, y) =>
    x.name.localeCompare(y.name, language),
  );

/** A theme in the reader's language; a field that is not among ours by its code. */
export function themeName({ iscedF, words }: Theme, language: Locale): string {
  const field = FIELDS.find(([code]) => code === iscedF);
  return [field?.[columnOf(language)] ?? (iscedF && `ISCED-F ${iscedF}`), words].filter(Boolean).join(': ');
}
