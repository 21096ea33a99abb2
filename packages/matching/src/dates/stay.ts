import type { LegDates } from '@jejaring/contracts/listing/dates';
import { type ListingKind, SHORTEST_STAY_DAYS } from '@jejaring/contracts/listing/kind';

/** Days of presence at the host, first and last included; an end that nobody stated is null. */
export interface StayAsked {
  min: number | null;
  max: number | null;
}

/**
 * What a leg says of the length of the stay, as days at the host: travel days that are within the stay are taken off.
 * At least one day is left, since people are at the host on some part of the day of arrival.
 */
export function stayAsked(dates: LegDates | undefined, meets: boolean): StayAsked {
  const onTheRoad = meets && dates?.travel?.within ? dates.travel.days : 0;
  const present = (days: number | undefined) => (days === undefined ? null : Math.max(1, days - onTheRoad));
  return { min: present(dates?.stay?.minDays), max: present(dates?.stay?.maxDays) };
}

/** Travel days, there and back together. The sender's word counts; the host's where the sender is silent. */
export const travelDays = (
  host: LegDates | undefined,
  sender: LegDates | undefined,
  meets: boolean,
): number => (meets ? (sender?.travel?.days ?? host?.travel?.days ?? 0) : 0);

/**
 * The stays that both sides agree to. Where neither says how short it may be, the shortest that the kind allows, but
 * never more than a stated maximum: a default must not refuse anybody. `max` is Infinity where neither set one.
 * A range with `min > max` means that they do not agree.
 */
export function commonStay(
  kind: ListingKind,
  host: StayAsked,
  sender: StayAsked,
): { min: number; max: number } {
  const max = Math.min(host.max ?? Infinity, sender.max ?? Infinity);
  const stated = host.min !== null || sender.min !== null;
  const min = stated ? Math.max(host.min ?? 1, sender.min ?? 1) : Math.min(SHORTEST_STAY_DAYS[kind], max);
  return { min, max };
}
