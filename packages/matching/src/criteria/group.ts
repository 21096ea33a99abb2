import { PARTICIPANTS } from '@jejaring/contracts/listing/kind';
import { BOTH_COUNT, bySide, conflicts, type Finding, fits, percentOf, unknown } from '../finding.ts';
import { type Pair, sending, type Way } from '../pair.ts';
import { fitsSeats, type SeatsAnswer } from '../seats.ts';
import * as words from '../words/group.ts';

/** The rule of {@link fitsSeats}, for the legs of one way. */
export const seatsOf = (way: Way, pair: Pair): SeatsAnswer =>
  fitsSeats(
    pair.kind,
    { leg: way.hostLeg, taken: way.host.taken.hosting },
    { leg: way.senderLeg, taken: way.sender.taken.sending },
  );

/** A group that leaves half its places empty is still welcome; one that leaves half its pupils at home is not. */
export const HOST_BASE = 50;

/** Whether the group that travels finds room. The sender counts who gets a place, the host how well its places are used. */
export function group(way: Way, pair: Pair): Finding {
  const answer = seatsOf(way, pair);
  if (answer.verdict === 'conflicts') return conflicts(() => words.noRoom(pair, answer.conflict));
  const who = PARTICIPANTS[pair.kind];
  const coming = way.senderLeg.group?.[who] ?? {};
  if (answer.verdict === 'unknown') {
    const { silent, places } = answer;
    const asks = silent === 'both' ? 'both' : silent === 'hosting' ? way.hosting : sending(way);
    return unknown(
      asks,
      BOTH_COUNT,
      () => words.sizesUnknown(pair, coming, places),
      () => words.askSizes(pair, silent),
    );
  }
  const { seats, places } = answer;
  const seated = seats[who] ?? 0;
  const forSender = percentOf(seated, coming.max ?? coming.min ?? seated);
  const forHost = way.hostLeg.split ? 100 : HOST_BASE + Math.floor(((100 - HOST_BASE) * seated) / places);
  return fits(bySide(way, forHost, forSender), () => words.roomFor(pair, coming, seats, places));
}
