import type { Locale, Sentence } from '@jejaring/contracts/sentence';

/** Where a command talks to a person: results go to `out`, progress and errors to `err`. */
export interface Terminal {
  locale: Locale;
  /** Width of a line, in columns. */
  columns: number;
  /** True where `err` can redraw a line. */
  redraws: boolean;
  out(text: string): void;
  err(text: string): void;
}

const WIDTH_OF_A_FILE = 100;

/** The terminal of this process. */
export function processTerminal(locale: Locale): Terminal {
  process.stdout.on('error', endWithReader);
  return {
    locale,
    columns: process.stdout.columns ?? WIDTH_OF_A_FILE,
    redraws: process.stderr.isTTY ?? false,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
}

/** Whoever reads the output may leave before its end, as `head` does; the work is done all the same. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** A line of output in the reader's language. */
export const say = (terminal: Terminal, sentence: Sentence): void =>
  terminal.out(`${sentence[terminal.locale]}\n`);

/** A number as the reader writes it: 215.372 or 215,372. */
export const count = (terminal: Terminal, value: number): string =>
  new Intl.NumberFormat(terminal.locale).format(value);
