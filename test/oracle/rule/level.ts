/** A share in whole percent, or -1 where it is nothing. */
const overlap = (percent: string) => `coalesce(nullif(${percent}, 0), -1)`;

/** Years, or school levels, in both as a share of the narrower side. */
const BY_YEARS = '100 * bit_count(s.years & c.years)::int / greatest(1, least(s.year_count, c.year_count))';
const BY_ISCED = '100 * bit_count(s.isced & c.isced)::int / least(s.isced_count, c.isced_count)';

/** How well `s` and `c` overlap: 0 where one is silent or their terms do not meet, -1 where they do not overlap. */
export const LEVEL = `case
  when s.years is null or c.years is null then 0
  when s.adults and s.isced is not null and c.isced is not null then ${overlap(BY_ISCED)}
  when s.has_ages and c.has_ages then ${overlap(BY_YEARS)}
  when s.adults then 0
  when s.isced is not null and c.isced is not null then ${overlap(BY_ISCED)}
  else ${overlap(`80 * (${BY_YEARS}) / 100`)}
end`;
