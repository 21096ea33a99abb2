import type { ListingPreview } from '@jejaring/contracts/listing/view';

/** What to say of how many schools match: its name among the words of posting, and the number. */
export const previewCount = ({ schools, schoolsAtLeast }: ListingPreview) =>
  [schoolsAtLeast ? 'previewCountAtLeast' : 'previewCount', { count: schools }] as const;
