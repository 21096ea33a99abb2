import { HOST_BASE } from '../../criteria/group.ts';
import { percentOf } from '../../finding.ts';
import { GROUP } from '../encode/group.ts';
import { CONFLICT, FITS, UNKNOWN, type WayFinding } from './way-finding.ts';

/** The rule of seats.ts and criteria/group.ts over encoded legs. A null there is -1 here. */
export function rateGroup(
  hosts: Int32Array,
  h: number,
  senders: Int32Array,
  s: number,
  finding: WayFinding,
): void {
  const split = hosts[h + GROUP.split]!;
  if (split === 0 && hosts[h + GROUP.schoolsTaken]! > 0) return finding.set(CONFLICT, 0, 0);
  if (senders[s + GROUP.schoolsTaken]! > 0) return finding.set(CONFLICT, 0, 0);

  const places = left(hosts[h + GROUP.max]!, hosts[h + GROUP.taken]!);
  const min = hosts[h + GROUP.min]!;
  const least = Math.max(1, split || (min < 0 ? 1 : min));
  const comingMin = senders[s + GROUP.min]!;
  const comingMax = senders[s + GROUP.max]!;
  const most = comingMax >= 0 ? comingMax : comingMin;
  if (refuses(places, least, Math.max(1, comingMin), most)) return finding.set(CONFLICT, 0, 0);

  const otherMin = senders[s + GROUP.otherMin]!;
  const otherMax = senders[s + GROUP.otherMax]!;
  const otherMost = otherMax >= 0 ? otherMax : otherMin;
  if (otherMost >= 0) {
    const otherPlaces = left(hosts[h + GROUP.otherMax]!, hosts[h + GROUP.otherTaken]!);
    const otherLeast = Math.max(0, hosts[h + GROUP.otherMin]!);
    if (refuses(otherPlaces, otherLeast, Math.max(0, otherMin), otherMost))
      return finding.set(CONFLICT, 0, 0);
  }

  if (places < 0 || most < 0) return finding.set(UNKNOWN, 0, 0);
  const seated = Math.min(most, places);
  const forHost = split > 0 ? 100 : HOST_BASE + Math.floor(((100 - HOST_BASE) * seated) / places);
  finding.set(FITS, forHost, percentOf(seated, most));
}

const left = (max: number, taken: number): number => (max < 0 ? -1 : Math.max(0, max - taken));

/** @param least fewest that the host takes; `comingLeast` to `most` come, -1 where nobody said how many at most */
function refuses(places: number, least: number, comingLeast: number, most: number): boolean {
  if (places >= 0 && (places < least || places < comingLeast)) return true;
  return most >= 0 && most < Math.max(comingLeast, least);
}
