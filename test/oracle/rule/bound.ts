import { bestByRoles } from './languages.ts';
import { LEVEL } from './level.ts';
import { other, type Side, WEIGHTS } from './view.ts';
import { WISHES, type Wish } from './wishes.ts';

/**
 * Whom `c` stands for: one listing, or a block of them, whose sets are the unions and whose numbers are the greatest of
 * its listings; then a wish in `wishes` is one that some have, in `wishes_of_all` one that all have.
 */
export type Detail = 'listing' | 'block';

const SILENT = 1;
const VIRTUAL = 1 << 2;
const OWN_ARRANGEMENT = 1 << 6;

const named = (x: string) => `(${x}.native | ${x}.working | ${x}.learning)`;
const YEARS_MEET = '(c.years & s.years <> 0::bit(100) or c.isced & s.isced <> 0::bit(9))';

/** The two ways: who hosts whom. */
const WAYS = [
  ['s', 'c'],
  ['c', 's'],
] as const;
const isWay = (h: Side, t: Side) => `${h}.side & 1 <> 0 and ${t}.side & 2 <> 0`;

/** False where nothing that `c` stands for can suit `s`. Only conflicts that sets can show. */
const CAN_SUIT = `
    c.kind = s.kind and c.side | s.side = 3
    and c.from_countries & s.to_countries <> 0::bit(256) and c.to_countries & s.from_countries <> 0::bit(256)
    and (s.langs is null or c.silent_langs or ${named('s')} & ${named('c')} <> 0)
    and (s.years is null or c.silent_level or s.adults or ${YEARS_MEET})
    and (s.modes not in (2, 4) or c.modes & ~ (6 - s.modes) <> 0)
    and (${WAYS.map(
      ([h, t]) =>
        `${isWay(h, t)} and (${h}.host_silent or ${t}.send_silent or ${h}.host_months & ${t}.send_months <> 0)`,
    ).join('\n      or ')})
    and (coalesce(s.reciprocity, 0) <> 3 or c.side = 3)`;

const ofBothWays = (percent: (h: Side, t: Side) => string) =>
  `greatest(${WAYS.map(([h, t]) => `case when ${isWay(h, t)} then ${percent(h, t)} end`).join(', ')}, 0)`;

const common = (detail: Detail): Record<string, string> => ({
  languages: `case when s.langs is null then 0 else greatest(${bestByRoles()}, 0) end`,
  level: detail === 'listing' ? LEVEL : `case when s.years is not null and ${YEARS_MEET} then 100 else 0 end`,
  dates: ofBothWays(
    (h, t) =>
      `case when ${h}.host_months & ${t}.send_months <> 0 then least(${h}.host_best, ${t}.send_best) end`,
  ),
  seats: ofBothWays(
    (h, t) => `case when ${h}.host_places is not null and ${t}.send_most is not null then 100 end`,
  ),
});

/** True where people surely meet. */
const MEETS = `(s.kind <> 4 and s.modes <> ${VIRTUAL} and c.modes & ${VIRTUAL} = 0)`;

/** When a wish is worth 100 and when 50, at the most; and when it is certain to count, even if it is worth nothing. */
interface Worth {
  full: string;
  half?: string;
  counts: string;
}

function worths(who: Side): Record<Wish, Worth> {
  const it = other(who);
  const sends = `${who}.side = 2 and ${MEETS}`;
  const subject = who === 's';
  return {
    countries: { full: 'true', counts: 'true' },
    themes: { full: 's.theme_bits & c.theme_bits <> 0::bit(256)', counts: 'true' },
    mode: {
      full: `s.modes & c.modes & ~ ${SILENT} <> 0`,
      half: `${it}.modes & ~ ${SILENT} <> 0`,
      counts: 'true',
    },
    costs: { full: `${it}.names_costs`, counts: MEETS },
    lodging: {
      full: `${it}.side & 1 <> 0 and (s.lodging & c.lodging) | (${who}.lodging & ${OWN_ARRANGEMENT}) <> 0`,
      counts: sends,
    },
    facilities: {
      full: `${it}.side & 1 <> 0 and (${subject ? 's.needed & ~ c.available = 0' : 's.available <> 0'} or not ${MEETS})`,
      counts: sends,
    },
    networks: {
      full: subject ? 's.networks_required & c.networks <> 0' : 's.networks is not null',
      counts: 'true',
    },
    safeguarding: {
      full: subject ? 'c.safe_shown >= s.safe_required' : 's.safe_shown is not null',
      counts: 'true',
    },
    reciprocity: {
      full: 's.side = 3 and c.side = 3',
      half: `${it}.likes_return > 1`,
      counts: MEETS,
    },
  };
}

/** Weight and points of a criterion in one number, so that a view is one sum. */
const counted = (weight: number, percent: number) => weight * WEIGHT_UNIT + weight * (300 + 7 * percent);
const WEIGHT_UNIT = 1 << 20;

/** The most that wishes add for a side. Where one need not count, only a perfect fit is above every view without it. */
function wished(side: Side, detail: Detail): string {
  const terms = Object.entries(worths(side)).map(([name, { full, half, counts }]) => {
    const bit = WISHES[name as Wish];
    const weight = Number(WEIGHTS[name]);
    const all = side === 's' || detail === 'listing' ? '' : `c.wishes_of_all & ${bit} <> 0 and `;
    return `case
        when ${side}.wishes & ${bit} = 0 then ${name === 'networks' ? `case when s.networks & c.networks <> 0 then ${counted(weight, 100)} else 0 end` : 0}
        when ${full} then ${counted(weight, 100)}
        ${half ? `when ${half} then case when ${all}${counts} then ${counted(weight, 50)} else ${counted(weight, 100)} end` : ''}
        when ${all}${counts} then ${counted(weight, 0)}
        else 0
      end`;
  });
  return terms.join('\n      + ');
}

/** What counts for both sides, always. */
const shared = (detail: Detail) =>
  Object.entries(common(detail))
    .map(([name, percent]) => {
      const value = (weight: number) =>
        `${weight * (WEIGHT_UNIT + 300)} + ${7 * weight} * greatest(${percent}, 0)`;
      return name === 'level'
        ? `case when s.adults then ${value(5)} else ${value(14)} end`
        : value(Number(WEIGHTS[name]));
    })
    .join('\n      + ');

const viewOf = (sum: string) =>
  `(20 * (${sum} & ${WEIGHT_UNIT - 1}) + (${sum} >> 20)) / (2 * (${sum} >> 20))`;

/** The rows of `from`, aliased `c`, that can suit `s`, with `bound`: no listing that `c` stands for ranks above it. */
export const bounded = (from: string, detail: Detail) => `
  select c.*, round(sqrt(${viewOf('for_s')}::float8 * ${viewOf('for_c')}))::int + s.lift + c.lift as bound
  from ${from} c
  cross join lateral (select ${shared(detail)} as both_sides offset 0) shared
  cross join lateral (
    select both_sides + ${wished('s', detail)} as for_s,
      both_sides + ${wished('c', detail)} as for_c
    offset 0
  ) sums
  where ${CAN_SUIT}${detail === 'listing' ? ` and ${LEVEL} >= 0` : ''}`;
