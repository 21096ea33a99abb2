import { apiPlugin, httpServer, makeAuth } from '@jejaring/api';
import { type OpenDb, openDb } from '@jejaring/db';
import { sweep } from '@jejaring/matcher';
import { createDatabase } from '../../setup/database.ts';
import { Visitor } from '../../setup/visitor.ts';

/** Where the clock stands at the start of every run. */
export const START = new Date('2027-01-04T08:00:00Z');
const COUNTRIES = ['ID', 'MY', 'AU', 'JP'] as const;

/** The API on a real database with a clock that only the test moves, several schools, and the matcher on call. */
export interface World extends AsyncDisposable {
  db: OpenDb['db'];
  schools: Visitor[];
  now(): Date;
  moveClock(days: number): void;
  /** What the matcher's jobs and timers would do by now. */
  settle(): Promise<void>;
  /** Forgets every listing, match and notification and sets the clock back; the schools stay. */
  startOver(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(await createDatabase(), ({ drop }) => drop());
  const { db } = opened.adopt(openDb(database.url, { max: 12, name: 'test' }), ({ close }) => close());
  let clock = START;
  const now = () => clock;
  const app = opened.adopt(httpServer('error'), (server) => server.close());
  const auth = makeAuth(db, {
    secret: 'a secret of the tests, long enough for anyone',
    publicUrl: 'http://localhost',
  });
  // Sessions live by the real clock, which the model's clock must not outrun.
  await app.register(apiPlugin, { db, auth, now });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  clock = new Date();
  const schools = COUNTRIES.map(() => new Visitor(url, 'en'));
  await Promise.all(
    schools.map((school, index) => school.join({ name: `School ${index}`, country: COUNTRIES[index]! })),
  );
  await db.execute(`update sessions set expires_at = '2100-01-01'`);
  const closing = opened.move();
  return {
    db,
    schools,
    now,
    moveClock(days) {
      clock = new Date(clock.getTime() + days * 86_400_000);
    },
    settle: () => sweep({ db, now }),
    async startOver() {
      await db.execute('truncate listings, matches, events, inbox cascade');
      await db.execute('update members set last_number = 0, seen_number = 0');
      clock = START;
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}
