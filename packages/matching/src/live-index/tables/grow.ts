type Words = Int32Array | Uint32Array | Float64Array | Uint8Array;

/** Small arrays grow by half, large ones (in elements) by an eighth: what is not used yet is memory as well. */
const LARGE = 1 << 20;

/** The same contents in an array of at least `length`, and some more where it has to grow, so that growing is rare. */
export function grown<T extends Words>(array: T, length: number): T {
  if (array.length >= length) return array;
  const larger = new (array.constructor as new (size: number) => T)(
    Math.max(length, Math.ceil(array.length * (array.length < LARGE ? 1.5 : 1.125)), 64),
  );
  larger.set(array);
  return larger;
}
