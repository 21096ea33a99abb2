import { FACILITIES, type Facility } from '@jejaring/contracts/listing/terms';
import type { Sentence } from '@jejaring/contracts/sentence';
import { bySide, conflicts, type Finding, fits, unknown } from '../finding.ts';
import type { Pair, Way } from '../pair.ts';
import { listAll, say } from '../words/say.ts';
import { roleNames } from '../words/schools.ts';
import { FACILITY_NAMES } from '../words/terms.ts';

/** What still matters where nobody travels. */
const ONLINE: readonly Facility[] = ['internet'];

/** What the travellers need against what the host has. A need is never weighed away: lacking one thing is a conflict. */
export function facilities(way: Way, pair: Pair): Finding | null {
  const needs = way.sender.content.facilities?.needed;
  if (!needs || needs.length === 0) return null;
  const needed = pair.meets ? needs : needs.filter((facility) => ONLINE.includes(facility));
  if (needed.length === 0) return null;
  const { available = [], unavailable = [] } = way.host.content.facilities ?? {};
  const { host, sender } = roleNames(pair);
  const lacking = needed.filter((facility) => unavailable.includes(facility));
  if (lacking.length > 0) {
    return conflicts(() => {
      const what = named(lacking);
      return say(
        `${sender.id} memerlukan ${what.id}; ${host.id} tidak memilikinya`,
        `${sender.en} needs ${what.en}; ${host.en} does not have it`,
      );
    });
  }
  const open = needed.filter((facility) => !available.includes(facility));
  if (open.length === 0) {
    return fits(bySide(way, null, 100), () => {
      const what = named(needed);
      return say(
        `${host.id} menyediakan ${what.id} yang diperlukan tamu`,
        `${host.en} has what the guests need: ${what.en}`,
      );
    });
  }
  return unknown(
    way.hosting,
    bySide(way, false, true),
    () => {
      const what = named(open);
      return say(
        `${sender.id} memerlukan ${what.id}; ${host.id} belum menyebutnya`,
        `${sender.en} needs ${what.en}; ${host.en} has not said`,
      );
    },
    () => say(`apakah ${host.id} menyediakan ${named(open).id}?`, `does ${host.en} have ${named(open).en}?`),
  );
}

const named = (facilities: readonly Facility[]): Sentence =>
  listAll(
    FACILITIES.filter((facility) => facilities.includes(facility)).map(
      (facility) => FACILITY_NAMES[facility],
    ),
  );
