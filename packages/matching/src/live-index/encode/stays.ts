import { DATES } from './dates.ts';

const MOST = 255;
/** Where in a word both legs stand, and in each the shortest stay and the longest free run, 8 bits each; longer ones are 255. */
export const STAYS = { host: 0, send: 16, min: 0, run: 8 } as const;

/** The stays of both legs in one word, from words of ./dates.ts; a run of 0 is a leg that does not say when. */
export const encodeStays = (host: Int32Array, send: Int32Array): number =>
  (ofLeg(host) << STAYS.host) | (ofLeg(send) << STAYS.send);

const ofLeg = (words: Int32Array): number =>
  (Math.min(shortestStay(words), MOST) << STAYS.min) | (Math.min(longestRun(words), MOST) << STAYS.run);

/** Fewest days at the host that a leg asks for, travel within them taken off; 0 where it does not say. */
export function shortestStay(words: Int32Array): number {
  const days = words[DATES.stayMin]!;
  const road = words[DATES.travelWithin]! > 0 ? Math.max(0, words[DATES.travel]!) : 0;
  return days === 0 ? 0 : Math.max(1, days - road);
}

/** Most consecutive free days, past ones among them. */
export function longestRun(words: Int32Array): number {
  let longest = 0;
  for (let i = 0; i < words[DATES.runs]!; i++) {
    const at = DATES.first + 2 * i;
    longest = Math.max(longest, words[at + 1]! - words[at]! + 1);
  }
  return longest;
}

/** Whether a stay of so many days is longer than the longest run in a word, as far as the word tells. */
export const outlasts = (days: number, run: number): boolean => run > 0 && run < MOST && days > run;
