import { LOCALES, type Locale } from '@jejaring/contracts/sentence';
import { CommanderError } from 'commander';
import { CommandError, EXIT } from './command-error.ts';
import type { Config } from './config.ts';
import { buildProgram } from './program.ts';
import { processTerminal, type Terminal } from './terminal/terminal.ts';
import { usageSentence } from './terminal/usage.ts';

/** Runs the command in `args` and resolves to the exit code; whatever goes wrong is told to the person, not thrown. */
export async function run(
  args: readonly string[],
  environment: Config,
  openTerminal: (locale: Locale) => Terminal = processTerminal,
): Promise<number> {
  const config = { ...environment, locale: localeIn(args) ?? environment.locale };
  const terminal = openTerminal(config.locale);
  let code: number = EXIT.fine;
  const program = buildProgram(config, terminal, (exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.fine;
      if (error.code !== 'commander.help') terminal.err(`${usageSentence(error)[config.locale]}\n`);
      return EXIT.usage;
    }
    if (error instanceof CommandError) {
      terminal.err(`${error.sentence[config.locale]}\n`);
      return error.exitCode;
    }
    terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.failed;
  }
}

/** `--lang id` decides the words of the help itself, so it is looked for before anything is parsed. */
function localeIn(args: readonly string[]): Locale | undefined {
  const place = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[place]?.split('=')[1] ?? args[place + 1];
  return place === -1 ? undefined : LOCALES.find((locale) => locale === value);
}
