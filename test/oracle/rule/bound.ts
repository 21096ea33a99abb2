import { bestByRoles } from './languages.ts';
import { LEVEL } from './level.ts';
import { other, RANK, type Side, view } from './view.ts';
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
export const CAN_SUIT = `
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

/** For each wish of `who`: the most it can be worth, and when it is certain to count where it is worth less than 100. */
function wishes(who: Side): Record<Wish, [most: string, counts: string]> {
  const it = other(who);
  const sends = `(${who}.side = 2 and ${MEETS})`;
  return {
    countries: ['100', 'true'],
    themes: ['case when s.theme_bits & c.theme_bits <> 0::bit(256) then 100 else 0 end', 'true'],
    mode: [
      `case when s.modes & c.modes & ~ ${SILENT} <> 0 then 100 when ${it}.modes & ~ ${SILENT} <> 0 then 50 else 0 end`,
      'true',
    ],
    costs: [`case when ${it}.names_costs then 100 else 0 end`, MEETS],
    lodging: [
      `case when ${it}.side & 1 <> 0 and (s.lodging & c.lodging) | (${who}.lodging & ${OWN_ARRANGEMENT}) <> 0 then 100 else 0 end`,
      sends,
    ],
    facilities: [
      who === 's'
        ? `case when c.side & 1 <> 0 and (s.needed & ~ c.available = 0 or not ${MEETS}) then 100 else 0 end`
        : `case when s.side & 1 <> 0 and (s.available <> 0 or not ${MEETS}) then 100 else 0 end`,
      sends,
    ],
    networks: [
      who === 's'
        ? 'case when s.networks_required & c.networks <> 0 then 100 else 0 end'
        : 'case when s.networks is not null then 100 else 0 end',
      'true',
    ],
    safeguarding: [
      who === 's'
        ? 'case when c.safe_shown >= s.safe_required then 100 else 0 end'
        : 'case when s.safe_shown is not null then 100 else 0 end',
      'true',
    ],
    reciprocity: [
      `case when s.side = 3 and c.side = 3 then 100 when ${it}.likes_return > 1 then 50 else 0 end`,
      MEETS,
    ],
  };
}

/** The percents of a side at the most; where a wish need not count, only a perfect fit is above every view without it. */
function percents(side: Side, detail: Detail): string {
  const allWish = (bit: number) =>
    side === 's' || detail === 'listing' ? 'true' : `c.wishes_of_all & ${bit} <> 0`;
  const wished = Object.entries(wishes(side)).map(([name, [most, counts]]) => {
    const bit = WISHES[name as Wish];
    const value = `case when ${most} = 100 then 100 when ${allWish(bit)} and ${counts} then ${most} when ${most} > 0 then 100 end`;
    const bonus = name === 'networks' ? `when s.networks & c.networks <> 0 then 100 ` : '';
    return `case when ${side}.wishes & ${bit} <> 0 then ${value} ${bonus}end as ${name}_${side}`;
  });
  const shared = Object.keys(common(detail)).map((name) => `shared.${name} as ${name}_${side}`);
  return [...shared, ...wished].join(',\n    ');
}

/** The rows of `from`, aliased `c`, that can suit `s`, with `bound`: no listing that `c` stands for ranks above it. */
export const bounded = (from: string, detail: Detail) => `
  select c.*, ${RANK} as bound
  from ${from} c
  cross join lateral (
    select ${Object.entries(common(detail))
      .map(([name, percent]) => `${percent} as ${name}`)
      .join(',\n      ')}
    offset 0
  ) shared
  cross join lateral (
    select ${percents('s', detail)},
    ${percents('c', detail)}
    offset 0
  ) percents
  cross join lateral (select ${view('s')}, ${view('c')} offset 0) views
  where ${CAN_SUIT} and shared.level >= 0`;
