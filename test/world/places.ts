/**
 * Where a number comes to stand when all numbers below `size` are shuffled: each place once, without a list of them. A
 * Feistel network over the next power of four, walked until it is inside.
 *
 * @param number 0 to `size` - 1
 */
export function placeOf(number: number, size: number, seed: number): number {
  const halfBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, size)) / 2));
  const half = 2 ** halfBits;
  let place = number;
  do {
    let high = Math.floor(place / half);
    let low = place % half;
    for (let round = 1; round <= 4; round += 1)
      [high, low] = [low, high ^ (mixed(low, seed + round) & (half - 1))];
    place = high * half + low;
  } while (place >= size);
  return place;
}

/** The finisher of MurmurHash3 (Austin Appleby): every bit of what goes in changes half of the bits that come out. */
function mixed(number: number, salt: number): number {
  let bits = (number ^ Math.imul(salt, 0x9e3779b1)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
