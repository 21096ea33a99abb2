import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { Calendar } from './calendar.ts';
import type { SampleSchool } from './schools.ts';

export interface SampleListing {
  /** Its name in the database (`sample:<key>`), so that loading again adds nothing. */
  key: string;
  school: SampleSchool;
  content: ListingContent;
}

/** The sample listings of one kind, with dates from a calendar. */
export type SampleListings = (calendar: Calendar) => SampleListing[];
