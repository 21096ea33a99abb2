import { type OpenApi, openApi } from '../../setup/api.ts';
import type { Visitor } from '../../setup/visitor.ts';

/** Where the clock stands at the start of every run. */
export const START = new Date('2027-01-04T08:00:00Z');
const COUNTRIES = ['ID', 'MY', 'AU', 'JP'] as const;

/** The API on a real database with a clock that only the test moves, and four schools. */
export interface World extends OpenApi {
  schools: Visitor[];
  /** Forgets every listing, match and notification and sets the clock back; the schools stay. */
  startOver(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const api = await openApi();
  const schools = await Promise.all(
    COUNTRIES.map((country) => api.member({ name: `School ${country}`, country })),
  );
  return {
    ...api,
    schools,
    async startOver() {
      await api.db.execute('truncate listings, matches, events, inbox cascade');
      await api.db.execute('update members set last_number = 0, seen_number = 0');
      api.setClock(START);
    },
  };
}
