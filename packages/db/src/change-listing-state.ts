import type { ListingEvent } from '@jejaring/contracts/flow/events';
import { LISTING_TRANSITIONS, type ListingAction } from '@jejaring/contracts/listing/states';
import { eq, sql } from 'drizzle-orm';
import { closeMatches, openMatchesOf } from './close-matches.ts';
import type { ListingRow } from './lock-listings.ts';
import type { Tx } from './open-db.ts';
import { listingExpiry } from './post-listing.ts';
import type { Happening } from './record-events.ts';
import { listings } from './schema/index.ts';

type StateAction = Exclude<ListingAction, 'edit'>;

const EVENT_OF: Record<StateAction, ListingEvent> = {
  publish: 'listing.published',
  pause: 'listing.paused',
  resume: 'listing.resumed',
  withdraw: 'listing.withdrawn',
  fill: 'listing.filled',
  expire: 'listing.expired',
};

/**
 * Moves a locked listing to the state that `action` leads to, closes its open matches where it is no longer active,
 * and returns what happened. The caller has checked that the action may follow. A filled listing's matches are closed
 * by whoever took the seats, as superseded.
 */
export async function changeListingState(
  tx: Tx,
  listing: ListingRow,
  action: StateAction,
  now: Date,
  actorId?: string,
): Promise<Happening[]> {
  const state = LISTING_TRANSITIONS[action].to!;
  const version = listing.version + 1;
  const waits = state === 'published' || state === 'paused';
  await tx
    .update(listings)
    .set({
      state,
      version,
      change: sql`${listings.change} + 1`,
      updatedAt: now,
      expiresAt: waits ? listingExpiry(state, listing.content, now) : null,
      ...(state === 'published' ? { publishedAt: listing.publishedAt ?? now } : {}),
    })
    .where(eq(listings.id, listing.id));
  const closed =
    state === 'published' || state === 'filled'
      ? []
      : await closeMatches(tx, await openMatchesOf(tx, [listing.id]), 'withdraw', now);
  return [
    {
      type: EVENT_OF[action],
      kind: listing.kind,
      listingId: listing.id,
      version,
      actorId,
      schoolIds: [listing.schoolId],
    },
    ...closed,
  ];
}
