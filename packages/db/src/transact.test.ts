import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../test/setup/database.ts';
import { newId } from './new-id.ts';
import { type OpenDb, openDb } from './open-db.ts';
import { schools } from './schema/index.ts';
import { transact, violates } from './transact.ts';

let database: TestDatabase;
let opened: OpenDb;
beforeAll(async () => {
  database = await createDatabase();
  opened = openDb(database.url);
});
afterAll(async () => {
  await opened.close();
  await database.drop();
});

const school = (id: string, importKey?: string) =>
  ({
    id,
    name: 'School',
    country: 'ID',
    origin: 'imported',
    createdAt: new Date(),
    importKey: importKey ?? null,
  }) as const;

test('runs again after a deadlock, and both sides get done', async () => {
  const ids = [newId(), newId()].sort();
  await opened.db.insert(schools).values(ids.map((id) => school(id)));
  let attempts = 0;
  const firstLocks: (() => void)[] = [];
  const bothHold = Promise.all([0, 1].map(() => new Promise<void>((resolve) => firstLocks.push(resolve))));
  const crossing = ([first, second]: string[], mark: number) =>
    transact(opened.db, async (tx) => {
      attempts += 1;
      await tx.update(schools).set({ city: 'Jember' }).where(eq(schools.id, first!));
      firstLocks[mark]!();
      await bothHold;
      await tx.update(schools).set({ city: 'Jember' }).where(eq(schools.id, second!));
    });
  await Promise.all([crossing(ids, 0), crossing([...ids].reverse(), 1)]);
  expect(attempts).toBe(3);
});

test('lets any other error through at once, and undoes what was done', async () => {
  const id = newId();
  let attempts = 0;
  const failing = transact(opened.db, async (tx) => {
    attempts += 1;
    await tx.insert(schools).values(school(id));
    await tx.execute(sql`select 1 / 0`);
  });
  await expect(failing).rejects.toThrow();
  expect(attempts).toBe(1);
  expect(await opened.db.select().from(schools).where(eq(schools.id, id))).toEqual([]);
});

test('a violated constraint is recognised by its name', async () => {
  await opened.db.insert(schools).values(school(newId(), 'twice'));
  const error: unknown = await opened.db
    .insert(schools)
    .values(school(newId(), 'twice'))
    .catch((reason: unknown) => reason);
  expect(violates(error, 'schools_import_key_unique')).toBe(true);
  expect(violates(error, 'schools_directory_entry')).toBe(false);
});
