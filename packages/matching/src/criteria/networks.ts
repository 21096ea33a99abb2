import type { Posting } from '@jejaring/contracts/listing/posting';
import type { Network } from '@jejaring/contracts/listing/terms';
import { type MatchSide, otherSide } from '@jejaring/contracts/match/states';
import type { Sentence } from '@jejaring/contracts/sentence';
import { type Finding, fits } from '../finding.ts';
import type { Pair } from '../pair.ts';
import { listAll, same, say } from '../words/say.ts';
import { schoolNames } from '../words/schools.ts';
import { NETWORK_NAMES } from '../words/terms.ts';
import { type Demand, type DemandWords, judgeDemands } from './demand.ts';

/** Networks that a side demands of its partner; where nobody demands one, a network in common is a bonus to both. */
export function networks(pair: Pair): Finding | null {
  const demanded = judgeDemands(pair, demand(pair, 'a'), demand(pair, 'b'), WORDS);
  return demanded ?? inCommon(pair);
}

/** A partner in any one of the networks asked for will do. */
function demand(pair: Pair, side: MatchSide): Demand {
  const demanded = pair[side].content.networks?.required ?? [];
  if (demanded.length === 0) return 'none';
  const theirs = networksOf(pair[otherSide(side)]);
  if (!theirs) return 'unknown';
  return demanded.some((network) => theirs.includes(network)) ? 'met' : 'refused';
}

/** Networks that a school belongs to, by its own page or by the listing; null where neither says anything. */
export function networksOf({ school, content }: Posting): readonly Network[] | null {
  const named = content.networks?.member;
  if (school.networks.length === 0) return named ?? null;
  return named ? [...school.networks, ...named] : school.networks;
}

function inCommon(pair: Pair): Finding | null {
  const ours = networksOf(pair.a);
  const theirs = ours && networksOf(pair.b);
  if (!theirs?.some((network) => ours?.includes(network))) return null;
  return fits({ a: 100, b: 100 }, () => {
    const shared = [...new Set(ours?.filter((network) => theirs.includes(network)))].sort();
    const names = listAll(shared.map((network) => same(NETWORK_NAMES[network])));
    return say(`Sama-sama anggota jaringan ${names.id}.`, `Both belong to ${names.en}.`);
  });
}

function tell(pair: Pair, side: MatchSide, outcome: Demand): Sentence {
  const demanded = pair[side].content.networks?.required ?? [];
  const names = listAll(
    demanded.map((network) => same(NETWORK_NAMES[network])),
    'or',
  );
  const [who, other] = schoolNames(pair, side);
  const ending = {
    met: say(`${other.id} termasuk di dalamnya`, `${other.en} is one`),
    refused: say(`${other.id} bukan anggotanya`, `${other.en} is not one`),
    unknown: say(`${other.id} belum menyebut jaringannya`, `${other.en} has not named its networks`),
  }[outcome === 'none' ? 'unknown' : outcome];
  return say(
    `${who.id} mencari anggota ${names.id}; ${ending.id}`,
    `${who.en} looks for a member of ${names.en}; ${ending.en}`,
  );
}

const WORDS: DemandWords = {
  tell,
  ask: (who, both) =>
    say(
      `Jaringan sekolah apa yang diikuti ${who.id}?`,
      both
        ? 'Which school networks do the two schools belong to?'
        : `Which school networks does ${who.en} belong to?`,
    ),
};
