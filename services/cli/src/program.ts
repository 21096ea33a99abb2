import type { Sentence } from '@jejaring/contracts/sentence';
import { LOCALES } from '@jejaring/contracts/sentence';
import { Command, Option } from 'commander';
import type { Config } from './config.ts';
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

  return program;
}
