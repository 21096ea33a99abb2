import type { ListingMode } from '@jejaring/contracts/listing/terms';
import type { MatchSide } from '@jejaring/contracts/match/states';
import { otherSide } from '@jejaring/contracts/match/states';
import { conflicts, type Finding, fits, unknown } from '../finding.ts';
import type { Pair } from '../pair.ts';
import { say } from '../words/say.ts';
import { schoolNames, whoeverIsAsked } from '../words/schools.ts';
import { MODE_NAMES } from '../words/terms.ts';

/** A side that wants both is served in half by one that wants only one of them. */
const HALF_SERVED = 50;

/** A virtual project is virtual unless it says otherwise; of every other kind, silence is unknown. */
const modeOf = (pair: Pair, side: MatchSide): ListingMode | undefined =>
  pair[side].content.mode ?? (pair.kind === 'virtual_project' ? 'virtual' : undefined);

/** In person and virtual exclude each other; a hybrid gets along with both. */
export function mode(pair: Pair): Finding | null {
  const a = modeOf(pair, 'a');
  const b = modeOf(pair, 'b');
  if (a && b) return compare(pair, a, b);
  const said = a ?? b;
  if (!said) return null;
  const asks: MatchSide = a ? 'b' : 'a';
  return unknown(
    asks,
    { a: a !== undefined, b: b !== undefined },
    () => {
      const [who, other] = schoolNames(pair, otherSide(asks));
      return say(
        `${who.id} merencanakan kegiatan ${MODE_NAMES[said].id}; ${other.id} belum menyebut caranya`,
        `${who.en} plans to do it ${MODE_NAMES[said].en}; ${other.en} has not said how`,
      );
    },
    () => {
      const who = whoeverIsAsked(pair, asks);
      return say(
        `Apakah ${who.id} menginginkan kegiatan tatap muka, daring, atau keduanya?`,
        `Does ${who.en} want it in person, online or both?`,
      );
    },
  );
}

function compare(pair: Pair, a: ListingMode, b: ListingMode): Finding {
  if (a === b) {
    return fits({ a: 100, b: 100 }, () =>
      say(`Keduanya menginginkan kegiatan ${MODE_NAMES[a].id}.`, `Both want it ${MODE_NAMES[a].en}.`),
    );
  }
  const wants = () => {
    const [first, second] = schoolNames(pair, 'a');
    return say(
      `${first.id} menginginkan kegiatan ${MODE_NAMES[a].id}, ${second.id} ${MODE_NAMES[b].id}`,
      `${first.en} wants it ${MODE_NAMES[a].en}, ${second.en} ${MODE_NAMES[b].en}`,
    );
  };
  return a === 'hybrid' || b === 'hybrid'
    ? fits({ a: HALF_SERVED, b: HALF_SERVED }, wants)
    : conflicts(wants);
}
