import { countries, mode, networks, safeguarding } from './demands.ts';
import { LANGUAGES } from './languages.ts';
import { LEVEL } from './level.ts';
import { THEMES } from './themes.ts';
import { other, RANK, type Side, view } from './view.ts';
import { COUNTS_FOR_HOST, OF_WAY, way } from './way.ts';

/** Where one answer is missing the pair is open, and what the other side demands counts for nothing so far either. */
const demanded = (name: string, side: Side) =>
  `case when terms.${name}_${side} is not null then least(terms.${name}_s, terms.${name}_c) end`;

/** Of two ways the better value, or the weaker one where both are needed; then one open answer leaves the whole open. */
function ofWays(criterion: string, side: Side): string {
  const [hosting, sending] = side === 's' ? ['there', 'back'] : ['back', 'there'];
  const values = [
    ...(COUNTS_FOR_HOST.includes(criterion) ? [`${hosting}.${criterion}_host`] : []),
    `${sending}.${criterion}_send`,
  ].join(', ');
  return `case
      when not pair.both_needed then greatest(${values})
      when num_nonnulls(${values}) = 0 then null
      when there.${criterion}_open or back.${criterion}_open then 0
      else least(${values})
    end`;
}

/** What a returned visit is worth to a side that would like it. */
const returned = (side: Side) => `case
      when coalesce(pair.wish_${side}, 1) = 1 then null
      when there.dates_host is not null and back.dates_host is not null then 100
      when pair.wish_s > 1 and pair.wish_c > 1 then 50
      else 0
    end`;

const wish = (side: Side) =>
  `coalesce(${side}.reciprocity, case when ${side}.side = 3 and meets then 2 end) as wish_${side}`;

/** The percent of every criterion for one side, null where it does not count. */
function percents(side: Side): string {
  const values: Record<string, string> = {
    languages: 'terms.languages',
    level: 'terms.level',
    themes: `themes.for_${side}`,
    countries: demanded('countries', side),
    safeguarding: demanded('safeguarding', side),
    networks: `case when terms.in_common then 100 else ${demanded('networks', side)} end`,
    mode: `terms.mode_${side}`,
    reciprocity: returned(side),
  };
  for (const criterion of OF_WAY) values[criterion] = ofWays(criterion, side);
  return Object.entries(values)
    .map(([name, value]) => `${value} as ${name}_${side}`)
    .join(',\n    ');
}

/**
 * The rule, in full: every listing `c` of the clause `candidates` that suits the subject `s`, with its rank. `s` (one row
 * of `oracle.listing`) is in the query around it, `today` a variable of its function. Each `offset 0` keeps an expression from
 * being worked out again wherever it is used.
 */
export const ranked = (candidates: string) => `
  select c.id, c.school, ${RANK} as rank
  from s
  cross join lateral (${candidates}) c
  cross join lateral (
    select *, ${wish('s')}, ${wish('c')}
    from (
      select coalesce(s.mode, 0) <> 2 and coalesce(c.mode, 0) <> 2
          and (s.kind <> 4 or s.mode is not null or c.mode is not null) as meets,
        coalesce(s.reciprocity, 0) = 3 or coalesce(c.reciprocity, 0) = 3 as both_needed
      offset 0
    ) meeting
    offset 0
  ) pair
  cross join lateral (
    select ${LANGUAGES} as languages, ${LEVEL} as level,
      ${(['s', 'c'] as const)
        .flatMap((side) => [
          `${countries(side, other(side))} as countries_${side}`,
          `${safeguarding(side, other(side))} as safeguarding_${side}`,
          `${networks(side, other(side))} as networks_${side}`,
          `${mode(side)} as mode_${side}`,
        ])
        .join(',\n      ')},
      s.networks_required = 0 and c.networks_required = 0 and s.networks & c.networks <> 0 as in_common
    offset 0
  ) terms
  left join lateral (${way('s', 'c')} offset 0) there on true
  left join lateral (${way('c', 's')} offset 0) back on true
  cross join lateral (${THEMES} offset 0) themes
  cross join lateral (
    select ${percents('s')},
    ${percents('c')}
    offset 0
  ) percents
  cross join lateral (select ${view('s')}, ${view('c')} offset 0) views
  where c.kind = s.kind and c.side | s.side = 3 and c.school <> s.school
    and least(terms.languages, terms.level, terms.countries_s, terms.countries_c, terms.mode_s,
      terms.safeguarding_s, terms.safeguarding_c, terms.networks_s, terms.networks_c) >= 0
    and case
      when pair.both_needed then there.dates_host is not null and back.dates_host is not null
      else there.dates_host is not null or back.dates_host is not null
    end`;
