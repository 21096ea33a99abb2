import type { Criterion } from '@jejaring/contracts/match/explanation';
import { WAY_CRITERIA } from '../criteria.ts';
import type { Levers } from './lever.ts';
import { moveDates } from './move-dates.ts';
import { moveReciprocity, moveSide } from './move-direction.ts';
import { moveGroup } from './move-group.ts';
import { moveLanguages } from './move-languages.ts';
import { moveLevel } from './move-level.ts';
import {
  moveAccommodation,
  moveCosts,
  moveCountries,
  moveFacilities,
  moveMode,
  moveNetworks,
} from './move-terms.ts';

/** What can be moved, and the conflicts that it can end. */
export interface Mover {
  criterion: Criterion;
  ends: readonly Criterion[];
  levers: Levers;
  /** True where a move can end a fit as well: who opens an online project to visits has more to agree on. */
  mayLose?: true;
}

const mover = (criterion: Criterion, levers: Levers): Mover => ({ criterion, ends: [criterion], levers });

/** Another direction, or one direction less to demand, gets around everything that stands in the way of one direction. */
const OF_DIRECTIONS: readonly Criterion[] = [
  'side',
  'reciprocity',
  ...WAY_CRITERIA.map(({ criterion }) => criterion),
];

/** Safeguarding is not here: what protects children is not for trade. */
export const MOVERS: readonly Mover[] = [
  mover('dates', moveDates),
  mover('languages', moveLanguages),
  mover('level', moveLevel),
  mover('group', moveGroup),
  mover('countries', moveCountries),
  { ...mover('mode', moveMode), mayLose: true },
  mover('accommodation', moveAccommodation),
  mover('costs', moveCosts),
  mover('facilities', moveFacilities),
  mover('networks', moveNetworks),
  { criterion: 'side', ends: OF_DIRECTIONS, levers: moveSide },
  { criterion: 'reciprocity', ends: OF_DIRECTIONS, levers: moveReciprocity },
];
