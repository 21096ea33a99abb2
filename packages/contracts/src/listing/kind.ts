import { Type } from 'typebox';

/** What a listing is about. Names follow the Erasmus+ school activities (field guide, 1.3). */
export const LISTING_KINDS = [
  'student_exchange',
  'teacher_immersion',
  'benchmarking_visit',
  'virtual_project',
  'professional_development',
] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];
export const ListingKind = Type.Enum([...LISTING_KINDS]);

/** `offer`: we host or give. `need`: we send or seek. `swap`: both legs. */
export const LISTING_SIDES = ['offer', 'need', 'swap'] as const;
export type ListingSide = (typeof LISTING_SIDES)[number];
export const ListingSide = Type.Enum([...LISTING_SIDES]);

/** Relative to the people who travel (or, in a virtual project, who join): their school sends, the other hosts. */
export const LEG_DIRECTIONS = ['hosting', 'sending'] as const;
export type LegDirection = (typeof LEG_DIRECTIONS)[number];
export const LegDirection = Type.Enum([...LEG_DIRECTIONS]);

/** The legs that a listing of each side has, no more and no fewer. */
export const LEGS_OF_SIDE: Record<ListingSide, readonly LegDirection[]> = {
  offer: ['hosting'],
  need: ['sending'],
  swap: ['hosting', 'sending'],
};

/** Whom the seats of a listing are counted in. Adults who accompany pupils are counted beside them, not in them. */
export const PARTICIPANTS: Record<ListingKind, 'pupils' | 'adults'> = {
  student_exchange: 'pupils',
  teacher_immersion: 'adults',
  benchmarking_visit: 'adults',
  virtual_project: 'pupils',
  professional_development: 'adults',
};

/** Fewest days that an activity of a kind lasts where a listing does not say (Erasmus+ programme guide, school education). */
export const SHORTEST_STAY_DAYS: Record<ListingKind, number> = {
  student_exchange: 2,
  teacher_immersion: 2,
  benchmarking_visit: 1,
  virtual_project: 1,
  professional_development: 1,
};
