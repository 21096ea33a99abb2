import type { Calendar } from './calendar.ts';
import { benchmarkingVisits } from './listings/benchmarking-visit.ts';
import { exchangesWithAustralia } from './listings/exchanges-australia.ts';
import { exchangesInEurope } from './listings/exchanges-europe.ts';
import { exchangesInSoutheastAsia } from './listings/exchanges-southeast-asia.ts';
import { professionalDevelopment } from './listings/professional-development.ts';
import { teacherImmersions } from './listings/teacher-immersion.ts';
import { virtualProjects } from './listings/virtual-project.ts';
import type { SampleListing } from './sample-listing.ts';

/** All listings of the sample world, dated by a calendar. */
export const sampleListings = (calendar: Calendar): SampleListing[] =>
  [
    exchangesInSoutheastAsia,
    exchangesWithAustralia,
    exchangesInEurope,
    teacherImmersions,
    benchmarkingVisits,
    virtualProjects,
    professionalDevelopment,
  ].flatMap((listings) => listings(calendar));
