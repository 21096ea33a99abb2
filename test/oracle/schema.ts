import { COLUMNS } from './encode/row.ts';
import { arranged, YEARS } from './rule/arrange.ts';
import { BEST, BEST_OF_ALL } from './rule/best.ts';

const LISTINGS_OF_BLOCK = 64;

/** The tables as they are before anything is loaded. */
export const TABLES = `
  drop schema if exists oracle cascade;
  create schema oracle;
  create unlogged table oracle.posting (${COLUMNS.map((column) => column.join(' ')).join(', ')});
  ${YEARS};
  create unlogged table oracle.listing as select *, 0 as no from (${arranged('oracle.posting')}) l
`;

/** What the bound of a listing is made of, and how the listings of a block are joined in it. */
const OUTLINE: Record<string, string> = {
  lift: 'max',
  from_countries: 'bit_or',
  to_countries: 'bit_or',
  silent_langs: 'bool_or',
  native: 'bit_or',
  working: 'bit_or',
  learning: 'bit_or',
  silent_level: 'bool_or',
  years: 'bit_or',
  isced: 'bit_or',
  host_silent: 'bool_or',
  host_best: 'max',
  host_months: 'bit_or',
  send_silent: 'bool_or',
  send_best: 'max',
  send_months: 'bit_or',
  host_places: 'max',
  send_most: 'max',
  modes: 'bit_or',
  likes_return: 'max',
  names_costs: 'bool_or',
  wishes: 'bit_or',
  theme_bits: 'bit_or',
  lodging: 'bit_or',
  available: 'bit_or',
  networks: 'bit_or',
  safe_shown: 'max',
};

/** What the listings of a block have in common, the most telling first; one order for each family of blocks. */
const FEATURES =
  'silent_level, host_silent, send_silent, send_most is null and host_places is null, silent_langs, years, host_months, send_months';
const FAMILIES = [`from_countries, to_countries, ${FEATURES}`, `to_countries, ${FEATURES}, from_countries`];

const outlines = FAMILIES.map(
  (order, family) => `
    select no, id, ${family} as family, kind, side, year_count, isced_count, has_ages, ${Object.keys(OUTLINE).join(', ')},
      ${family} * 200000000 + (4 * kind + side) * 8000000
        + (row_number() over (partition by kind, side order by ${order}, id) / ${LISTINGS_OF_BLOCK})::int as block
    from oracle.listing`,
);

/**
 * Each listing is twice in blocks: among listings from its country, for subjects that say where they look for partners,
 * and among listings that look in the same countries, for the others. A block is in one place on disk, and holds
 * listings of one kind and side.
 */
export const ARRANGE = `
  insert into oracle.listing select *, (row_number() over ())::int from (${arranged('oracle.posting')}) l;
  alter table oracle.listing add primary key (no);
  create unlogged table oracle.outline as select * from (${outlines.join(' union all ')}) o order by block;
  create index on oracle.outline (block);
  create unlogged table oracle.block as
  select block, min(family) as family, min(kind) as kind, min(side) as side, bit_and(wishes) as wishes_of_all,
    ${Object.entries(OUTLINE)
      .map(([name, join]) => `${join}(${name}) as ${name}`)
      .join(', ')}
  from oracle.outline group by block;
  create index on oracle.block (family, kind, side);
  create index on oracle.listing (kind);
  ${BEST_OF_ALL};
  ${BEST};
`;
