import type { Locale, Sentence } from '@jejaring/contracts/sentence';
import type { DIRECTORY_FLAGS } from '@jejaring/db';
import { count, type Terminal } from '../terminal/terminal.ts';
import type { RefusedLine, SchoolsReport } from './import-schools.ts';
import { REFUSED_ROWS, type RefusedRow } from './judge-row.ts';
import { SHOWN } from './refused-lines.ts';

type Flag = (typeof DIRECTORY_FLAGS)[number];

const FLAGS: Record<Flag, Sentence> = {
  no_coordinates: { id: 'tanpa koordinat', en: 'without coordinates' },
  coordinates_outside_country: {
    id: 'koordinat di luar Indonesia, tidak disimpan',
    en: 'coordinates outside Indonesia, left out',
  },
  coordinates_swapped: {
    id: 'lintang dan bujur tertukar, dibalik',
    en: 'latitude and longitude swapped, turned',
  },
  odd_code: { id: 'NPSN sementara (bukan delapan angka)', en: 'provisional code (not eight digits)' },
  bare_name: { id: 'nama hanya bentuk dan nomor', en: 'name is only a form and a number' },
  repeated_name: {
    id: 'nama sama dengan sekolah lain di kabupatennya',
    en: 'same name as another school of its regency',
  },
  tidied: { id: 'spasi atau huruf rusak dirapikan', en: 'stray blanks or broken characters tidied' },
};

const WORDS = {
  read: { id: 'baris dibaca', en: 'rows read' },
  created: { id: 'sekolah baru', en: 'new schools' },
  changed: { id: 'berubah', en: 'changed' },
  unchanged: { id: 'tetap sama', en: 'unchanged' },
  refused: { id: 'ditolak', en: 'refused' },
  kept: { id: 'Disimpan dengan tanda:', en: 'Kept with a flag:' },
  refusedLines: { id: 'Ditolak:', en: 'Refused:' },
  line: { id: 'baris', en: 'line' },
  more: { id: 'lagi; --report BERKAS mencatat semuanya', en: 'more; --report FILE writes all of them' },
  nothing: {
    id: 'Direktori sudah sama dengan berkas ini: tidak ada yang baru dan tidak ada yang berubah.',
    en: 'The directory already is as the file says: nothing new, nothing changed.',
  },
} as const satisfies Record<string, Sentence>;

/** What an import did, for a person: counts, flags, and the first refused lines. */
export function writeReport(
  terminal: Terminal,
  report: SchoolsReport,
  firstRefused: readonly RefusedLine[],
): void {
  const { locale } = terminal;
  const line = (value: number, words: Sentence) =>
    terminal.out(`${count(terminal, value).padStart(9)}  ${words[locale]}\n`);
  const refused = Object.values(report.refused).reduce((sum, each) => sum + each, 0);
  line(report.rows, WORDS.read);
  line(report.created, WORDS.created);
  line(report.changed, WORDS.changed);
  line(report.unchanged, WORDS.unchanged);
  line(refused, WORDS.refused);
  const flags = (Object.keys(FLAGS) as Flag[]).filter((flag) => report.flags[flag]);
  if (flags.length > 0) terminal.out(`\n${WORDS.kept[locale]}\n`);
  for (const flag of flags) line(report.flags[flag]!, FLAGS[flag]);
  if (refused > 0) terminal.out(`\n${WORDS.refusedLines[locale]}\n`);
  for (const reason of Object.keys(REFUSED_ROWS) as RefusedRow[]) {
    if (report.refused[reason] > 0) line(report.refused[reason], REFUSED_ROWS[reason]);
  }
  for (const each of firstRefused.slice(0, SHOWN))
    terminal.out(`${' '.repeat(11)}${refusedText(each, locale)}\n`);
  if (refused > SHOWN)
    terminal.out(`${' '.repeat(11)}... ${count(terminal, refused - SHOWN)} ${WORDS.more[locale]}\n`);
  if (report.created + report.changed === 0) terminal.out(`\n${WORDS.nothing[locale]}\n`);
}

const refusedText = ({ line, reason, code }: RefusedLine, locale: Locale): string =>
  `${WORDS.line[locale]} ${line}${code ? ` (${code.slice(0, 20)})` : ''}: ${REFUSED_ROWS[reason][locale]}`;
