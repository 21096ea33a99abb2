import { DATES, NO_DATES } from '../encode/dates.ts';
import { CONFLICT, FITS, UNKNOWN, type WayFinding } from './way-finding.ts';

/** What an agreement is worth by the number of the coarser precision; as in criteria/dates.ts. */
export const WORTH_OF_PRECISION = [100, 80, 60, 0];

/**
 * The rule of dates/common-days.ts and criteria/dates.ts over encoded legs: the longest common run of free days.
 *
 * @param shortest shortest stay of the kind, where nobody states one
 */
export function rateDates(
  hosts: Int32Array,
  h: number,
  senders: Int32Array,
  s: number,
  meets: boolean,
  shortest: number,
  today: number,
  finding: WayFinding,
): void {
  const hostRoad = meets && hosts[h + DATES.travelWithin] ? hosts[h + DATES.travel]! : 0;
  const senderRoad = meets && senders[s + DATES.travelWithin] ? senders[s + DATES.travel]! : 0;
  const hostMin = present(hosts[h + DATES.stayMin]!, hostRoad);
  const hostMax = present(hosts[h + DATES.stayMax]!, hostRoad);
  const senderMin = present(senders[s + DATES.stayMin]!, senderRoad);
  const senderMax = present(senders[s + DATES.stayMax]!, senderRoad);
  const max = Math.min(hostMax || NO_END, senderMax || NO_END);
  const min = hostMin || senderMin ? Math.max(hostMin, senderMin) : Math.min(shortest, max);
  if (min > max) return finding.set(CONFLICT, 0, 0);

  const ofSender = senders[s + DATES.travel]!;
  const travel = !meets ? 0 : ofSender >= 0 ? ofSender : Math.max(0, hosts[h + DATES.travel]!);
  const before = (travel + 1) >> 1;
  const after = travel >> 1;
  const hostSays = hosts[h]! !== NO_DATES;
  const senderSays = senders[s]! !== NO_DATES;
  if (!hostSays || !senderSays) {
    if (hostSays && longestRun(hosts, h, today, 0, 0) < min) return finding.set(CONFLICT, 0, 0);
    if (senderSays && longestRun(senders, s, today, before, after) < min) return finding.set(CONFLICT, 0, 0);
    return finding.set(UNKNOWN, 0, 0);
  }
  // A side that alone has no run long enough has none in common either.
  const run = longestCommonRun(hosts, h, senders, s, today, before, after);
  if (run < min) return finding.set(CONFLICT, 0, 0);
  const worth = WORTH_OF_PRECISION[Math.max(hosts[h]!, senders[s]!)]!;
  const stay = Math.min(run, max);
  finding.set(FITS, share(worth, stay, hostMax || hostMin), share(worth, stay, senderMax || senderMin));
}

const NO_END = 0x7fffffff;

/** Days at the host of a stated stay; 0 stays "not stated". */
const present = (days: number, road: number): number => (days === 0 ? 0 : Math.max(1, days - road));

const share = (worth: number, stay: number, wished: number): number =>
  wished === 0 || stay >= wished ? worth : Math.floor((worth * Math.floor((100 * stay) / wished)) / 100);

function longestRun(words: Int32Array, at: number, today: number, before: number, after: number): number {
  let longest = 0;
  const end = at + DATES.first + 2 * words[at + DATES.runs]!;
  for (let i = at + DATES.first; i < end; i += 2) {
    const from = Math.max(words[i]!, today) + before;
    longest = Math.max(longest, words[i + 1]! - after - from + 1);
  }
  return longest;
}

function longestCommonRun(
  hosts: Int32Array,
  h: number,
  senders: Int32Array,
  s: number,
  today: number,
  before: number,
  after: number,
): number {
  let longest = 0;
  let i = h + DATES.first;
  let j = s + DATES.first;
  const hostsEnd = i + 2 * hosts[h + DATES.runs]!;
  const sendersEnd = j + 2 * senders[s + DATES.runs]!;
  while (i < hostsEnd && j < sendersEnd) {
    const hostTo = hosts[i + 1]!;
    const senderTo = senders[j + 1]! - after;
    const from = Math.max(hosts[i]!, Math.max(senders[j]!, today) + before);
    longest = Math.max(longest, Math.min(hostTo, senderTo) - from + 1);
    if (hostTo < senderTo) i += 2;
    else j += 2;
  }
  return longest;
}
