import { LISTING_KINDS, type ListingKind } from '@jejaring/contracts/listing/kind';
import type { Sentence } from '@jejaring/contracts/sentence';
import { LOCALES } from '@jejaring/contracts/sentence';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Config } from './config.ts';
import type { MatchesOptions } from './matches/command.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Headings of the help, which the library writes in English. */
const HEADINGS: Record<string, string> = {
  'Usage:': 'Cara pakai:',
  'Arguments:': 'Isian:',
  'Options:': 'Pilihan:',
  'Commands:': 'Perintah:',
};

/**
 * All commands, in the reader's language. Each gives its exit code to `end`; wrong usage is thrown as CommanderError. A
 * command is loaded when it is called, as the database libraries take a second that help should not.
 */
export function buildProgram(config: Config, terminal: Terminal, end: (exitCode: number) => void): Command {
  const { locale } = terminal;
  const t = (id: string, en: string): string => ({ id, en })[locale] satisfies Sentence[typeof locale];

  const program = new Command('jejaring')
    .description(
      t(
        'Jejaring di terminal: impor, kecocokan, dunia contoh.',
        'Jejaring in a terminal: imports, matches, the sample world.',
      ),
    )
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
    .option(
      '--report <file>',
      t('tulis setiap baris yang ditolak ke berkas CSV', 'write every refused line to a CSV file'),
    )
    .action(async (file: string, options: { report?: string }) => {
      const { importSchoolsCommand } = await import('./import-schools/command.ts');
      end(await importSchoolsCommand(file, options, config, terminal));
    });

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
      new Option(
        '--shift-years <n>',
        t(
          'geser semua tahun, agar iklan lama dapat dicoba sekarang',
          'move every year, so that old posts can be tried now',
        ),
      )
        .argParser(shiftYears)
        .default(0),
    )
    .addOption(new Option('--kind <kind>', t('hanya jenis ini', 'only this kind')).choices(LISTING_KINDS))
    .action(async (file: string, options: { shiftYears: number; kind?: ListingKind }) => {
      const { importListingsCommand } = await import('./import-listings/command.ts');
      end(await importListingsCommand(file, options, config, terminal));
    });

  program
    .command('matches')
    .description(
      t(
        'Kecocokan terbaik di antara iklan yang aktif sekarang, beserta alasannya. Tidak mencatat apa-apa.',
        'The best matches among the listings that are active now, with their reasons. Records nothing.',
      ),
    )
    .option(
      '--listing <id>',
      t(
        'hanya untuk iklan ini (id, atau nama impornya seperti L001)',
        'only of this listing (its id, or its import name such as L001)',
      ),
    )
    .addOption(
      new Option('--limit <n>', t('paling banyak sekian', 'at most so many')).argParser(positive).default(20),
    )
    .option(
      '--explain',
      t('semua bagian, pertanyaan, dan tanggalnya', 'every part, the questions and the dates'),
    )
    .option('--json', t('lengkap, untuk program lain', 'in full, for other programs'))
    .action(async (options: MatchesOptions) => {
      const { matchesCommand } = await import('./matches/command.ts');
      end(await matchesCommand(options, config, terminal));
    });

  const sample = program
    .command('sample')
    .description(
      t('dunia contoh: sekolah dan iklan rekaan', 'the sample world: invented schools and listings'),
    );
  sample
    .command('add')
    .description(
      t(
        'muat dunia contoh; yang sudah ada tidak diubah',
        'load the sample world; what is there is left as it is',
      ),
    )
    .action(async () => {
      const { addSampleCommand } = await import('./sample/command.ts');
      end(await addSampleCommand(config, terminal));
    });
  sample
    .command('remove')
    .description(
      t('hapus seluruh dunia contoh, dan hanya itu', 'remove all of the sample world, and only that'),
    )
    .action(async () => {
      const { removeSampleCommand } = await import('./sample/command.ts');
      end(await removeSampleCommand(config, terminal));
    });

  return program;
}

function positive(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A whole number from 1.');
}

function shiftYears(text: string): number {
  if (/^-?\d{1,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A whole number of years, such as 10.');
}
