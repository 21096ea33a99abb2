import { arranged } from './arrange.ts';
import { bounded } from './bound.ts';
import { ranked } from './ranked.ts';

/** Plans are made once and kept; what one listing needs is far too little for hash tables, parallel workers or a compiler. */
const SETTINGS = `
  set jit = off
  set plan_cache_mode = force_generic_plan
  set enable_hashjoin = off
  set enable_mergejoin = off
  set enable_memoize = off
  set enable_seqscan = off
  set max_parallel_workers_per_gather = 0
  set join_collapse_limit = 1
  set from_collapse_limit = 1`;

const SUBJECT = `select x.*, 0 into s
    from (${arranged('(select * from jsonb_populate_record(null::oracle.posting, subject))')}) x`;

const best = (found: string) => `
        select * from (
          select distinct on (r.school) r.id, r.school, r.rank from (${found}) r
          order by r.school, r.rank desc, r.id
        ) one_of_each_school
        order by rank desc, id limit at_most`;

/** Compares with every listing of the kind and side: the rule without a shortcut. */
export const BEST_OF_ALL = `
  create function oracle.best_of_all(subject jsonb, today int, at_most int)
  returns table (id text, school text, rank int) language plpgsql stable ${SETTINGS} as $$
  #variable_conflict use_column
  declare s oracle.listing;
  begin
    ${SUBJECT};
    return query ${best(ranked('select * from oracle.listing where kind = s.kind'))};
  end $$`;

/** Adds to the best so far what `candidates` has; `floor` and `floor_id` are what a listing has to beat from then on. */
const improve = (candidates: string) => `
      select array_agg(b.id), array_agg(b.school), array_agg(b.rank) into ids, schools, ranks
      from (${best(`
        select * from unnest(ids, schools, ranks) so_far (id, school, rank)
        union all ${ranked(candidates)}`)}
      ) b;
      if cardinality(ids) = at_most then
        floor := ranks[at_most];
        floor_id := ids[at_most];
      end if;`;

const outlinesOf = (blocks: string) =>
  bounded(`(select * from oracle.outline where block = any(${blocks}))`, 'listing');

const listings = (numbers: string) =>
  `select l.* from (${numbers}) promising join oracle.listing l on l.no = promising.no`;

/**
 * The same answer, from as few listings as bounds allow: blocks in the order of what they can hold at best, until no
 * block can hold anything above the last of the best so far. Of the first blocks only the most promising listings are
 * ranked at first, so that there is something to beat.
 */
export const BEST = `
  create function oracle.best(subject jsonb, today int, at_most int)
  returns table (id text, school text, rank int) language plpgsql stable ${SETTINGS} as $$
  #variable_conflict use_column
  declare
    s oracle.listing;
    blocks int[]; bounds int[]; batch int[];
    ids text[] := '{}'; schools text[] := '{}'; ranks int[] := '{}';
    floor int := -1; floor_id text collate "C" := '';
    next int := 1; width int := 8;
  begin
    ${SUBJECT};
    select array_agg(x.block order by x.bound desc, x.block), array_agg(x.bound order by x.bound desc, x.block)
      into blocks, bounds
    from (${bounded('(select * from oracle.block where family = case when s.wanted is null then 1 else 0 end)', 'block')}) x;
    batch := blocks[1:width];
    ${improve(listings(`select b.no from (${outlinesOf('batch')}) b order by b.bound desc limit 2 * at_most`))}
    while next <= coalesce(cardinality(blocks), 0) and bounds[next] >= floor loop
      batch := blocks[next:next + width - 1];
      next := next + width;
      width := least(2 * width, 128);
      ${improve(
        listings(`select b.no from (${outlinesOf('batch')} offset 0) b
        where b.bound > floor or b.bound = floor and b.id < floor_id`),
      )}
    end loop;
    return query select * from unnest(ids, schools, ranks);
  end $$`;
