import type { ListingContent } from '@jejaring/contracts/listing/content';
import { lastPossibleDay } from '@jejaring/contracts/listing/last-possible-day';
import type { Leg } from '@jejaring/contracts/listing/legs';
import { withLegs } from '@jejaring/contracts/listing/normalise';
import { DRAFT_KEPT_DAYS, LISTING_SILENT_DAYS } from '@jejaring/contracts/listing/states';
import { newId } from './new-id.ts';
import type { Tx } from './open-db.ts';
import type { Happening } from './record-events.ts';
import { listingLegs, listings } from './schema/index.ts';
import { termsHash } from './terms-hash.ts';

const MS_PER_DAY = 86_400_000;

/** When a listing expires by itself: a draft when it was left alone, others at the end of their last day or when silent. */
export function listingExpiry(
  state: 'draft' | 'published' | 'paused',
  content: ListingContent,
  now: Date,
): Date {
  if (state === 'draft') return new Date(now.getTime() + DRAFT_KEPT_DAYS * MS_PER_DAY);
  const silent = now.getTime() + LISTING_SILENT_DAYS * MS_PER_DAY;
  const lastDay = lastPossibleDay(content);
  return new Date(lastDay === null ? silent : (lastDay + 1) * MS_PER_DAY);
}

/** What a leg can hold: a sending leg goes to one school, as does a hosting one that may not be split. */
export const legCapacity = (leg: Leg) => ({
  pupilsCapacity: leg.direction === 'hosting' ? (leg.group?.pupils?.max ?? null) : null,
  adultsCapacity: leg.direction === 'hosting' ? (leg.group?.adults?.max ?? null) : null,
  schoolsCapacity: leg.direction === 'hosting' && leg.split ? null : 1,
});

export interface NewListing {
  schoolId: string;
  content: ListingContent;
  state: 'draft' | 'published';
  importKey?: string;
  actorId?: string | undefined;
}

/**
 * Inserts a listing with its legs and returns its id and what happened, for {@link recordEvents}. The content has been
 * validated before. A draft is no event: nobody but its school knows of it.
 */
export async function postListing(
  tx: Tx,
  draft: NewListing,
  now: Date,
): Promise<{ id: string; happenings: Happening[] }> {
  const id = newId();
  const content = withLegs(draft.content);
  const published = draft.state === 'published';
  await tx.insert(listings).values({
    id,
    schoolId: draft.schoolId,
    state: draft.state,
    kind: content.kind,
    side: content.side,
    content,
    termsHash: termsHash(content),
    change: published ? 1 : 0,
    importKey: draft.importKey ?? null,
    createdAt: now,
    updatedAt: now,
    publishedAt: published ? now : null,
    expiresAt: listingExpiry(draft.state, content, now),
  });
  await tx
    .insert(listingLegs)
    .values(content.legs.map((leg) => ({ listingId: id, direction: leg.direction, ...legCapacity(leg) })));
  const event: Happening = {
    type: 'listing.published',
    kind: content.kind,
    listingId: id,
    version: 1,
    actorId: draft.actorId,
    schoolIds: [draft.schoolId],
  };
  return { id, happenings: published ? [event] : [] };
}
