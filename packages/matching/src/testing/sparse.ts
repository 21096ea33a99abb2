import * as fc from 'fast-check';

/** Said in `present` of `present + absent` cases. */
export const sometimes = <T>(
  arbitrary: fc.Arbitrary<T>,
  present = 1,
  absent = 1,
): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: present, arbitrary }, { weight: absent, arbitrary: fc.constant(undefined) });

/** The record without the keys that came out undefined: a silent field is absent. */
export function sparse<T extends object>(arbitrary: fc.Arbitrary<T>) {
  return arbitrary.map(
    (record) =>
      Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Sparse<T>,
  );
}
export type Sparse<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

export const some = <T>(items: readonly T[], most: number) =>
  fc.subarray([...items], { minLength: 0, maxLength: most });

/** Two numbers in order. */
export const ordered = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([x, y]) => ({ low: Math.min(x, y), high: Math.max(x, y) }));
