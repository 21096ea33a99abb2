import type { DirectoryEntry, SchoolDraft } from '@jejaring/contracts/school/school';

/** The school that a directory entry describes. Its code, place and name are those of the register. */
export const draftOfEntry = (entry: DirectoryEntry): SchoolDraft => ({
  name: entry.name,
  country: entry.country,
  ...(entry.regency === undefined ? {} : { city: entry.regency }),
  ...(entry.latitude === undefined || entry.longitude === undefined
    ? {}
    : { latitude: entry.latitude, longitude: entry.longitude }),
  codes: [{ scheme: entry.scheme, value: entry.code }],
  directoryId: entry.id,
});
