import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { ListingPreview } from '@jejaring/contracts/listing/view';
import { type Db, listings, listingViews, loadPostings, loadPostingsById, type Reader } from '@jejaring/db';
import { judge, nearMisses } from '@jejaring/matching';
import { and, eq } from 'drizzle-orm';
import type { ApiDeps } from '../deps.ts';

const SHOWN = 3;

/**
 * What a draft would find among everything that is committed now: how many schools, the best three listings, and what
 * one change would win. `subject` is not in the index, and its id is smaller than any there.
 */
export async function previewOf(
  { db, replica, now }: Pick<ApiDeps, 'db' | 'replica' | 'now'>,
  subject: Posting,
  reader: Reader,
): Promise<ListingPreview> {
  const today = dayNumber(dayOfInstant(now()));
  await replica.catchUp();
  const fitting = replica.index.best(subject, today, { limit: replica.index.size });
  const ids = fitting.slice(0, SHOWN).map(({ listingId }) => listingId);
  const [postings, views] = await Promise.all([loadPostingsById(db, ids), listingViews(db, ids, reader)]);
  return {
    schools: fitting.length,
    best: ids.flatMap((id) => {
      const [listing, posting] = [views.get(id), postings.get(id)];
      const judgement = listing && posting ? judge(subject, posting, today) : null;
      // Somebody may have changed it since the index was asked.
      if (!listing || !judgement?.fits) return [];
      return [{ listing, explanation: judgement.explanation, yourSide: 'a' as const }];
    }),
    nearMisses: nearMisses(subject, await othersOf(db, subject), today),
    active: replica.countOf(subject.content.kind) - (await countOfSchool(db, replica, subject)),
    kind: subject.content.kind,
  };
}

const othersOf = async (db: Db, { school, content }: Posting): Promise<Posting[]> =>
  (await loadPostings(db, content.kind)).filter((posting) => posting.school.id !== school.id);

/** Of the listings in the index, those of the subject's own school and kind. */
async function countOfSchool(
  db: Db,
  replica: ApiDeps['replica'],
  { school, content }: Posting,
): Promise<number> {
  const own = await db
    .select({ id: listings.id })
    .from(listings)
    .where(
      and(eq(listings.schoolId, school.id), eq(listings.kind, content.kind), eq(listings.state, 'published')),
    );
  return own.filter(({ id }) => replica.index.has(id)).length;
}
