import type { SchoolFacts } from '@jejaring/contracts/listing/posting';

/** What a school without an exchange yet is lifted by, in hundredths of a point of the score. */
export const LIFT = 200;

/** The lift of one side of a pair, in hundredths of a point: it moves a suggestion up the list, never past a conflict. */
export const liftOf = ({ hasExchanged }: Pick<SchoolFacts, 'hasExchanged'>): number =>
  hasExchanged ? 0 : LIFT;
