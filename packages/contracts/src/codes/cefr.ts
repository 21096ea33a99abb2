import { Type } from 'typebox';

/** CEFR levels from weakest to strongest; NS is a native speaker, as in the EWP `CefrLevel` type. */
export const CEFR_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'NS'] as const;
export type CefrLevel = (typeof CEFR_LEVELS)[number];
export const CefrLevel = Type.Enum([...CEFR_LEVELS]);

/** Position of a level on the scale: 0 for A1 to 6 for a native speaker. */
export const cefrRank = (level: CefrLevel): number => CEFR_LEVELS.indexOf(level);
