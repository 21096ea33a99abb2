import { type OpenDb, openDb } from '@jejaring/db';
import { type Standalone, startStandalone } from '@jejaring/standalone';
import { createDatabase } from './database.ts';
import { Visitor } from './visitor.ts';

export interface Platform extends AsyncDisposable {
  url: string;
  databaseUrl: string;
  db: OpenDb['db'];
  driver: Standalone['driver'];
  /** Somebody with no session yet. */
  visitor(language?: 'id' | 'en'): Visitor;
  /** A signed-in coordinator of a new school. */
  coordinator(school: { name: string; country: string }, language?: 'id' | 'en'): Promise<Visitor>;
}

export interface PlatformOptions {
  redisUrl?: string | undefined;
  now?: () => Date;
  onMatch?: (line: string) => void;
}

/** The whole platform in this process, on a database of its own: `await using platform = await startPlatform()`. */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  await using opened = new AsyncDisposableStack();
  const database = opened.adopt(await createDatabase(), ({ drop }) => drop());
  const { db } = opened.adopt(openDb(database.url, { max: 4, name: 'test' }), ({ close }) => close());
  const { url, driver } = opened.adopt(
    await startStandalone({
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://localhost',
      secret: 'a secret of the tests, long enough for anyone',
      logLevel: 'error',
      databaseUrl: database.url,
      ...options,
    }),
    (running) => running.stop(),
  );
  const closing = opened.move();
  const visitor = (language: 'id' | 'en' = 'en') => new Visitor(url, language);
  return {
    url,
    databaseUrl: database.url,
    db,
    driver,
    visitor,
    async coordinator(school, language) {
      const person = visitor(language);
      await person.join(school);
      return person;
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}
