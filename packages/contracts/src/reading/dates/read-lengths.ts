import type { LegDates } from '../../listing/dates.ts';
import type { Token } from '../tokens.ts';
import { type Length, lengthAt } from './length.ts';
import { travelAt } from './travel.ts';

export interface Lengths {
  stay?: NonNullable<LegDates['stay']>;
  travel?: NonNullable<LegDates['travel']>;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "every 2 years", "in 2 months", "the last two weeks": lengths, but not of the stay. */
const NOT_A_STAY_BEFORE = wordSet(
  'every each in within by next last past another over setiap tiap jede jeden alle chaque tous cada ultimas ultimos ultime ultimi derniers dernieres ogni nach vor dans entro dentro dalam before after',
);
const NOT_A_STAY_AFTER = wordSet(
  'break breaks missed ago old lalu later before after pause pausa school notice experience',
);
const AT_MOST = wordSet('most max max. maximum maximal maksimal maksimum massimo maximo hingga hasta');
const AT_LEAST = wordSet('least min min. minimum minimal minimo mindestens moins almeno menos sedikitnya');
const ABOUT = wordSet(
  'about around approximately approx approx. roughly circa ca ca. etwa rund environ aproximadamente sekitar kira-kira nearly almost',
);
const OR = wordSet('or atau ou o oder');
const MORE = wordSet('longer more lebih plus mas piu mehr');
const OPEN_ENDS = wordSet('term semester trimester');

/** Reads how long a stay is and how many days go to the journey, and marks the words it has used. */
export function readLengths(tokens: readonly Token[], used: Set<number>): Lengths {
  const stays: Ends[] = [];
  let travel: Lengths['travel'];
  for (let at = 0; at < tokens.length; at += 1) {
    const journey = travelAt(tokens, at);
    const length = journey ?? lengthAt(tokens, at);
    if (!length) continue;
    at = length.last;
    if (journey ? journey.travel === null : !isStay(tokens, length)) continue;
    for (let i = length.first; i <= length.last; i += 1) used.add(i);
    if (journey) travel ??= journey.travel!;
    else stays.push(endsOf(tokens, length, used));
  }
  const stay = joined(stays);
  return { ...(stay && { stay }), ...(travel && { travel }) };
}

interface Ends {
  min?: number;
  max?: number;
}

/** The word before a length, "about" and its like not counted. */
function wordBefore(tokens: readonly Token[], first: number): { text: string; at: number } {
  const at = ABOUT.has(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  return { text: tokens[at]?.text ?? '', at };
}

const isStay = (tokens: readonly Token[], { first, last }: Length): boolean =>
  !NOT_A_STAY_BEFORE.has(wordBefore(tokens, first).text) &&
  !NOT_A_STAY_AFTER.has(tokens[last + 1]?.text ?? '');

/** "At most 7 days", "14 days or longer", "two weeks to a full term": one end is open. */
function endsOf(tokens: readonly Token[], { min, max, first, last }: Length, used: Set<number>): Ends {
  const before = wordBefore(tokens, first);
  const after = tokens.slice(last + 1, last + 5).map(({ text }) => text);
  const upTo = before.text === 'to' && tokens[before.at - 1]?.text === 'up';
  const isLeast = AT_LEAST.has(before.text);
  const isMost = AT_MOST.has(before.text) || upTo;
  const orMore = OR.has(after[0] ?? '') && MORE.has(after[1] ?? '');
  const openEnded = after[0] === 'to' && after.some((word) => OPEN_ENDS.has(word));
  if (before.at < first - 1) used.add(first - 1);
  if (isLeast || isMost) used.add(before.at);
  if (orMore) used.add(last + 1).add(last + 2);
  if (isLeast || orMore || openEnded) return { min };
  return isMost ? { max } : { min, max };
}

/** Several lengths are alternatives: from the shortest to the longest; an open end stays open. */
function joined(stays: readonly Ends[]): Lengths['stay'] | undefined {
  const mins = stays.map(({ min }) => min).filter((value) => value !== undefined);
  const maxes = stays.map(({ max }) => max).filter((value) => value !== undefined);
  const minDays = stays.length > 0 && mins.length === stays.length ? Math.min(...mins) : undefined;
  const maxDays = stays.length > 0 && maxes.length === stays.length ? Math.max(...maxes) : undefined;
  if (minDays === undefined && maxDays === undefined) return undefined;
  return { ...(minDays !== undefined && { minDays }), ...(maxDays !== undefined && { maxDays }) };
}
