import { ListingContent } from '@jejaring/contracts/listing/content';
import { withLegs } from '@jejaring/contracts/listing/normalise';
import { ListingView } from '@jejaring/contracts/listing/view';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import {
  type Happening,
  type LockedListing,
  legCapacity,
  listingExpiry,
  listingLegs,
  listings,
  listingViews,
  recordEvents,
  type Tx,
  termsHash,
  transact,
} from '@jejaring/db';
import { and, eq, sql } from 'drizzle-orm';
import { type Static, type TSchema, Type } from 'typebox';
import type { ApiDeps } from '../deps.ts';
import { memberOf, readerOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers, IdParams } from '../edge/documented.ts';
import { demandSoundContent } from './check-content.ts';
import { demandAction, lockOwnListing } from './own-listing.ts';

const { kind, side, title, ...optionalFields } = ListingContent.properties;

/** The same schema, or null, said so that a fault is reported once and not for both branches. */
function orNull(schema: TSchema): TSchema {
  const { type, enum: values, ...rest } = schema as { type?: string; enum?: unknown[] };
  return { ...rest, ...(type && { type: [type, 'null'] }), ...(values && { enum: [...values, null] }) };
}

/** A merge patch (RFC 7396) of whole fields: what is absent stays, `null` clears an optional field. */
const Patch = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    ...Type.Partial(Type.Object({ kind, side, title })).properties,
    ...Object.fromEntries(
      Object.entries(optionalFields).map(([name, schema]) => [name, Type.Optional(orNull(schema))]),
    ),
  },
  { additionalProperties: false },
);
type Patch = Static<typeof Patch>;

/** Changes a listing from the version that the editor saw. Open matches are worked out again when its terms change. */
export function editListing(app: Api, { db, now }: ApiDeps): void {
  app.patch(
    '/v1/listings/:id',
    {
      config: { access: 'acting' },
      schema: {
        tags: ['listings'],
        operationId: 'editListing',
        params: IdParams,
        body: Patch,
        response: answers(
          'acting',
          { 200: ListingView },
          [
            'listing.not_found',
            'listing.stale_version',
            'listing.action_not_allowed',
            'listing.kind_fixed',
            'listing.legs_in_use',
          ],
          'write',
        ),
      },
    },
    async (request) => {
      const { id } = request.params;
      const { schoolId, id: actorId } = memberOf(request);
      await transact(db, async (tx) => {
        const own = await lockOwnListing(tx, id, schoolId);
        demandAction(own, 'edit');
        const content = patched(own, request.body);
        await recordEvents(tx, await writeContent(tx, own, content, actorId, now()), now());
      });
      return (await listingViews(db, [id], readerOf(request))).get(id)!;
    },
  );
}

function patched(own: LockedListing, { version, ...changes }: Patch): ListingContent {
  const { listing, legs } = own;
  if (version !== listing.version) throw new Refusal('listing.stale_version');
  const merged = { ...listing.content, ...changes };
  const content = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null),
  ) as ListingContent;
  // A new side has other legs; those that nobody spoke of start unknown.
  const checked = changes.side && !('legs' in changes) ? withLegs(content) : content;
  demandSoundContent(checked);
  if (checked.kind !== listing.kind && listing.state !== 'draft') throw new Refusal('listing.kind_fixed');
  demandRoomForTaken(legs, withLegs(checked));
  return checked;
}

/** Places that confirmed exchanges have taken cannot be edited away. */
function demandRoomForTaken(taken: LockedListing['legs'], content: ReturnType<typeof withLegs>): void {
  for (const row of taken.filter(({ schoolsTaken }) => schoolsTaken > 0)) {
    const leg = content.legs.find(({ direction }) => direction === row.direction);
    const capacity = leg && legCapacity(leg);
    const enough =
      capacity &&
      row.pupilsTaken <= (capacity.pupilsCapacity ?? Number.POSITIVE_INFINITY) &&
      row.adultsTaken <= (capacity.adultsCapacity ?? Number.POSITIVE_INFINITY) &&
      row.schoolsTaken <= (capacity.schoolsCapacity ?? Number.POSITIVE_INFINITY);
    if (!enough) throw new Refusal('listing.legs_in_use');
  }
}

async function writeContent(
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
