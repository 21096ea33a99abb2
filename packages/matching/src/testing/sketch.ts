import { dayNumber } from '@jejaring/contracts/codes/day';
import type { ListingContent } from '@jejaring/contracts/listing/content';
import type { LegDates } from '@jejaring/contracts/listing/dates';
import type { ListingSide } from '@jejaring/contracts/listing/kind';
import type { Leg } from '@jejaring/contracts/listing/legs';
import { withLegs } from '@jejaring/contracts/listing/normalise';
import type { Posting, SchoolFacts } from '@jejaring/contracts/listing/posting';
import type { Criterion, Part } from '@jejaring/contracts/match/explanation';
import { judge } from '../judge.ts';

/** The day on which tests judge, in front of every date they name. */
export const TODAY = dayNumber('2027-01-01');

/** Only what a test is about; everything else is silent, as in real posts. */
export interface Sketch extends Omit<Partial<ListingContent>, 'legs' | 'side'> {
  id?: string;
  school?: Partial<SchoolFacts>;
  hosting?: Omit<Leg, 'direction'>;
  sending?: Omit<Leg, 'direction'>;
  taken?: Posting['taken'];
}

function sketched(side: ListingSide, id: string, sketch: Sketch): Posting {
  const { id: ownId = id, school, hosting, sending, taken = {}, ...content } = sketch;
  const legs: Leg[] = [
    ...(hosting ? [{ direction: 'hosting' as const, ...hosting }] : []),
    ...(sending ? [{ direction: 'sending' as const, ...sending }] : []),
  ];
  return {
    id: ownId,
    school: { id: `school of ${ownId}`, country: id === '1' ? 'JP' : 'ID', networks: [], ...school },
    content: withLegs({ kind: 'student_exchange', side, title: { en: 'A listing' }, ...content, legs }),
    taken,
  };
}

/** An offer from Japan, side a of its pairs, unless the sketch says otherwise; needs and swaps are from Indonesia. */
export const offer = (sketch: Sketch = {}): Posting => sketched('offer', '1', sketch);
export const need = (sketch: Sketch = {}): Posting => sketched('need', '2', sketch);
export const swap = (sketch: Sketch = {}): Posting => sketched('swap', '3', sketch);

/** `window('2027-09-01', '2027-09-30')`, with whatever else a test says of the dates. */
export const window = (from: string, to: string, more: Partial<LegDates> = {}): LegDates => ({
  windows: [{ from, to }],
  ...more,
});

/** What one criterion says of a pair, whether the pair fits or not. */
export function partOf(x: Posting, y: Posting, criterion: Criterion, today = TODAY): Part | undefined {
  const judgement = judge(x, y, today);
  const parts = judgement.fits ? judgement.explanation.parts : judgement.conflicts;
  return parts.find((part) => part.criterion === criterion);
}

/** One criterion in a word, for tables: "fits 85/70" (a/b, "-" where it does not count), "unknown?b", "conflicts", "none". */
export function verdictOf(x: Posting, y: Posting, criterion: Criterion, today = TODAY): string {
  const part = partOf(x, y, criterion, today);
  if (!part) return 'none';
  if (part.verdict === 'unknown') return `unknown?${part.asks}`;
  if (part.verdict === 'conflicts') return 'conflicts';
  const shown = (side: 'a' | 'b') =>
    part.weight[side] === 0 ? '-' : String(Math.round(part.value[side] * 100));
  return `fits ${shown('a')}/${shown('b')}`;
}
