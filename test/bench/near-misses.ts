import type { NearMiss } from '@jejaring/contracts/match/explanation';
import { nearMisses, nearMissesIn } from '@jejaring/matching';
import { openWorld, worldOf } from '../world/world.ts';
import { type Benchmark, TODAY } from './benchmark.ts';
import { buildFrom } from './live-match/build.ts';
import { draftsOf } from './live-match/subjects.ts';
import { percentile, rounded, spread, timeEach, timingsOf } from './measure.ts';

/** More would take minutes: each draft is compared with every listing. */
const NAIVE_AT_MOST = 20_000;

export const benchmark: Benchmark = {
  options: {
    listings: 'how many there are; 10000 unless told',
    seed: 'of the world; 1 unless told',
    lookups: 'how many drafts are asked about; 500 unless told',
    naive: `how many of them are compared with every listing as well; 20 unless told, 0 above ${NAIVE_AT_MOST} listings`,
  },

  run(run) {
    const listings = run.number('listings', 10_000);
    const lookups = run.number('lookups', 500);
    const options = { seed: run.number('seed', 1), today: TODAY, listings };
    const { index } = buildFrom(worldOf(options), listings, run);
    const subjects = draftsOf(openWorld(options), lookups);
    // What the compiler has not seen yet costs ten times as much.
    for (const subject of draftsOf(openWorld(options), 200, lookups))
      nearMissesIn(index.around(subject, TODAY), subject, TODAY);
    run.progress(`${listings} listings in the index; asking ${subjects.length} times`);
    const computed: number[] = [];
    const { times, answers } = timeEach(subjects, (subject) => {
      const before = process.cpuUsage();
      const missed = nearMissesIn(index.around(subject, TODAY), subject, TODAY);
      const { user, system } = process.cpuUsage(before);
      computed.push((user + system) / 1000);
      return missed;
    });
    const timings = timingsOf(times);
    const found = answers.map((answer) => answer.length).sort((x, y) => x - y);
    const naive = naiveSide(
      subjects.slice(0, listings > NAIVE_AT_MOST ? 0 : run.number('naive', 20)),
      options,
      answers,
    );
    return Promise.resolve({
      table: [
        ['listings', String(listings)],
        ['near misses from the index', spread(timings)],
        ['of that, on a processor', spread(timingsOf(computed))],
        ['changes offered', `median ${percentile(found, 0.5)}, most ${found.at(-1) ?? 0}`],
        ['counted to the end', `${share(answers.flat(), ({ atLeast }) => !atLeast)} of the changes`],
        ...naive.table,
      ],
      json: {
        listings,
        p50Ms: rounded(timings.p50),
        p99Ms: rounded(timings.p99),
        maxMs: rounded(timings.max),
        cpuP50Ms: rounded(timingsOf(computed).p50),
        cpuP99Ms: rounded(timingsOf(computed).p99),
        ...naive.json,
      },
    });
  },
};

/** The same drafts compared with every listing: how long it takes, and how much of what it finds the index finds. */
function naiveSide(
  subjects: ReturnType<typeof draftsOf>,
  options: Parameters<typeof worldOf>[0],
  answers: readonly NearMiss[][],
): { table: [string, string][]; json: Record<string, number> } {
  if (subjects.length === 0) return { table: [], json: {} };
  const postings = [...worldOf(options)];
  const { times, answers: all } = timeEach(subjects, (subject) => nearMisses(subject, postings, TODAY));
  const best = all.map((misses, at) => {
    const [most, found] = [misses[0]?.schools ?? 0, answers[at]?.[0]?.schools ?? 0];
    return most === 0 ? 1 : found / most;
  });
  const worth = best.reduce((sum, each) => sum + each, 0) / best.length;
  return {
    table: [
      ['compared with every listing', spread(timingsOf(times))],
      ['best change found, of the best there is', `${Math.round(100 * worth)} % of its schools in the mean`],
    ],
    json: { naiveP50Ms: rounded(timingsOf(times).p50), bestFound: rounded(worth) },
  };
}

const share = <T>(all: readonly T[], is: (one: T) => boolean): string =>
  `${Math.round((100 * all.filter(is).length) / Math.max(1, all.length))} %`;
