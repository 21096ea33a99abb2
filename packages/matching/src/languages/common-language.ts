import { type CefrLevel, cefrRank } from '@jejaring/contracts/codes/cefr';
import { primaryLanguage } from '@jejaring/contracts/codes/language';
import type { LanguageRole, ListingLanguage } from '@jejaring/contracts/listing/languages';
import type { Posting } from '@jejaring/contracts/listing/posting';
import type { MatchSide } from '@jejaring/contracts/match/states';
import { whoIsSilent } from '../finding.ts';

/**
 * What a common language is worth to both, in whole percent. To practise with those whose language it is, is the best
 * there is; a language both can work in is sound; two groups of learners help each other least.
 */
export const WORTH: Record<LanguageRole, Record<LanguageRole, number>> = {
  native: { native: 90, working: 90, learning: 100 },
  working: { native: 90, working: 85, learning: 70 },
  learning: { native: 100, working: 70, learning: 40 },
};

/** One language that both listings name, by one entry of each. */
export interface CommonLanguage {
  language: string;
  a: ListingLanguage;
  b: ListingLanguage;
  /** The best known level of each side's people in it; a native speaker is NS. */
  levels: { a: CefrLevel | undefined; b: CefrLevel | undefined };
  verdict: 'fits' | 'unknown' | 'conflicts';
  /** Whose level is asked for and not known, or not enough. */
  whose: MatchSide | 'both' | null;
  worth: number;
}

const ORDER = { fits: 2, unknown: 1, conflicts: 0 };

/** Equals are told apart by the language's tag, so that the order in a listing never matters. */
function better(x: CommonLanguage, y: CommonLanguage | null): boolean {
  if (!y) return true;
  if (x.verdict !== y.verdict) return ORDER[x.verdict] > ORDER[y.verdict];
  if (x.worth !== y.worth) return x.worth > y.worth;
  return sortKey(x) < sortKey(y);
}

const sortKey = ({ a, b }: CommonLanguage): string =>
  [a, b].map((l) => `${l.tag} ${l.role} ${l.asks ?? ''}`).join();

/** The best of the languages that both name, or null where they name none in common. */
export function bestCommonLanguage(a: Posting, b: Posting): CommonLanguage | null {
  let best: CommonLanguage | null = null;
  for (const x of a.content.languages ?? []) {
    for (const y of b.content.languages ?? []) {
      const language = primaryLanguage(x.tag);
      if (language !== primaryLanguage(y.tag)) continue;
      const common = compare(language, x, y, { a: levelIn(a, language), b: levelIn(b, language) });
      if (better(common, best)) best = common;
    }
  }
  return best;
}

function levelIn({ content }: Posting, language: string): CefrLevel | undefined {
  let best: CefrLevel | undefined;
  for (const { tag, role, level } of content.languages ?? []) {
    if (primaryLanguage(tag) !== language) continue;
    const known = role === 'native' ? 'NS' : level;
    if (known && (!best || cefrRank(known) > cefrRank(best))) best = known;
  }
  return best;
}

function compare(
  language: string,
  a: ListingLanguage,
  b: ListingLanguage,
  levels: CommonLanguage['levels'],
): CommonLanguage {
  const ofB = meets(a.asks, levels.b);
  const ofA = meets(b.asks, levels.a);
  const verdict =
    ofA === 'conflicts' || ofB === 'conflicts'
      ? 'conflicts'
      : ofA === 'unknown' || ofB === 'unknown'
        ? 'unknown'
        : 'fits';
  const whose = verdict === 'fits' ? null : whoIsSilent(ofA === verdict, ofB === verdict);
  return { language, a, b, levels, verdict, whose, worth: WORTH[a.role][b.role] };
}

function meets(asked: CefrLevel | undefined, level: CefrLevel | undefined): CommonLanguage['verdict'] {
  if (!asked) return 'fits';
  if (!level) return 'unknown';
  return cefrRank(level) >= cefrRank(asked) ? 'fits' : 'conflicts';
}
