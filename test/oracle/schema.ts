import { COLUMNS } from './encode/row.ts';
import { arranged, YEARS } from './rule/arrange.ts';
import { ranked } from './rule/ranked.ts';

const SETTINGS = `
  set jit = off
  set plan_cache_mode = force_generic_plan
  set enable_hashjoin = off
  set enable_mergejoin = off
  set join_collapse_limit = 1
  set from_collapse_limit = 1`;

/** The tables as they are before anything is loaded. */
export const TABLES = `
  drop schema if exists oracle cascade;
  create schema oracle;
  create unlogged table oracle.posting (${COLUMNS.map((column) => column.join(' ')).join(', ')});
  ${YEARS};
  create unlogged table oracle.listing as ${arranged('oracle.posting')};
`;

/** Compares with every listing of the kind: the rule without any shortcut but the index on the kind. */
export const BEST_OF_ALL = `
  create function oracle.best_of_all(subject jsonb, today int, at_most int)
  returns table (id text, school text, rank int) language plpgsql stable ${SETTINGS} as $$
  #variable_conflict use_column
  declare s oracle.listing;
  begin
    select * into s from (${arranged('(select * from jsonb_populate_record(null::oracle.posting, subject))')}) x;
    return query
      select * from (
        select distinct on (r.school) r.id, r.school, r.rank from (${ranked('select * from oracle.listing')}) r
        order by r.school, r.rank desc, r.id
      ) best
      order by best.rank desc, best.id limit at_most;
  end $$;
`;
