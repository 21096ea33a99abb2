/**
 * No row where the days or the stays of a way do not fit; otherwise one: `open` where a side does not say when, and what
 * the common days are worth to the host and the sender.
 */
export const dates = (h: string, t: string) => `
  select open,
    case when open then 0 else worth * ${percentOf('least(run, stay_max)', wished('host'))} / 100 end as for_host,
    case when open then 0 else worth * ${percentOf('least(run, stay_max)', wished('send'))} / 100 end as for_sender
  from (${stays(h, t)}) stays
  cross join lateral (
    select ${h}.host_from is null or ${t}.send_from is null as open,
      least(${h}.host_worth, ${t}.send_worth) as worth,
      case
        when ${h}.host_from is not null and ${t}.send_from is not null then ${commonRun(h, t)}
        when ${h}.host_from is not null then ${longestRun(`${h}.host`)}
        when ${t}.send_from is not null then ${longestRun(`${t}.send`)} - travel
        else stay_min
      end as run
    offset 0
  ) days
  where stay_min <= stay_max and run >= stay_min`;

/** Days at the host that each side asks for and that both agree to; nobody's maximum is 100,000 days. */
const stays = (h: string, t: string) => `
    select *, coalesce(least(host_max, send_max), 100000) as stay_max,
      coalesce(greatest(host_min, send_min), least(s.shortest_stay, host_max, send_max)) as stay_min
    from (
      select ${present(`${h}.host`, 'min')}, ${present(`${h}.host`, 'max')},
        ${present(`${t}.send`, 'min')}, ${present(`${t}.send`, 'max')},
        case when pair.meets then coalesce(${t}.send_travel, ${h}.host_travel, 0) else 0 end as travel
      offset 0
    ) asked
    offset 0`;

/** Without the days on the road, where they are within the stay. */
function present(leg: string, end: 'min' | 'max'): string {
  const days = `${leg}_stay_${end}`;
  return `case when ${days} is not null
          then greatest(1, ${days} - case when pair.meets then coalesce(${leg}_road, 0) else 0 end) end
        as ${leg.slice(2)}_${end}`;
}

/** The longest run of days from today on that the host is free, and the sender as well with its days on the road. */
const commonRun = (h: string, t: string) => `(
          select max(least(x.until, y.until - travel / 2)
            - greatest(x.since, greatest(y.since, today) + (travel + 1) / 2, today) + 1)
          from unnest(${h}.host_from, ${h}.host_to) x (since, until)
          cross join unnest(${t}.send_from, ${t}.send_to) y (since, until)
        )`;

const longestRun = (leg: string) => `(
          select max(x.until - greatest(x.since, today) + 1) from unnest(${leg}_from, ${leg}_to) x (since, until)
        )`;

const percentOf = (part: string, whole: string) =>
  `case when ${part} >= ${whole} then 100 else 100 * ${part} / ${whole} end`;

const wished = (leg: 'host' | 'send') => `coalesce(${leg}_max, ${leg}_min, least(run, stay_max))`;
