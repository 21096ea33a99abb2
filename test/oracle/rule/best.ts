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

/** Puts the row of the subject, whose posting is the JSON `subject`, into the variable `me`. */
export const SUBJECT = `select x.*, 0 into me
    from (${arranged('(select * from jsonb_populate_record(null::oracle.posting, subject))')}) x`;

/** Those of the family that suits the subject: whether it says where its partners should be. */
const BLOCKS = '(select * from oracle.block where family = case when s.wanted is null then 1 else 0 end)';
const OUTLINES = '(select * from oracle.outline where block = any(chosen))';

/** A row is read faster than a record variable. */
export const WITH_SUBJECT = 'with s as materialized (select me.*)';

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
  declare me oracle.listing;
  begin
    ${SUBJECT};
    return query ${WITH_SUBJECT} ${best(ranked('select * from oracle.listing where kind = s.kind'))};
  end $$`;

/** Listings ranked at a time; starting a statement costs as much as ranking forty. */
const CHUNK = 80;

/**
 * The same answer, from as few listings as bounds allow. Blocks are opened and listings ranked in the order of what they
 * can be at best, until nothing is left that could be above the last of the best so far.
 */
export const BEST = `
  create function oracle.best(subject jsonb, today int, at_most int)
  returns table (id text, school text, rank int) language plpgsql stable ${SETTINGS} as $$
  #variable_conflict use_column
  declare
    me oracle.listing;
    -- Blocks that can suit, and what is waiting of those opened so far, each with its bounds, best first.
    blocks int[]; block_bounds int[]; opened int := 0; width int := 16;
    waiting int[] := '{}'; waiting_bounds int[] := '{}'; chosen int[];
    -- The best so far, and what a listing has to beat to be one of them.
    ids text[] := '{}'; schools text[] := '{}'; ranks int[] := '{}';
    floor int := -1; floor_id text collate "C" := '';
  begin
    ${SUBJECT};
    ${WITH_SUBJECT}
    select array_agg(b.block order by b.bound desc), array_agg(b.bound order by b.bound desc)
      into blocks, block_bounds
    from s cross join lateral (${bounded(BLOCKS, 'block')}) b;
    loop
      if coalesce(block_bounds[opened + 1] > coalesce(waiting_bounds[1], -1), false) then
        exit when block_bounds[opened + 1] < floor;
        chosen := blocks[opened + 1:opened + width];
        opened := opened + width;
        width := least(16 + opened / 4, 128);
        ${WITH_SUBJECT}
        select array_agg(w.no order by w.bound desc), array_agg(w.bound order by w.bound desc)
          into waiting, waiting_bounds
        from (
          select no, bound from unnest(waiting, waiting_bounds) before (no, bound) where bound >= floor
          union all
          select o.no, o.bound from s cross join lateral (${bounded(OUTLINES, 'listing')} offset 0) o
          where o.bound > floor or o.bound = floor and o.id < floor_id
        ) w;
      else
        exit when coalesce(waiting_bounds[1], -1) < floor or waiting_bounds[1] is null;
        chosen := waiting[1:${CHUNK}];
        waiting := waiting[${CHUNK + 1}:];
        waiting_bounds := waiting_bounds[${CHUNK + 1}:];
        ${WITH_SUBJECT}
        select array_agg(b.id), array_agg(b.school), array_agg(b.rank) into ids, schools, ranks
        from (${best(`
          select * from unnest(ids, schools, ranks) so_far (id, school, rank)
          union all ${ranked('select * from oracle.listing where no = any(chosen)')}`)}
        ) b;
        if cardinality(ids) = at_most then
          floor := ranks[at_most];
          floor_id := ids[at_most];
        end if;
      end if;
    end loop;
    return query select * from unnest(ids, schools, ranks);
  end $$`;
