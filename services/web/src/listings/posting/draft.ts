import type { ListingContent } from '@jejaring/contracts/listing/content';
import { LEGS_OF_SIDE, type LegDirection, type ListingSide } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import { withLegs } from '@jejaring/contracts/listing/normalise';

/** A listing while it is being written: everything may still be missing. */
export type Draft = Partial<ListingContent>;

/** Any part of a draft with emptied fields still in it. */
export type Loose<Value> = Value extends readonly (infer Item)[]
  ? Loose<Item>[]
  : Value extends object
    ? { [Key in keyof Value]?: Loose<Value[Key]> | undefined }
    : Value;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** Leaves out what was emptied, at every depth: no field at all is how a listing says "unknown". */
function pruned<Value>(value: Loose<Value>): Value {
  if (Array.isArray(value))
    return value.map((item) => pruned(item)).filter((item) => !isEmpty(item)) as Value;
  if (typeof value !== 'object' || value === null) return value as Value;
  const kept = Object.entries(value)
    .map(([key, field]) => [key, pruned(field as Loose<unknown>)] as const)
    .filter(([, field]) => !isEmpty(field));
  return Object.fromEntries(kept) as Value;
}

/** The draft with some fields changed; a field set to something empty is gone. */
export const changed = (draft: Draft, fields: Loose<Draft>): Draft => pruned<Draft>({ ...draft, ...fields });

export const legOf = (draft: Draft, direction: LegDirection): Leg =>
  draft.legs?.find((leg) => leg.direction === direction) ?? { direction };

/** The legs with one of them changed, in the order that the listing's side gives them. */
export function legsWith(
  draft: Draft,
  direction: LegDirection,
  fields: Loose<Omit<Leg, 'direction'>>,
): Loose<Leg[]> {
  const directions = draft.side ? LEGS_OF_SIDE[draft.side] : [direction];
  return directions.map((each) => ({
    ...legOf(draft, each),
    ...(each === direction ? fields : {}),
  })) as Loose<Leg[]>;
}

/**
 * The draft on another side. A leg that it did not have takes over dates and group of the one that it had, so that
 * changing one's mind costs no typing; only a host can split its places.
 */
export function onSide(draft: Draft, side: ListingSide): Draft {
  const legs = LEGS_OF_SIDE[side].map((direction) => {
    const known = draft.legs?.find((leg) => leg.direction === direction);
    if (known) return known;
    const { split: _split, ...rest } = draft.legs?.[0] ?? { direction };
    return { ...rest, direction };
  });
  return { ...draft, side, legs };
}

const trimmed = <Value>(value: Value): Value => {
  if (typeof value === 'string') return value.trim() as Value;
  if (Array.isArray(value)) return value.map(trimmed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, trimmed(field)])) as Value;
};

/** The listing as it would be sent; null while its kind or side is open. A missing title is left to the checks. */
export function contentOf(draft: Draft): ListingContent | null {
  const { kind, side } = draft;
  if (!kind || !side) return null;
  const content = pruned<Draft>(trimmed(draft) as Loose<Draft>);
  return withLegs({ ...content, kind, side, title: content.title ?? {} });
}

/** What the matcher needs of it. A title never changes a match, so a stand-in spares a question per letter typed. */
export function previewOf(draft: Draft): ListingContent | null {
  const content = contentOf(draft);
  if (!content) return null;
  const { text: _text, ...rest } = content;
  return { ...rest, title: { id: '–' } };
}
