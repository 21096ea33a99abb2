const CANONICAL_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const YEAR_MONTH_DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;

/** Lower case, without `urn:uuid:`: the way we write ids, and the only way in which two equal ones are equal texts. */
export const isCanonicalUuid = (text: string): boolean => CANONICAL_UUID.test(text);

/**
 * A day that is in the calendar, of the years 1900 to 2199: an exchange lies within them, and the moments that follow
 * from it then fit every clock and database on the way.
 */
export function isDay(text: string): boolean {
  if (!YEAR_MONTH_DAY.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text);
}
