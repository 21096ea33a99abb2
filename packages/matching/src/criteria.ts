import type { Criterion } from '@jejaring/contracts/match/explanation';
import { accommodation } from './criteria/accommodation.ts';
import { costs } from './criteria/costs.ts';
import { countries } from './criteria/countries.ts';
import { dates } from './criteria/dates.ts';
import { facilities } from './criteria/facilities.ts';
import { group } from './criteria/group.ts';
import { kind } from './criteria/kind.ts';
import { languages } from './criteria/languages.ts';
import { level } from './criteria/level.ts';
import { mode } from './criteria/mode.ts';
import { networks } from './criteria/networks.ts';
import { safeguarding } from './criteria/safeguarding.ts';
import { side } from './criteria/side.ts';
import { themes } from './criteria/themes.ts';
import type { Finding } from './finding.ts';
import type { Pair, Way } from './pair.ts';

interface PairCriterion {
  criterion: Criterion;
  judge: (pair: Pair) => Finding | null;
}

interface WayCriterion {
  criterion: Criterion;
  judge: (way: Way, pair: Pair) => Finding | null;
}

/** What decides whether there is anything to compare. They only ever conflict. */
export const GATES: readonly PairCriterion[] = [
  { criterion: 'kind', judge: kind },
  { criterion: 'side', judge: side },
];

/**
 * Criteria of the two listings as a whole, and below those of one direction. A new criterion is a file and a line here.
 * The order is only for speed, what rules out most for the least work first; no result depends on it.
 */
export const PAIR_CRITERIA: readonly PairCriterion[] = [
  { criterion: 'countries', judge: countries },
  { criterion: 'mode', judge: mode },
  { criterion: 'safeguarding', judge: safeguarding },
  { criterion: 'networks', judge: networks },
  { criterion: 'languages', judge: languages },
  { criterion: 'level', judge: level },
];

export const WAY_CRITERIA: readonly WayCriterion[] = [
  { criterion: 'group', judge: group },
  { criterion: 'facilities', judge: facilities },
  { criterion: 'accommodation', judge: accommodation },
  { criterion: 'costs', judge: costs },
  { criterion: 'dates', judge: dates },
];

/** Never a conflict: looked at only in pairs that fit. Reciprocity needs the directions first, see decide.ts. */
export const LAST_CRITERIA: readonly PairCriterion[] = [{ criterion: 'themes', judge: themes }];
