/** Import key of everything in the sample world, by which loading again finds it. */
export const sampleKey = (name: string): string => `sample:${name}`;
