/** Weights; the level counts less where adults travel. */
export const WEIGHTS: Record<string, string> = {
  dates: '20',
  languages: '20',
  level: 'case when s.adults then 5 else 14 end',
  seats: '12',
  themes: '8',
  countries: '8',
  costs: '8',
  reciprocity: '6',
  facilities: '6',
  safeguarding: '6',
  lodging: '5',
  networks: '5',
  mode: '4',
};

export type Side = 's' | 'c';
export const other = (side: Side): Side => (side === 's' ? 'c' : 's');

/** A side's view in hundredths, rounded half up, of the row `percents`, where null does not count. */
export function view(side: Side): string {
  const all = Object.entries(WEIGHTS);
  const points = all.map(
    ([name, weight]) => `coalesce((${weight}) * (300 + 7 * percents.${name}_${side}), 0)`,
  );
  const weights = all.map(
    ([name, weight]) => `case when percents.${name}_${side} is null then 0 else ${weight} end`,
  );
  return `(
      select (20 * points + weights) / (2 * weights)
      from (select ${points.join(' + ')} as points, ${weights.join(' + ')} as weights offset 0) sums
    ) as ${side}`;
}

/** Rank of two views with the lift of both schools, in hundredths. */
export const RANK = 'round(sqrt(views.s::float8 * views.c))::int + s.lift + c.lift';
