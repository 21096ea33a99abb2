import { openWorld, type WorldOptions, worldOf } from '../../world/world.ts';
import { type Benchmark, TODAY } from '../benchmark.ts';
import { duration, medianRatio, percentile, rounded, spread } from '../measure.ts';
import { buildFrom } from './build.ts';
import { type Lookups, lookUp, sameAnswer } from './lookups.ts';
import { scan } from './naive-scan.ts';
import { askSql } from './sql-side.ts';
import { draftsOf, selectiveDraftsOf } from './subjects.ts';
import { update } from './updates.ts';

/** Lookups that are not counted: the machine's caches and the compiler's. */
const WARM_UP = 1000;

/** Where each sort of draft begins, so that none is asked about twice. */
const FIRST = { warmUp: 1_000_000, selective: 2_000_000, added: 3_000_000 };

export const benchmark: Benchmark = {
  options: {
    listings: 'how many are in the index; 100000 unless told',
    seed: 'of the world; 1 unless told',
    lookups: 'how many drafts are asked about; 2000 unless told',
    selective: 'how many drafts that hardly anybody fits; 400 unless told',
    updates: 'how many changes in place; 100000 unless told, never more than there are listings',
    naive: 'for how many drafts every listing is compared; 20 unless told',
    sql: 'yes or no: beside the tuned query on PostgreSQL; yes unless told',
    'sql-lookups': 'for how many drafts; 200 unless told',
  },

  async run(run) {
    const listings = Math.max(1, run.number('listings', 100_000));
    const count = {
      lookups: run.number('lookups', 2000),
      selective: run.number('selective', 400),
      updates: Math.min(listings, run.number('updates', 100_000)),
      naive: run.number('naive', 20),
      sql: run.yes('sql', true) ? run.number('sql-lookups', 200) : 0,
    };
    const options: WorldOptions = { seed: run.number('seed', 1), today: TODAY, listings };
    const world = openWorld(options);
    const subjects = draftsOf(world, count.lookups);

    const { index, buildMs, bytes, arrayBytes } = buildFrom(worldOf(options), listings, run);
    run.progress(`built in ${duration(buildMs)}`);
    lookUp(index, draftsOf(world, WARM_UP, FIRST.warmUp));
    const lookups = lookUp(index, subjects);
    const selective = lookUp(index, selectiveDraftsOf(world, count.selective, FIRST.selective));
    run.progress(`lookups: ${spread(lookups.timings)}`);

    const sqlSubjects = subjects.slice(0, count.sql);
    const sql = sqlSubjects.length > 0 ? await askSql(worldOf(options), sqlSubjects, run) : null;
    const differFromSql = sql ? differences(lookups.answers, sql.answers) : 0;

    const updates = update(index, world, count.updates, FIRST.added);
    run.progress(`updates: ${Math.round(updates.perSecond)} a second`);
    const later = lookUp(index, subjects);

    const naive = scan(updates.postings(), subjects.slice(0, count.naive), index.size, run);
    const differFromNaive = differences(later.answers, naive.answers);
    const ratio = sql && sql.timings.p50 / lookups.timings.p50;
    const pairedRatio = sql && medianRatio(sql.timings, lookups.timings);
    const naiveRatio = naive.timings.p50 / later.timings.p50;
    const compared = naive.answers.length + (sql?.answers.length ?? 0);
    const hits = selective.answers.map((answer) => answer.length).sort((x, y) => x - y);

    return {
      table: [
        ['listings', `${listings} of ${world.schools} schools, seed ${options.seed}`],
        ['build', `${duration(buildMs)}, ${Math.round((listings / buildMs) * 1000)} listings a second`],
        [
          'memory',
          `${Math.round(bytes / listings)} bytes a listing; its arrays ${Math.round(arrayBytes / listings)}`,
        ],
        ['lookup', spread(lookups.timings)],
        ['  nodes asked, 32 at a time', counts(lookups.nodes)],
        ['  rows asked one by one', counts(lookups.sifted)],
        ['  judged by the whole rule', counts(lookups.judged)],
        ['selective lookup', spread(selective.timings)],
        ['  judged by the whole rule', counts(selective.judged)],
        [
          '  found',
          `none for ${hits.filter((hit) => hit === 0).length} of ${hits.length}, median ${percentile(hits, 0.5)}, 20 for ${hits.filter((hit) => hit === 20).length}`,
        ],
        ['updates in place', `${Math.round(updates.perSecond)} a second; ${spread(updates.timings)}`],
        ['lookup after them', spread(later.timings)],
        ['naive scan', `${spread(naive.timings)}, ${Math.round(naiveRatio)} times the lookup`],
        ['  different answers', `${differFromNaive} of ${naive.answers.length} (after the updates)`],
        ...(sql && ratio !== null
          ? ([
              [
                'SQL query',
                `${spread(sql.timings)}, ${Math.round(ratio)} times the lookup (${Math.round(pairedRatio ?? 0)} subject by subject); loaded in ${duration(sql.loadMs)}`,
              ],
              ['  different answers', `${differFromSql} of ${sql.answers.length}`],
            ] as const)
          : []),
      ],
      json: {
        listings,
        p50Ms: rounded(lookups.timings.p50),
        p99Ms: rounded(lookups.timings.p99),
        sqlP50Ms: sql && rounded(sql.timings.p50),
        ratio: ratio && rounded(ratio),
        identical: compared === 0 ? null : differFromNaive === 0 && differFromSql === 0,
        bytesPerListing: rounded(bytes / listings),
        buildMs: rounded(buildMs),
        updatesPerSecond: Math.round(updates.perSecond),
        maxMs: rounded(lookups.timings.max),
        nodesP50: lookups.nodes.p50,
        nodesP99: lookups.nodes.p99,
        siftedP50: lookups.sifted.p50,
        siftedP99: lookups.sifted.p99,
        judgedP50: lookups.judged.p50,
        judgedP99: lookups.judged.p99,
        selectiveP50Ms: rounded(selective.timings.p50),
        selectiveP99Ms: rounded(selective.timings.p99),
        selectiveMaxMs: rounded(selective.timings.max),
        selectiveJudgedP99: selective.judged.p99,
        updateP99Ms: rounded(updates.timings.p99),
        updateMaxMs: rounded(updates.timings.max),
        laterP50Ms: rounded(later.timings.p50),
        laterP99Ms: rounded(later.timings.p99),
        naiveP50Ms: rounded(naive.timings.p50),
        naiveRatio: rounded(naiveRatio),
        comparedWithNaive: naive.answers.length,
        comparedWithSql: sql?.answers.length ?? 0,
        sqlP99Ms: sql && rounded(sql.timings.p99),
        sqlPairedRatio: pairedRatio && rounded(pairedRatio),
        sqlLoadMs: sql && rounded(sql.loadMs),
        seed: options.seed,
      },
    };
  },
};

const counts = ({ p50, p99 }: { p50: number; p99: number }) => `p50 ${p50}, p99 ${p99}`;

/** For how many subjects, of those that both were asked about, the answers differ. */
const differences = (ours: Lookups['answers'], theirs: readonly Parameters<typeof sameAnswer>[1][]): number =>
  theirs.filter((answer, at) => !sameAnswer(ours[at]!, answer)).length;
