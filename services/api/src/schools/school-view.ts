import type { School } from '@jejaring/contracts/school/school';
import type { schools } from '@jejaring/db';

/** A school as any signed-in person sees it. */
export const schoolView = (row: typeof schools.$inferSelect): School => ({
  id: row.id,
  name: row.name,
  country: row.country,
  ...(row.city === null ? {} : { city: row.city }),
  ...(row.latitude === null ? {} : { latitude: row.latitude }),
  ...(row.longitude === null ? {} : { longitude: row.longitude }),
  codes: row.codes,
  networks: row.networks,
  ...(row.safeguarding === null ? {} : { safeguarding: row.safeguarding }),
  sample: row.origin === 'sample',
});
