import { ListingContent } from '@jejaring/contracts/listing/content';
import { withLegs } from '@jejaring/contracts/listing/normalise';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import { type LockedListing, legCapacity } from '@jejaring/db';
import { type Static, type TSchema, Type } from 'typebox';
import { demandSoundContent } from './check-content.ts';

const { kind, side, title, ...optionalFields } = ListingContent.properties;

/** The same schema, or null, said so that a fault is reported once and not for both branches. */
function orNull(schema: TSchema): TSchema {
  const { type, enum: values, ...rest } = schema as { type?: string; enum?: unknown[] };
  return { ...rest, ...(type && { type: [type, 'null'] }), ...(values && { enum: [...values, null] }) };
}

/** A merge patch (RFC 7396) of whole fields: what is absent stays, `null` clears an optional field. */
export const ListingPatch = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    ...Type.Partial(Type.Object({ kind, side, title })).properties,
    ...Object.fromEntries(
      Object.entries(optionalFields).map(([name, schema]) => [name, Type.Optional(orNull(schema))]),
    ),
  },
  { additionalProperties: false },
);
export type ListingPatch = Static<typeof ListingPatch>;

/**
 * The content of a locked listing after a patch. Refuses a patch that was made from another version, content that is
 * not sound, another kind once published, and fewer places than exchanges have taken.
 */
export function applyPatch(own: LockedListing, { version, ...changes }: ListingPatch): ListingContent {
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
