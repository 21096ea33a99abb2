/**
 * What the best common language of `s` and `c` is worth: 0 where one is silent or a level asked for is not known, -1
 * where nothing is in common or levels are too low.
 */
export const LANGUAGES = `case
  when s.langs is null or c.langs is null then 0
  when (${named('s')}) & (${named('c')}) = 0 then -1
  when s.plain_langs and c.plain_langs then ${bestByRoles()}
  else ${bestByEntries()}
end`;

/** Everything a listing names, in whatever role. */
function named(x: string): string {
  return `${x}.native | ${x}.working | ${x}.learning`;
}

/** Where nobody asks for a level and every language has a bit of its own. */
export function bestByRoles(): string {
  return `case
    when (s.native & c.learning) | (s.learning & c.native) <> 0 then 100
    when s.native & (c.native | c.working) | (s.working & c.native) <> 0 then 90
    when s.working & c.working <> 0 then 85
    when (s.working & c.learning) | (s.learning & c.working) <> 0 then 70
    when s.learning & c.learning <> 0 then 40
    else -1 end`;
}

/** Every entry with every entry: first the best answer to the levels asked for (2 known, 1 not known, 0 too low), then the worth. */
function bestByEntries(): string {
  const answer = (asked: string, known: string) =>
    `case when ${asked} is null then 2 when ${known} is null then 1 when ${known} >= ${asked} then 2 else 0 end`;
  return `coalesce((
    select case best / 1000 when 2 then best - 2000 when 1 then 0 else -1 end
    from (
      select max(1000 * least(${answer('x.asks', 'y.level')}, ${answer('y.asks', 'x.level')})
        + case greatest(x.role, y.role) * 10 + least(x.role, y.role)
            when 31 then 100 when 33 then 90 when 32 then 90 when 22 then 85 when 21 then 70 else 40 end) as best
      from unnest(s.langs, s.lang_roles, s.lang_levels, s.lang_asks) x (lang, role, level, asks)
      join unnest(c.langs, c.lang_roles, c.lang_levels, c.lang_asks) y (lang, role, level, asks) on x.lang = y.lang
    ) entries
  ), -1)`;
}
