import type { Sentence } from '@jejaring/contracts/sentence';
import { EXIT } from '../command-error.ts';
import type { Config } from '../config.ts';
import { withDatabase } from '../open-database.ts';
import { openProgress } from '../terminal/progress.ts';
import { count, type Terminal } from '../terminal/terminal.ts';
import { importSchools } from './import-schools.ts';
import { openRegister } from './open-register.ts';
import { openRefusedLines } from './refused-lines.ts';
import { writeReport } from './report.ts';

const PHASES: Record<'reading' | 'merging', Sentence> = {
  reading: { id: 'baris dibaca', en: 'rows read' },
  merging: {
    id: 'baris dibaca · menyelaraskan direktori ...',
    en: 'rows read · bringing the directory in step ...',
  },
};

/**
 * `import schools FILE`: the national register into the school directory, with a progress bar and a report. Exit code 1
 * where no row at all could be kept.
 */
export async function importSchoolsCommand(
  path: string,
  options: { report?: string },
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const register = await openRegister(path);
  const refused = await openRefusedLines(options.report);
  const progress = openProgress(terminal);
  try {
    const report = await withDatabase(config.databaseUrl, ({ sql }, signal) =>
      importSchools(sql, register, {
        signal,
        onRefused: refused.add,
        onProgress: ({ phase, rows, share }) =>
          progress.show(share, `${count(terminal, rows)} ${PHASES[phase][terminal.locale]}`),
      }),
    );
    progress.clear();
    writeReport(terminal, report, refused.first);
    return report.rows > 0 && report.created + report.changed + report.unchanged === 0
      ? EXIT.failed
      : EXIT.fine;
  } finally {
    progress.clear();
    register.close();
    await refused.close();
  }
}
