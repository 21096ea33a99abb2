import type { Sentence } from '@jejaring/contracts/sentence';
import { count, type Terminal } from '../terminal/terminal.ts';
import type { ListingsReport, PostOutcome } from './import-listings.ts';
import { type FieldFate, REPORTED_FIELDS, type ReportedField } from './understood.ts';

const OUTCOMES: Record<PostOutcome | 'refused', Sentence> = {
  published: { id: 'diterbitkan', en: 'published' },
  expired: { id: 'kedaluwarsa: semua tanggalnya sudah lewat', en: 'expired: all their dates are past' },
  unchanged: { id: 'sudah ada dan tetap sama', en: 'there already, unchanged' },
  different: {
    id: 'sudah ada dengan isi lain; dibiarkan',
    en: 'there already with other content; left alone',
  },
  refused: { id: 'ditolak', en: 'refused' },
};

const FIELDS: Record<ReportedField, Sentence> = {
  windows: { id: 'tanggal', en: 'dates' },
  stay: { id: 'lama tinggal', en: 'length of stay' },
  group: { id: 'jumlah orang', en: 'group' },
  level: { id: 'jenjang dan usia', en: 'level and ages' },
  languages: { id: 'bahasa', en: 'languages' },
  countries: { id: 'negara tujuan', en: 'wanted countries' },
  themes: { id: 'tema', en: 'themes' },
  mode: { id: 'cara', en: 'mode' },
  accommodation: { id: 'akomodasi', en: 'accommodation' },
  costs: { id: 'biaya', en: 'costs' },
};

const FATES: Record<FieldFate, Sentence> = {
  understood: { id: 'dipahami', en: 'understood' },
  words: { id: 'kata saja', en: 'words only' },
  silent: { id: 'tak disebut', en: 'silent' },
};

const WORDS = {
  posts: { id: 'iklan dibaca', en: 'posts read' },
  fields: { id: 'Isi iklan yang diterima:', en: 'What the accepted posts say:' },
  refused: { id: 'Ditolak:', en: 'Refused:' },
  line: { id: 'baris', en: 'line' },
  column: { id: 'kolom', en: 'column' },
  nothing: {
    id: 'Semua iklan ini sudah ada: tidak ada yang berubah.',
    en: 'All of these posts were there already: nothing changed.',
  },
} as const satisfies Record<string, Sentence>;

/** What an import of posts did, for a person: outcomes, how much of each field was understood, and every refusal. */
export function writeReport(terminal: Terminal, { posts, outcomes, refused, fields }: ListingsReport): void {
  const { locale } = terminal;
  const line = (value: number, words: Sentence) =>
    terminal.out(`${count(terminal, value).padStart(6)}  ${words[locale]}\n`);
  line(posts, WORDS.posts);
  for (const outcome of Object.keys(outcomes) as PostOutcome[])
    if (outcomes[outcome] > 0) line(outcomes[outcome], OUTCOMES[outcome]);
  if (refused.length > 0) line(refused.length, OUTCOMES.refused);

  const fates = Object.keys(FATES) as FieldFate[];
  const widths = fates.map((fate) => FATES[fate][locale].length + 3);
  const name = Math.max(...REPORTED_FIELDS.map((field) => FIELDS[field][locale].length)) + 2;
  const row = (cells: readonly string[]) => cells.map((cell, i) => cell.padStart(widths[i]!)).join('');
  terminal.out(
    `\n${WORDS.fields[locale]}\n${' '.repeat(name + 2)}${row(fates.map((fate) => FATES[fate][locale]))}\n`,
  );
  for (const field of REPORTED_FIELDS) {
    terminal.out(
      `  ${FIELDS[field][locale].padEnd(name)}${row(fates.map((fate) => count(terminal, fields[field][fate])))}\n`,
    );
  }

  if (refused.length > 0) terminal.out(`\n${WORDS.refused[locale]}\n`);
  for (const { line: at, id, fault } of refused) {
    const where = `${WORDS.line[locale]} ${at}${id === '' ? '' : ` (${id.slice(0, 40)})`}`;
    terminal.out(
      `  ${where}${fault.column === '' ? '' : `, ${WORDS.column[locale]} ${fault.column}`}: ${fault.sentence[locale]}\n`,
    );
  }
  if (posts > 0 && outcomes.unchanged === posts - refused.length)
    terminal.out(`\n${WORDS.nothing[locale]}\n`);
}
