import type { ListingContent } from '@jejaring/contracts/listing/content';
import { withLegs } from '@jejaring/contracts/listing/normalise';
import {
  type Happening,
  type LockedListing,
  legCapacity,
  listingExpiry,
  listingLegs,
  listings,
  type Tx,
  termsHash,
} from '@jejaring/db';
import { and, eq, sql } from 'drizzle-orm';

/**
 * Writes the new content of a locked draft, published or paused listing and its legs, and returns what happened. Matching
 * has to be done again only where the terms are others; nobody outside its school knows of a draft, so that is no event.
 */
export async function rewriteListing(
  tx: Tx,
  { listing }: LockedListing,
  patchedContent: ListingContent,
  actorId: string,
  now: Date,
): Promise<Happening[]> {
  const content = withLegs(patchedContent);
  const hash = termsHash(content);
  const version = listing.version + 1;
  const state = listing.state as 'draft' | 'published' | 'paused';
  await tx
    .update(listings)
    .set({
      content,
      kind: content.kind,
      side: content.side,
      termsHash: hash,
      version,
      change: hash === listing.termsHash || state === 'draft' ? listing.change : sql`${listings.change} + 1`,
      updatedAt: now,
      expiresAt: listingExpiry(state, content, now),
    })
    .where(eq(listings.id, listing.id));
  await writeLegs(tx, listing.id, content);
  if (state === 'draft') return [];
  return [
    {
      type: 'listing.edited',
      kind: content.kind,
      listingId: listing.id,
      version,
      actorId,
      schoolIds: [listing.schoolId],
    },
  ];
}

async function writeLegs(tx: Tx, listingId: string, content: ReturnType<typeof withLegs>): Promise<void> {
  const directions = content.legs.map(({ direction }) => direction);
  for (const gone of (['hosting', 'sending'] as const).filter(
    (direction) => !directions.includes(direction),
  )) {
    await tx
      .delete(listingLegs)
      .where(and(eq(listingLegs.listingId, listingId), eq(listingLegs.direction, gone)));
  }
  for (const leg of content.legs) {
    const capacity = legCapacity(leg);
    await tx
      .insert(listingLegs)
      .values({ listingId, direction: leg.direction, ...capacity })
      .onConflictDoUpdate({ target: [listingLegs.listingId, listingLegs.direction], set: capacity });
  }
}
