import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Criterion } from '@jejaring/contracts/match/explanation';
import {
  type Ease,
  easeCountries,
  easeDates,
  easeFacilities,
  easeGroup,
  easeNetworks,
  withoutField,
} from './ease.ts';
import { type Levers, moved } from './lever.ts';
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

/** What can be moved. */
export interface Mover {
  criterion: Criterion;
  levers: Levers;
  ease: Ease;
  /** Whether a move can end a fit as well: who opens an online project to visits has more to agree on. */
  mayLose?: (subject: Posting) => boolean;
}

/** Where there is but one move, nothing gives way further. */
const byItsMove =
  (levers: Levers): Ease =>
  (subject) => {
    const [lever] = levers(subject, subject);
    return lever ? moved(subject, lever.move(1)) : null;
  };

/** Safeguarding is not here: what protects children is not for trade. */
export const MOVERS: readonly Mover[] = [
  { criterion: 'dates', levers: moveDates, ease: easeDates },
  { criterion: 'languages', levers: moveLanguages, ease: withoutField('languages') },
  { criterion: 'level', levers: moveLevel, ease: withoutField('level') },
  { criterion: 'group', levers: moveGroup, ease: easeGroup },
  { criterion: 'countries', levers: moveCountries, ease: easeCountries },
  {
    criterion: 'mode',
    levers: moveMode,
    ease: byItsMove(moveMode),
    mayLose: ({ content: { mode } }) => mode !== 'in_person',
  },
  { criterion: 'accommodation', levers: moveAccommodation, ease: withoutField('accommodation') },
  { criterion: 'costs', levers: moveCosts, ease: withoutField('costs') },
  { criterion: 'facilities', levers: moveFacilities, ease: easeFacilities },
  { criterion: 'networks', levers: moveNetworks, ease: easeNetworks },
  { criterion: 'side', levers: moveSide, ease: byItsMove(moveSide) },
  { criterion: 'reciprocity', levers: moveReciprocity, ease: byItsMove(moveReciprocity) },
];
