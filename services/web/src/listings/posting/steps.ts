/** The steps of the form, and which fields of a listing are asked in each. */
export const STEPS = ['what', 'when', 'who', 'terms'] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF_FIELD: Record<string, Step> = {
  kind: 'what',
  side: 'what',
  title: 'what',
  text: 'what',
  legs: 'when',
  languages: 'who',
  level: 'who',
  themes: 'who',
  countries: 'who',
};

/** Where a fault can be mended. */
export const stepOf = (pointer: string): Step => STEP_OF_FIELD[pointer.split('/')[1] ?? ''] ?? 'terms';
