import type { ListingContent } from './content.ts';
import type { LegDirection } from './kind.ts';
import type { Leg } from './legs.ts';
import type { Network, SafeguardingLevel } from './terms.ts';

/** What the matcher needs to know of the school behind a listing. */
export interface SchoolFacts {
  id: string;
  country: string;
  networks: readonly Network[];
  safeguarding?: SafeguardingLevel | undefined;
  /** True once an exchange of this school has been confirmed here: until then its pairs are lifted a little. */
  hasExchanged?: boolean | undefined;
}

/** People already promised a place on a leg, or already placed from it. */
export interface SeatsTaken {
  schools: number;
  pupils: number;
  adults: number;
}

/**
 * An active listing as the matcher sees it: its content with both sides' facts, seats gone, and every leg of its side
 * present ({@link ../listing/normalise.ts}). Nothing about a person is in it.
 */
export interface Posting {
  id: string;
  school: SchoolFacts;
  content: ListingContent & { legs: Leg[] };
  taken: Partial<Record<LegDirection, SeatsTaken>>;
}
