import { SUMMARY } from './summary.ts';

/**
 * What SQL works out once of each posting `p` (a row of `oracle.posting`), so that lookups need not: `oracle.listing`.
 * Only facts of one posting and nothing that depends on today.
 */
export const arranged = (source: string) => `
  select
    p.id, p.school, p.kind, p.side,
    case when p.has_exchanged then 0 else 200 end as lift,
    p.kind not in (1, 4) as adults,
    case when p.kind in (1, 2) then 2 else 1 end as shortest_stay,
    p.mode, coalesce(p.mode, case when p.kind = 4 then 2 end) as mode_meant,
    ${languageMask('native', 3)}, ${languageMask('working', 2)}, ${languageMask('learning', 1)},
    coalesce(63 > all (p.langs) and num_nonnulls(variadic p.lang_asks) = 0, true) as plain_langs,
    years.years, bit_count(years.years)::int as year_count,
    p.isced::bit(9) as isced, bit_count(p.isced::bit(9))::int as isced_count, p.age_min is not null as has_ages,
    coalesce(cardinality(p.theme_fields), 0) as theme_count,
    ${legColumns('host')}, ${seats('host')}, p.host_split is not null as host_split,
    p.host_taken_schools > 0 and p.host_split is null as host_gone,
    ${legColumns('send')}, ${seats('send')}, p.send_taken_schools > 0 as send_gone,
    p.country, p.wanted, p.excluded, p.langs, p.lang_roles, known.levels as lang_levels, p.lang_asks,
    p.lodging, p.pays_travel, p.pays_lodging, p.pays_meals, p.pays_programme, p.pays_insurance,
    p.needed, p.available, p.unavailable, p.networks, p.networks_required, p.safe_shown, p.safe_required,
    p.reciprocity, p.theme_fields, p.theme_words,
    ${SUMMARY}
  from ${source} p
  cross join lateral (
    -- Years of age as a set: those stated, or else the usual ones of the school levels.
    select case
        when p.age_min is not null then oracle.years(p.age_min, p.age_max)
        when p.isced is not null then (
          select bit_or(oracle.years(u.low, u.high))
          from (values (0, 3, 6), (1, 5, 12), (2, 10, 16), (3, 14, 19), (4, 17, 25), (5, 17, 99), (6, 17, 99),
            (7, 20, 99), (8, 22, 99)) u (level, low, high)
          where p.isced & (1 << u.level) <> 0)
      end as years
    offset 0
  ) years
  cross join lateral (
    -- What a school's people are known to have in a language, by whichever entry says most; natives have level 6.
    select array_agg((
        select max(case when y.role = 3 then 6 else y.level end)
        from unnest(p.langs, p.lang_roles, p.lang_levels) y (lang, role, level) where y.lang = x.lang
      ) order by x.n) as levels
    from unnest(p.langs) with ordinality x (lang, n)
  ) known
`;

/** The ages `low` to `high`, both included, as a bit set, bit 0 the leftmost; none where they are the wrong way round. */
export const YEARS = `
  create function oracle.years(low int, high int) returns bit(100) language sql immutable parallel safe as $$
    select ((~ 0::bit(100)) >> low) & ((~ 0::bit(100)) << 99 - high)
  $$`;

/** Languages in one role as a bit set; code 63 and above share the last bit. */
function languageMask(role: string, code: number): string {
  return `coalesce((
      select bit_or(1::bigint << least(x.lang, 63) - 1) from unnest(p.langs, p.lang_roles) x (lang, role)
      where x.role = ${code}
    ), 0) as ${role}`;
}

/**
 * Free days as runs, and the stay asked for. Each of the 63 bits of \`months\` stands for all months that are a multiple
 * of 63 apart: two legs without a bit in common have no day in common.
 */
function legColumns(leg: 'host' | 'send'): string {
  const free = `unnest(p.${leg}_windows - p.${leg}_blackouts) r`;
  const says = `p.${leg}_windows is not null`;
  return `
    case when ${says} then coalesce((select array_agg(lower(r) order by r) from ${free}), '{}') end as ${leg}_from,
    case when ${says} then coalesce((select array_agg(upper(r) - 1 order by r) from ${free}), '{}') end as ${leg}_to,
    case when ${says} then coalesce((
      select bit_or(1::bigint << (m % 63 + 63) % 63)
      from ${free}, generate_series(lower(r) / 30, least((upper(r) - 1) / 30, lower(r) / 30 + 62)) m
    ), 0) end as ${leg}_months,
    case p.${leg}_precision when 1 then 100 when 2 then 80 else 60 end as ${leg}_worth,
    p.${leg}_stay_min, p.${leg}_stay_max, p.${leg}_travel,
    case when p.${leg}_travel_within then p.${leg}_travel else 0 end as ${leg}_road`;
}

/** Participants and companions of a leg: a host's places that are left, and the people of a group that travels. */
function seats(leg: 'host' | 'send'): string {
  const pupilsTake = 'p.kind in (1, 4)';
  const participants = (end: string) =>
    `case when ${pupilsTake} then p.${leg}_pupils_${end} else p.${leg}_adults_${end} end`;
  const companions = (end: string) =>
    `case when ${pupilsTake} then p.${leg}_adults_${end} else p.${leg}_pupils_${end} end`;
  if (leg === 'send') {
    return `
    greatest(1, ${participants('min')}) as send_least,
    coalesce(${participants('max')}, ${participants('min')}) as send_most,
    greatest(0, ${companions('min')}) as send_with_least,
    coalesce(${companions('max')}, ${companions('min')}) as send_with_most`;
  }
  const left = (who: 'pupils' | 'adults') =>
    `case when p.host_${who}_max is not null then greatest(0, p.host_${who}_max - p.host_taken_${who}) end`;
  return `
    case when ${pupilsTake} then ${left('pupils')} else ${left('adults')} end as host_places,
    greatest(1, coalesce(p.host_split, ${participants('min')}, 1)) as host_least,
    case when ${pupilsTake} then ${left('adults')} else ${left('pupils')} end as host_with_places,
    coalesce(${companions('min')}, 0) as host_with_least`;
}
