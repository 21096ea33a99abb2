/** A theme of one with a theme of the other, in whole percent: by field or by words, whichever says more. */
const LIKENESS = `greatest(
        case
          when x.field is null or y.field is null then 0
          when x.field = y.field then 100
          when left(x.field, 3) = left(y.field, 3) then 70
          when left(x.field, 2) = left(y.field, 2) then 40
          else 0
        end,
        case
          when x.words = '' or y.words = '' then 0
          when x.words = y.words then 100
          else (
            select 70 * count(*)::int / least(cardinality(string_to_array(x.words, ' ')), cardinality(string_to_array(y.words, ' ')))
            from unnest(string_to_array(x.words, ' ')) word where word = any(string_to_array(y.words, ' '))
          )
        end)`;

/** The mean of the best three of the best likenesses of each theme of one list. */
const share = (own: 'x' | 'y', count: string) => `(
      select sum(best)::int / least(3, ${count})
      from (select max(likeness) as best from alike group by alike.${own} order by best desc limit 3) best
    )`;

/** One row: what the themes are worth to `s` and `c`; null for a side that named none, 0 where only one did. */
export const THEMES = `
  select
    case when s.theme_count > 0 then coalesce(both_sides.for_s, 0) end as for_s,
    case when c.theme_count > 0 then coalesce(both_sides.for_c, 0) end as for_c
  from (select 1) one
  left join lateral (
    with alike as materialized (
      select x.n as x, y.n as y, ${LIKENESS} as likeness
      from unnest(s.theme_fields, s.theme_words) with ordinality x (field, words, n)
      cross join unnest(c.theme_fields, c.theme_words) with ordinality y (field, words, n)
    )
    select ${share('x', 's.theme_count')} as for_s, ${share('y', 'c.theme_count')} as for_c
  ) both_sides on s.theme_count > 0 and c.theme_count > 0`;
