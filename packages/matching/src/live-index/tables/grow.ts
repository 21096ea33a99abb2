type Words = Int32Array | Uint32Array | Float64Array | Uint8Array;

/** The same contents in an array of at least `length`, half as long again where it has to grow, so that growing is rare. */
export function grown<T extends Words>(array: T, length: number): T {
  if (array.length >= length) return array;
  const larger = new (array.constructor as new (size: number) => T)(
    Math.max(length, Math.ceil(array.length * 1.5), 64),
  );
  larger.set(array as never);
  return larger;
}
