import { LIFT } from '../../lift.ts';
import { TRAITS } from '../encode/terms.ts';

/** What a pair is lifted by, in hundredths of a point, for each school that has had no exchange here. Both are traits. */
export const liftOf = (ours: number, theirs: number): number =>
  LIFT * (((ours >>> TRAITS.newcomer) & 1) + ((theirs >>> TRAITS.newcomer) & 1));
