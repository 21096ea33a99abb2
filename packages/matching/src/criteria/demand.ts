import type { MatchSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import { conflicts, type Finding, fits, unknown, whoIsSilent } from '../finding.ts';
import type { Pair } from '../pair.ts';
import { asSentence, joinClauses } from '../words/say.ts';
import { whoeverIsAsked } from '../words/schools.ts';

/** What became of one side's demand on the other's school. */
export type Demand = 'none' | 'met' | 'unknown' | 'refused';

export interface DemandWords {
  /** What became of the demand of one side, read by both. */
  tell: (pair: Pair, side: MatchSide, outcome: Demand) => Sentence;
  /** What to ask the school whose answer is missing. */
  ask: (who: Sentence, both: boolean) => Sentence;
}

/**
 * A criterion in which each side may demand something of the other's school. It counts for a side that demands, and
 * says nothing where nobody does. A demand that is refused is a conflict, whatever became of the other one.
 */
export function judgeDemands(pair: Pair, a: Demand, b: Demand, words: DemandWords): Finding | null {
  if (a === 'none' && b === 'none') return null;
  const tell = (only?: Demand) => () =>
    joinClauses(
      (['a', 'b'] as const)
        .map((side) => ({ side, outcome: side === 'a' ? a : b }))
        .filter(({ outcome }) => (only ? outcome === only : outcome !== 'none'))
        .map(({ side, outcome }) => asSentence(words.tell(pair, side, outcome))),
      ' ',
    );
  if (a === 'refused' || b === 'refused') return conflicts(tell('refused'));
  const counts = { a: a !== 'none', b: b !== 'none' };
  const asks = whoIsSilent(b === 'unknown', a === 'unknown');
  if (asks)
    return unknown(asks, counts, tell(), () => words.ask(whoeverIsAsked(pair, asks), asks === 'both'));
  return fits({ a: counts.a ? 100 : null, b: counts.b ? 100 : null }, tell());
}
