import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { CommandError } from '../command-error.ts';
import type { RefusedLine } from './import-schools.ts';
import { REFUSED_ROWS } from './judge-row.ts';

/** So many refused lines are shown on the screen; the rest are counted. */
export const SHOWN = 10;

export interface RefusedLines {
  /** The first {@link SHOWN}. */
  first: RefusedLine[];
  add(refused: RefusedLine): void;
  close(): Promise<void>;
}

/** Keeps the first refused lines for the screen and, given a path, writes all of them there as CSV. */
export async function openRefusedLines(path: string | undefined): Promise<RefusedLines> {
  const first: RefusedLine[] = [];
  const file = path === undefined ? null : (await openForWriting(path)).createWriteStream();
  file?.write('line,code,reason,explanation\n');
  return {
    first,
    add: (refused) => {
      if (first.length < SHOWN) first.push(refused);
      const { line, reason, code = '' } = refused;
      file?.write(`${line},"${code.replaceAll('"', '""')}",${reason},"${REFUSED_ROWS[reason].en}"\n`);
    },
    close: async () => {
      if (file) await finished(file.end());
    },
  };
}

const openForWriting = (path: string) =>
  open(path, 'w').catch(() => {
    throw new CommandError({
      id: `Laporan tidak dapat ditulis ke ${path}.`,
      en: `The report cannot be written to ${path}.`,
    });
  });
