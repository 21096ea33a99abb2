import type { Token } from '../tokens.ts';
import { NUMBERS, ONE_OF, UNITS, type Unit, WHOLE_UNITS } from './vocabulary.ts';

/** A length of time in a phrase, from token `first` to token `last`, in days. */
export interface Length {
  first: number;
  last: number;
  min: number;
  max: number;
}

/**
 * Days that a length in a unit may mean. "15 days" is 15, but "two weeks" is said of trips of 12 to 16 days, and "three
 * months" of 85 to 97. Both ends are what a school would still call by that name.
 */
const DAYS: Record<Unit, { each: number; less: number; more: number }> = {
  day: { each: 1, less: 0, more: 0 },
  night: { each: 1, less: -1, more: 1 },
  week: { each: 7, less: 2, more: 2 },
  month: { each: 30, less: 5, more: 7 },
  year: { each: 365, less: 65, more: 1 },
};
/** The longest stay that a listing can say. */
const LONGEST = 366;

const BETWEEN_NUMBERS = new Set(
  '- to or , and a bis oder und e y et ou o hingga sampai atau dan al'.split(' '),
);
/** "A week" is a stay after these and at the start; after any other word it is how often: "once a week". */
const BEFORE_ONE = new Set([
  '',
  ';',
  ',',
  '(',
  ':',
  'for',
  'about',
  'around',
  'or',
  'to',
  'least',
  'most',
  'of',
  '-',
]);

/** "14", "two", but not 2016. */
export const smallNumber = (token: Token | undefined): number | undefined => {
  if (!token) return undefined;
  return /^\d{1,3}$/.test(token.text) ? Number(token.text) : NUMBERS.get(token.text);
};

/** Reads a length that begins at a token: "14 days", "5, 10, and 16 weeks", "two-week", "a year", "sepekan". */
export function lengthAt(tokens: readonly Token[], at: number): Length | null {
  const { text } = tokens[at]!;
  const whole = WHOLE_UNITS.get(text);
  if (whole) return lengthOf(at, at, [1], whole);
  const next = UNITS.get(tokens[at + 1]?.text ?? '');
  if (ONE_OF.has(text) && next) {
    const isStay = next !== 'day' && next !== 'night' && BEFORE_ONE.has(tokens[at - 1]?.text ?? '');
    return isStay ? lengthOf(at, at + 1, [1], next) : null;
  }
  const { numbers, end } = numbersAt(tokens, at);
  const unitAt = tokens[end]?.text === '-' ? end + 1 : end;
  const unit = UNITS.get(tokens[unitAt]?.text ?? '');
  return numbers.length > 0 && unit ? lengthOf(at, unitAt, numbers, unit) : null;
}

/** A list or range of numbers, and the token after it. */
function numbersAt(tokens: readonly Token[], at: number): { numbers: number[]; end: number } {
  const numbers: number[] = [];
  let end = at;
  for (let i = at; i < tokens.length; ) {
    const number = smallNumber(tokens[i]);
    if (number === undefined) break;
    numbers.push(number);
    end = i += 1;
    while (BETWEEN_NUMBERS.has(tokens[i]?.text ?? '')) i += 1;
  }
  return { numbers, end };
}

function lengthOf(first: number, last: number, numbers: readonly number[], unit: Unit): Length | null {
  const { each, less, more } = DAYS[unit];
  const min = Math.max(1, Math.min(...numbers) * each - less);
  const max = Math.min(LONGEST, Math.max(...numbers) * each + more);
  return min <= max ? { first, last, min, max } : null;
}
