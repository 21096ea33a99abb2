import { type ListingKind, PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import type { Criterion } from '@jejaring/contracts/match/explanation';

/**
 * How much each criterion counts in a side's view, relative to the others. A view is an average, so that only the
 * proportions matter. Changing one is a new RULE_VERSION.
 */
const WEIGHTS: Record<Criterion, number> = {
  /** Decided before anything is scored. */
  kind: 0,
  side: 0,
  /** Without common days there is no visit; most exchanges that fail in planning fail here. */
  dates: 20,
  /** Without a common language there is no exchange. */
  languages: 20,
  /** Pupils want to meet people of their own age. */
  level: 14,
  /** A group that fits only in part leaves pupils at home. */
  group: 12,
  /** What they will do together; often settled in talk, so it counts less than what cannot be moved. */
  themes: 8,
  /** Already a hard rule where it is asked; it only lifts the school that was asked for. */
  countries: 8,
  /** Who pays decides whether a head of school signs. */
  costs: 8,
  /** A promise of a return visit makes the exchange last. */
  reciprocity: 6,
  /** Prayer, diet and access decide whether a pupil can come at all. */
  facilities: 6,
  /** Trust in the partner's care for children, where a school demands proof of it. */
  safeguarding: 6,
  accommodation: 5,
  /** A common network brings trust and a common calendar. */
  networks: 5,
  mode: 4,
};

/** Teachers visit a school, not an age group: the level taught matters less to them. */
const LEVEL_FOR_ADULTS = 5;

export const weightOf = (criterion: Criterion, kind: ListingKind): number =>
  criterion === 'level' && PARTICIPANTS[kind] === 'adults' ? LEVEL_FOR_ADULTS : WEIGHTS[criterion];
