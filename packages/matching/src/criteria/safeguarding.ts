import { SAFEGUARDING_LEVELS, type SafeguardingLevel } from '@jejaring/contracts/listing/terms';
import { type MatchSide, otherSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import type { Finding } from '../finding.ts';
import type { Pair } from '../pair.ts';
import { say } from '../words/say.ts';
import { schoolNames } from '../words/schools.ts';
import { SAFEGUARDING_NAMES } from '../words/terms.ts';
import { type Demand, type DemandWords, judgeDemands } from './demand.ts';

/** The level of child protection that a side demands of its partner's school, against what that school has shown. */
export function safeguarding(pair: Pair): Finding | null {
  return judgeDemands(pair, demand(pair, 'a'), demand(pair, 'b'), WORDS);
}

const rank = (level: SafeguardingLevel): number => SAFEGUARDING_LEVELS.indexOf(level);

function demand(pair: Pair, side: MatchSide): Demand {
  const demanded = pair[side].content.safeguarding?.required;
  if (!demanded) return 'none';
  const shown = pair[otherSide(side)].school.safeguarding;
  if (!shown) return 'unknown';
  return rank(shown) >= rank(demanded) ? 'met' : 'refused';
}

function tell(pair: Pair, side: MatchSide, outcome: Demand): Sentence {
  const demanded = pair[side].content.safeguarding?.required ?? 'named_lead';
  const [who, other] = schoolNames(pair, side);
  const what = SAFEGUARDING_NAMES[demanded];
  const ending = {
    met: say(`${other.id} sudah memenuhinya`, `${other.en} has it`),
    refused: say(`${other.id} belum memenuhinya`, `${other.en} does not have it yet`),
    unknown: say(`${other.id} belum menyebutnya`, `${other.en} has not said`),
  }[outcome === 'none' ? 'unknown' : outcome];
  return say(`${who.id} meminta ${what.id}; ${ending.id}`, `${who.en} asks for ${what.en}; ${ending.en}`);
}

const WORDS: DemandWords = {
  tell,
  ask: (who) =>
    say(
      `Langkah perlindungan anak apa yang sudah berjalan di ${who.id}?`,
      `Which child protection measures are in place at ${who.en}?`,
    ),
};
