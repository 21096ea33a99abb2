import { nearMisses } from '@jejaring/matching';
import { openWorld, worldOf } from '../world/world.ts';
import { type Benchmark, TODAY } from './benchmark.ts';
import { draftsOf } from './live-match/subjects.ts';
import { percentile, rounded, spread, timeEach, timingsOf } from './measure.ts';

export const benchmark: Benchmark = {
  options: {
    listings: 'how many there are; 10000 unless told',
    seed: 'of the world; 1 unless told',
    lookups: 'how many drafts are asked about; 40 unless told',
  },

  run(run) {
    const listings = run.number('listings', 10_000);
    const options = { seed: run.number('seed', 1), today: TODAY, listings };
    const postings = [...worldOf(options)];
    const subjects = draftsOf(openWorld(options), run.number('lookups', 40));
    run.progress(`${listings} listings made; asking ${subjects.length} times`);
    const { times, answers } = timeEach(subjects, (subject) => nearMisses(subject, postings, TODAY));
    const timings = timingsOf(times);
    const found = answers.map((answer) => answer.length).sort((x, y) => x - y);
    return Promise.resolve({
      table: [
        ['listings', String(listings)],
        ['compared with every listing', spread(timings)],
        ['changes offered', `median ${percentile(found, 0.5)}, most ${found.at(-1) ?? 0}`],
      ],
      json: {
        listings,
        p50Ms: rounded(timings.p50),
        p99Ms: rounded(timings.p99),
        maxMs: rounded(timings.max),
      },
    });
  },
};
