import type { ListingContent } from '@jejaring/contracts/listing/content';
import {
  listings,
  loadActiveListings,
  newId,
  type OpenDb,
  openDb,
  postListing,
  schools,
  transact,
} from '@jejaring/db';
import { compareRanked, type ListingIndex } from '@jejaring/matching';
import { naiveIndex } from '@jejaring/matching/testing/naive-index';
import { createDatabase, type TestDatabase } from '../../../../test/setup/database.ts';
import type { Replica, ReplicaDeps } from '../replica.ts';
import { startReplica } from '../start-replica.ts';

const NEVER_MS = 2_000_000_000;

export interface Followed extends AsyncDisposable {
  database: TestDatabase;
  db: OpenDb['db'];
  sql: OpenDb['sql'];
  replica: Replica;
  /** What the replica wrote to its log: [level, message]. */
  log: [string, string][];
  clock: { now: Date };
  /** A school of its own in a country. */
  school(country?: string): Promise<string>;
  post(schoolId: string, content: ListingContent): Promise<string>;
  /** Another replica of the same database. */
  another(deps?: Partial<ReplicaDeps>, options?: { pollMs?: number }): Promise<Replica>;
}

/** A database of its own and a replica that follows it: without any poll unless told, so that only catchUp and hints bring news. */
export async function followDatabase({ pollMs = NEVER_MS }: { pollMs?: number } = {}): Promise<Followed> {
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(await createDatabase(), ({ drop }) => drop());
  const { db, sql } = opened.adopt(openDb(database.url, { max: 12, name: 'test' }), ({ close }) => close());
  const clock = { now: new Date() };
  const log: [string, string][] = [];
  const note = (level: string) => (_: object, message: string) => void log.push([level, message]);
  const deps = {
    sql,
    now: () => clock.now,
    log: { info: note('info'), warn: note('warn'), error: note('error') },
  };
  const replica = opened.adopt(await startReplica(deps, { pollMs }), (each) => each.stop());
  const closing = opened.move();
  return {
    database,
    db,
    sql,
    replica,
    log,
    clock,
    async school(country = 'ID') {
      const id = newId();
      await db
        .insert(schools)
        .values({ id, name: 'School', country, origin: 'registered', createdAt: clock.now });
      return id;
    },
    async post(schoolId, content) {
      const draft = { schoolId, content, state: 'published' as const };
      return (await transact(db, (tx) => postListing(tx, draft, clock.now))).id;
    },
    async another(more = {}, options = { pollMs: NEVER_MS }) {
      const other = await startReplica({ ...deps, ...more }, options);
      closing.adopt(other, (each) => each.stop());
      return other;
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** What the database says at this moment, arranged by the definition: what a replica has to equal. */
export async function truth(db: OpenDb['db'], now: Date) {
  const index = naiveIndex();
  const changes = new Map<string, number>();
  const active = await loadActiveListings(db);
  const rows = await db.select().from(listings);
  const marks = new Map(rows.map((row) => [row.id, row]));
  for (const { posting, change } of active) {
    const { bar, expiresAt } = marks.get(posting.id)!;
    if (expiresAt && expiresAt <= now) continue;
    index.put(posting);
    index.setBar(posting.id, bar);
    changes.set(posting.id, change);
  }
  return { index, changes, subjects: active.map(({ posting }) => posting) };
}

type Answers = Pick<ListingIndex, 'best' | 'takers'>;

/** All that an index can be asked about these subjects. */
export const answersOf = (
  index: Answers,
  { subjects }: Pick<Awaited<ReturnType<typeof truth>>, 'subjects'>,
  today: number,
) =>
  subjects.map((subject) => ({
    subject: subject.id,
    best: index.best(subject, today, { limit: 10_000, everyListing: true }),
    takers: index.takers(subject, today).toSorted(compareRanked),
  }));
