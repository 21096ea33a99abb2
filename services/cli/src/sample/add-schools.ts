import { newId, schools, type Tx } from '@jejaring/db';
import { inArray } from 'drizzle-orm';
import { sampleKey } from './import-key.ts';
import { SAMPLE_SCHOOLS, type SampleSchool } from './schools.ts';

/** Adds the schools that are not there yet and returns the id of each. */
export async function addSchools(tx: Tx, now: Date): Promise<Record<SampleSchool, string>> {
  const names = Object.keys(SAMPLE_SCHOOLS) as SampleSchool[];
  const rows = names.map((name) => ({
    ...SAMPLE_SCHOOLS[name],
    id: newId(),
    origin: 'sample' as const,
    importKey: sampleKey(name),
    createdAt: now,
  }));
  await tx.insert(schools).values(rows).onConflictDoNothing({ target: schools.importKey });
  const found = await tx
    .select({ id: schools.id, key: schools.importKey })
    .from(schools)
    .where(inArray(schools.importKey, names.map(sampleKey)));
  const idOf = (name: SampleSchool) => found.find(({ key }) => key === sampleKey(name))!.id;
  return Object.fromEntries(names.map((name) => [name, idOf(name)])) as Record<SampleSchool, string>;
}
