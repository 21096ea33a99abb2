import { costs } from './costs.ts';
import { dates } from './dates.ts';
import { groupForHost, groupForSender, groupOpen, noRoom } from './group.ts';
import { facilities, facilitiesOpen, lodging, lodgingOpen } from './guests.ts';

/** The criteria of a way, by whom they can count for. */
export const OF_WAY = ['dates', 'seats', 'costs', 'lodging', 'facilities'] as const;
export const COUNTS_FOR_HOST: readonly string[] = ['dates', 'seats', 'costs'];

/** One row for the way in which `h` hosts `t`, or none where something in it conflicts. */
export const way = (h: string, t: string) => `
  select dates.open as dates_open, dates.for_host as dates_host, dates.for_sender as dates_send,
    ${groupOpen(h, t)} as seats_open, ${groupForHost(h, t)} as seats_host, ${groupForSender(h, t)} as seats_send,
    costs.open as costs_open, costs.for_host as costs_host, costs.for_sender as costs_send,
    ${lodgingOpen(h, t)} as lodging_open, ${lodging(h, t)} as lodging_send,
    ${facilitiesOpen(h, t)} as facilities_open, ${facilities(h, t)} as facilities_send
  from (${costs(h, t)} offset 0) costs
  cross join lateral (${dates(h, t)} offset 0) dates
  where ${h}.side & 1 <> 0 and ${t}.side & 2 <> 0
    and not ${noRoom(h, t)}
    and coalesce(${lodging(h, t)}, 0) >= 0
    and coalesce(${facilities(h, t)}, 0) >= 0
    and coalesce(costs.worst, 0) >= 0`;
