import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { ListingPreview } from '@jejaring/contracts/listing/view';
import { type Db, listings, listingViews, loadPostingsById, type Reader } from '@jejaring/db';
import { judge, nearMissesIn } from '@jejaring/matching';
import { and, eq } from 'drizzle-orm';
import type { ApiDeps } from '../deps.ts';

const SHOWN = 3;
/** Schools are counted up to here: more are more than anybody will write to. */
const COUNTED = 500;

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
  const [activeOfSchool] = await Promise.all([activeOf(db, subject), replica.catchUp()]);
  const around = replica.index.around(subject, today);
  const { schools, atLeast } = around.schools(COUNTED);
  const missed = nearMissesIn(around, subject, today);
  const ids = replica.index.best(subject, today, { limit: SHOWN }).map(({ listingId }) => listingId);
  const [postings, views] = await Promise.all([loadPostingsById(db, ids), listingViews(db, ids, reader)]);
  const own = activeOfSchool.filter((id) => replica.index.has(id)).length;
  return {
    schools,
    ...(atLeast && { schoolsAtLeast: true as const }),
    best: ids.flatMap((id) => {
      const [listing, posting] = [views.get(id), postings.get(id)];
      const judgement = listing && posting ? judge(subject, posting, today) : null;
      // Somebody may have changed it since the index was asked.
      if (!listing || !judgement?.fits) return [];
      return [{ listing, explanation: judgement.explanation, yourSide: 'a' as const }];
    }),
    nearMisses: missed,
    active: replica.countOf(subject.content.kind) - own,
    kind: subject.content.kind,
  };
}

/** The ids of the published listings of the subject's own school and kind. */
async function activeOf(db: Db, { school, content }: Posting): Promise<string[]> {
  const own = await db
    .select({ id: listings.id })
    .from(listings)
    .where(
      and(eq(listings.schoolId, school.id), eq(listings.kind, content.kind), eq(listings.state, 'published')),
    );
  return own.map(({ id }) => id);
}
