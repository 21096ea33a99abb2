import type { Sentence } from '@jejaring/contracts/sentence';
import { LOCALES } from '@jejaring/contracts/sentence';
import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Config } from './config.ts';
import { importListingsCommand } from './import-listings/command.ts';
import { importSchoolsCommand } from './import-schools/command.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Headings of the help, which the library writes in English. */
const HEADINGS: Record<string, string> = {
  'Usage:': 'Cara pakai:',
  'Arguments:': 'Isian:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
};

/** All commands, in the reader's language. Each gives its exit code to `end`; wrong usage is thrown as CommanderError. */
export function buildProgram(config: Config, terminal: Terminal, end: (exitCode: number) => void): Command {
  const { locale } = terminal;
  const t = (id: string, en: string): string => ({ id, en })[locale] satisfies Sentence[typeof locale];

  const program = new Command('jejaring')
    .description(t('Jejaring di terminal: impor, kecocokan, dunia contoh.', 'Jejaring in a terminal: imports, matches, the sample world.'))
    .addOption(new Option('--lang <id|en>', t('bahasa keluaran', 'language of the output')).choices(LOCALES))
    .configureHelp({ styleTitle: (title) => (locale === 'id' ? (HEADINGS[title] ?? title) : title) })
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .helpOption('-h, --help', t('tampilkan bantuan', 'show help'))
    .helpCommand('help [command]', t('bantuan untuk satu perintah', 'help for one command'))
    .exitOverride();

  const imports = program.command('import').description(t('impor dari berkas', 'import from a file'));
  imports
    .command('schools')
    .description(
      t(
        'Register sekolah nasional (CSV, boleh .gz) ke direktori sekolah. Diulang pun tidak mengubah apa-apa.',
        'The national school register (CSV, may be .gz) into the school directory. Running it again changes nothing.',
      ),
    )
    .argument('<file>', t('berkas register', 'the register'))
    .option('--report <file>', t('tulis setiap baris yang ditolak ke berkas CSV', 'write every refused line to a CSV file'))
    .action(async (file: string, options: { report?: string }) => end(await importSchoolsCommand(file, options, config, terminal)));

  imports
    .command('listings')
    .description(
      t(
        'Kumpulan iklan (CSV). Yang tak disebut tetap tak diketahui; kata aslinya disimpan. Diulang pun tidak mengubah apa-apa.',
        'A collection of posts (CSV). What is not said stays unknown; the words are kept. Running it again changes nothing.',
      ),
    )
    .argument('<file>', t('berkas iklan', 'the posts'))
    .addOption(
      new Option('--shift-years <n>', t('geser semua tahun, agar iklan lama dapat dicoba sekarang', 'move every year, so that old posts can be tried now'))
        .argParser(shiftYears)
        .default(0),
    )
    .addOption(new Option('--kind <kind>', t('hanya jenis ini', 'only this kind')).choices(LISTING_KINDS))
    .action(async (file: string, options: { shiftYears: number; kind?: ListingKind }) =>
      end(await importListingsCommand(file, options, config, terminal)),
    );

  return program;
}

function shiftYears(text: string): number {
  if (/^-?\d{1,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A whole number of years, such as 10.');
}
