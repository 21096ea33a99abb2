import type { Posting } from '@jejaring/contracts/listing/posting';
import postgres from 'postgres';
import { loadOracle } from '../../oracle/load-oracle.ts';
import { openTunedPostgres } from '../../oracle/open-tuned-postgres.ts';
import { type OracleRanked, oracleBest } from '../../oracle/oracle-best.ts';
import { type BenchmarkRun, TODAY } from '../benchmark.ts';
import { type Timings, timingsOf } from '../measure.ts';

export interface SqlSide {
  timings: Timings;
  answers: OracleRanked[][];
  loadMs: number;
}

/** Asks first, to warm the caches of the server and to have its plans made. */
const WARM_UP = 10;

/** The tuned query (test/oracle) over the same rows on a PostgreSQL of its own; the subjects one after another. */
export async function askSql(
  postings: Iterable<Posting>,
  subjects: readonly Posting[],
  { progress }: BenchmarkRun,
): Promise<SqlSide> {
  const server = await openTunedPostgres();
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  try {
    const start = performance.now();
    await loadOracle(sql, postings);
    const loadMs = performance.now() - start;
    progress(`SQL: loaded in ${(loadMs / 1000).toFixed(1)} s; asking ${subjects.length} times`);
    for (const subject of subjects.slice(0, WARM_UP)) await oracleBest(sql, subject, TODAY);
    const times: number[] = [];
    const answers: OracleRanked[][] = [];
    for (const subject of subjects) {
      const asked = performance.now();
      answers.push(await oracleBest(sql, subject, TODAY));
      times.push(performance.now() - asked);
    }
    return { timings: timingsOf(times), answers, loadMs };
  } finally {
    await sql.end();
    await server.stop();
  }
}
