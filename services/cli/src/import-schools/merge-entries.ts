import type postgres from 'postgres';

/** Rows of the file that were set aside because an earlier line has their code. */
export interface RepeatedCode {
  line: number;
  code: string;
  first_line: number;
}

export interface Merged {
  repeated: RepeatedCode[];
  /** How many rows carry each flag. */
  flags: Record<string, number>;
  created: number;
  changed: number;
  unchanged: number;
}

export const IMPORT_COLUMNS = [
  'line',
  'id',
  'code',
  'name',
  'form',
  'sector',
  'province',
  'regency',
  'district',
  'latitude',
  'longitude',
  'flags',
] as const;

/** Where the rows of the file wait inside the transaction; gone with it. */
export const createWaitingRoom = (tx: postgres.TransactionSql) => tx`
  create temp table directory_import (
    line integer, id uuid, code text, name text, form text, sector text, province text, regency text, district text,
    latitude double precision, longitude double precision, flags text[]
  ) on commit drop`;

/**
 * Brings the directory in step with the waiting rows: new codes are added, entries that differ are changed, all others
 * are not touched. Entries that the file does not have stay, as people may have registered by them.
 */
export async function mergeEntries(tx: postgres.TransactionSql): Promise<Merged> {
  const repeated = await tx<RepeatedCode[]>`
    delete from directory_import later
    using (select code, min(line) as first_line from directory_import group by code having count(*) > 1) earlier
    where later.code = earlier.code and later.line > earlier.first_line
    returning later.line, later.code, earlier.first_line`;
  await tx`
    update directory_import set flags = flags || '{repeated_name}'
    where (upper(name), regency) in
      (select upper(name), regency from directory_import group by 1, 2 having count(*) > 1)`;
  await tx`analyze directory_import`;
  // Other imports wait; readers and registrations do not.
  await tx`lock table directory_entries in share row exclusive mode`;
  const [counts] = await tx<{ created: number; changed: number; waiting: number }[]>`
    with merged as (
      insert into directory_entries
        (id, scheme, code, country, name, form, sector, province, regency, district, latitude, longitude, flags)
      select i.id, 'npsn', i.code, 'ID', i.name, i.form, i.sector, i.province, i.regency, i.district,
        i.latitude, i.longitude, i.flags
      from directory_import i
      left join directory_entries e on e.scheme = 'npsn' and e.code = i.code
      where e.id is null or
        (e.name, e.form, e.sector, e.province, e.regency, e.district, e.latitude, e.longitude, e.flags)
        is distinct from
        (i.name, i.form, i.sector, i.province, i.regency, i.district, i.latitude, i.longitude, i.flags)
      on conflict (scheme, code) do update set
        name = excluded.name, form = excluded.form, sector = excluded.sector, province = excluded.province,
        regency = excluded.regency, district = excluded.district, latitude = excluded.latitude,
        longitude = excluded.longitude, flags = excluded.flags
      returning (xmax = 0) as is_new
    )
    select count(*) filter (where is_new)::int as created, count(*) filter (where not is_new)::int as changed,
      (select count(*)::int from directory_import) as waiting
    from merged`;
  const { created, changed, waiting } = counts!;
  const flags = await tx<{ flag: string; rows: number }[]>`
    select flag, count(*)::int as rows from directory_import, unnest(flags) as flag group by flag order by flag`;
  if (created + changed > 0) await settleSearch(tx);
  return {
    repeated,
    flags: Object.fromEntries(flags.map(({ flag, rows }) => [flag, rows])),
    created,
    changed,
    unchanged: waiting - created - changed,
  };
}

/**
 * Makes the very next search as good and as quick as later ones: its words are known for misspellings, no new row lies
 * in the list that every search reads whole, and the planner knows the sizes.
 */
async function settleSearch(tx: postgres.TransactionSql): Promise<void> {
  await tx`
    insert into directory_words
    select word from ts_stat('select search from directory_entries') where word ~ '^[[:alpha:]]{3,}$'
    on conflict do nothing`;
  await tx`select gin_clean_pending_list('directory_entries_search'), gin_clean_pending_list('directory_words_trigram')`;
  await tx`analyze directory_entries, directory_words`;
}
