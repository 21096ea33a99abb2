import { type ListingKind, PARTICIPANTS, SHORTEST_STAY_DAYS } from '@jejaring/contracts/listing/kind';
import { weightOf } from '../../weights.ts';

/** What the rule is for one kind: weights, and the shortest stay where nobody states one. */
export interface KindRule {
  shortestStay: number;
  forAdults: boolean;
  isVirtualProject: boolean;
  languages: number;
  level: number;
  themes: number;
  countries: number;
  mode: number;
  networks: number;
  safeguarding: number;
  reciprocity: number;
  /** Of group, facilities, accommodation, costs, dates: the criteria of a direction, in this order. */
  wayWeights: readonly number[];
}

export function ruleOf(kind: ListingKind): KindRule {
  return {
    shortestStay: SHORTEST_STAY_DAYS[kind],
    forAdults: PARTICIPANTS[kind] === 'adults',
    isVirtualProject: kind === 'virtual_project',
    languages: weightOf('languages', kind),
    level: weightOf('level', kind),
    themes: weightOf('themes', kind),
    countries: weightOf('countries', kind),
    mode: weightOf('mode', kind),
    networks: weightOf('networks', kind),
    safeguarding: weightOf('safeguarding', kind),
    reciprocity: weightOf('reciprocity', kind),
    wayWeights: (['group', 'facilities', 'accommodation', 'costs', 'dates'] as const).map((criterion) =>
      weightOf(criterion, kind),
    ),
  };
}
