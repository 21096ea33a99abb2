import { Type } from 'typebox';

/** ISCED 2011 levels that schools on the platform teach: 0 early childhood to 8 doctoral. */
export const ISCED_LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
export const IscedLevel = Type.Integer({ minimum: 0, maximum: 8 });

/**
 * Usual ages at a level, in whole years, the span over the countries we know (field guide, 1.2).
 * Wide on purpose: it may only rule out what cannot be, such as ISCED 1 with pupils of 17.
 */
export const ISCED_AGES: readonly { min: number; max: number }[] = [
  { min: 3, max: 6 },
  { min: 5, max: 12 },
  { min: 10, max: 16 },
  { min: 14, max: 19 },
  { min: 17, max: 25 },
  { min: 17, max: 99 },
  { min: 17, max: 99 },
  { min: 20, max: 99 },
  { min: 22, max: 99 },
];
