import { createHash } from 'node:crypto';
import { type ListingContent, WORDING_FIELDS } from '@jejaring/contracts/listing/content';

/** Keys sorted at every depth, so that equal values give equal text. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([key, item]) => [key, canonical(item)]),
  );
};

/** SHA-256 of everything in a listing that matching reads. A change of title or text leaves it as it is. */
export function termsHash(content: ListingContent): string {
  const terms = Object.fromEntries(
    Object.entries(content).filter(([field]) => !(WORDING_FIELDS as readonly string[]).includes(field)),
  );
  return createHash('sha256')
    .update(JSON.stringify(canonical(terms)))
    .digest('hex');
}
