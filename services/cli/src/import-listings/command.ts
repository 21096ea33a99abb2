import { basename } from 'node:path';
import type { ListingKind } from '@jejaring/contracts/listing/kind';
import { EXIT } from '../command-error.ts';
import type { Config } from '../config.ts';
import { withDatabase } from '../open-database.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { importListings } from './import-listings.ts';
import { openPosts } from './open-posts.ts';
import { writeReport } from './report.ts';

/** `import listings FILE`: a collection of posts into listings, with a report. Exit code 1 where none could be taken. */
export async function importListingsCommand(
  path: string,
  options: { shiftYears: number; kind?: ListingKind },
  config: Config,
  terminal: Terminal,
): Promise<number> {
  const rows = await openPosts(path);
  const collection = basename(path).replace(/\.csv$/i, '');
  const report = await withDatabase(config.databaseUrl, ({ db }) =>
    importListings(db, rows, { collection, now: new Date(), ...options }),
  );
  writeReport(terminal, report);
  return report.posts > 0 && report.refused.length === report.posts ? EXIT.failed : EXIT.fine;
}
