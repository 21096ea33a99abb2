import { Type } from 'typebox';

/** Why a school says no (field guide, 2.2). `no_reply` is for the system alone. */
export const DECLINE_REASONS = [
  'dates',
  'level',
  'language',
  'capacity',
  'cost',
  'safeguarding',
  'distance_visa',
  'gender_room',
  'curriculum',
  'already_matched',
  'no_approval_from_head',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
export const DeclineReason = Type.Enum([...DECLINE_REASONS]);
