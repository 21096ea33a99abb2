import type { LegDates } from '../../listing/dates.ts';
import type { Token } from '../tokens.ts';
import { smallNumber } from './length.ts';
import { UNITS } from './vocabulary.ts';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const TRAVEL = wordSet('travel travelling traveling viaggio viaje viaxe voyage reise perjalanan anreise');
const OF = wordSet('di de du da per time for of');
const ON_TOP = wordSet('excluding plus piu mas + ohne zuzuglich ditambah exclusive hors without');
const WITHIN = wordSet('including incl incl. inklusive termasuk compresi inclus incluidos');
const MOST_DAYS = 14;

export interface Journey {
  first: number;
  last: number;
  min: number;
  max: number;
  /** Null where the phrase does not say whether the days are part of the stay: then they stay words. */
  travel: NonNullable<LegDates['travel']> | null;
}

/** Reads days on the road that begin at a token: "2 travel days", "two days travel time", "due di viaggio". */
export function travelAt(tokens: readonly Token[], at: number): Journey | null {
  const days = smallNumber(tokens[at]);
  if (days === undefined || days > MOST_DAYS) return null;
  const texts = tokens.slice(at + 1, at + 5).map(({ text }) => text);
  const travels = texts.findIndex((text) => TRAVEL.has(text));
  if (travels === -1 || !texts.slice(0, travels).every((text) => UNITS.has(text) || OF.has(text)))
    return null;
  const unitAfter = ['day', 'night'].includes(UNITS.get(texts[travels + 1] ?? '') ?? '');
  const last = at + 1 + travels + (unitAfter || texts[travels + 1] === 'time' ? 1 : 0);
  const before = tokens[at - 1]?.text ?? '';
  const onTop = ON_TOP.has(before);
  const said = onTop || WITHIN.has(before);
  return {
    first: said ? at - 1 : at,
    last,
    min: days,
    max: days,
    travel: said ? { days, within: !onTop } : null,
  };
}
