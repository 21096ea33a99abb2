import {
  type Db,
  type Happening,
  listings,
  postListing,
  recordEvents,
  type Tx,
  transact,
} from '@jejaring/db';
import { like } from 'drizzle-orm';
import { addPerson } from './add-person.ts';
import { addSchools } from './add-schools.ts';
import { calendarFrom } from './calendar.ts';
import { sampleKey } from './import-key.ts';
import { SAMPLE_PASSWORD, SAMPLE_PEOPLE } from './people.ts';
import type { SampleListing } from './sample-listing.ts';
import { SAMPLE_SCHOOLS, type SampleSchool } from './schools.ts';
import { sampleListings } from './world.ts';

/** What is in the sample world once it is loaded. */
export interface SampleWorld {
  signIns: { email: string; password: string; name: string; school: string }[];
  schools: number;
  listings: number;
  /** How many of the listings were posted now; 0 where the world was there already. */
  posted: number;
}

/**
 * Loads the invented schools, their people and listings, in one transaction. What is there already is left exactly as
 * it is, whatever a person has made of it. Each new listing is an event, so that a running matcher pairs it.
 */
export async function loadSample(db: Db, now: Date): Promise<SampleWorld> {
  const world = sampleListings(calendarFrom(now));
  const posted = await transact(db, async (tx) => {
    // The unique keys of the schools make a second process that starts now wait for this one.
    const schoolIds = await addSchools(tx, now);
    for (const person of SAMPLE_PEOPLE) await addPerson(tx, person, schoolIds[person.school], now);
    return postMissing(tx, world, schoolIds, now);
  });
  const signIns = SAMPLE_PEOPLE.map(({ email, name, school }) => ({
    email,
    name,
    password: SAMPLE_PASSWORD,
    school: SAMPLE_SCHOOLS[school].name,
  }));
  return { signIns, schools: Object.keys(SAMPLE_SCHOOLS).length, listings: world.length, posted };
}

async function postMissing(
  tx: Tx,
  world: readonly SampleListing[],
  schoolIds: Record<SampleSchool, string>,
  now: Date,
): Promise<number> {
  const there = await tx
    .select({ key: listings.importKey })
    .from(listings)
    .where(like(listings.importKey, sampleKey('%')));
  const known = new Set(there.map(({ key }) => key));
  const missing = world.filter(({ key }) => !known.has(sampleKey(key)));
  const happenings: Happening[] = [];
  for (const { key, school, content } of missing) {
    const draft = {
      schoolId: schoolIds[school],
      content,
      state: 'published',
      importKey: sampleKey(key),
    } as const;
    happenings.push(...(await postListing(tx, draft, now)).happenings);
  }
  await recordEvents(tx, happenings, now);
  return missing.length;
}
