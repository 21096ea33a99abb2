import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import type { ListingKind } from '@jejaring/contracts/listing/kind';
import { lastPossibleDay } from '@jejaring/contracts/listing/last-possible-day';
import { withLegs } from '@jejaring/contracts/listing/normalise';
import {
  changeListingState,
  type Db,
  type Happening,
  listings,
  lockListings,
  newId,
  postListing,
  recordEvents,
  schools,
  type Tx,
  termsHash,
  transact,
} from '@jejaring/db';
import { eq } from 'drizzle-orm';
import { CellFault } from './cell-fault.ts';
import type { PostRow } from './open-posts.ts';
import { type ReadPost, readPost } from './read-post.ts';
import { type FieldFate, fatesOf, REPORTED_FIELDS, type ReportedField } from './understood.ts';

/** `different`: it is there from another run, or was edited since, and stays as it is. */
export type PostOutcome = 'published' | 'expired' | 'unchanged' | 'different';

export interface ListingsReport {
  /** Posts of the file that were asked for. */
  posts: number;
  outcomes: Record<PostOutcome, number>;
  refused: { line: number; id: string; fault: CellFault }[];
  fields: Record<ReportedField, Record<FieldFate, number>>;
}

export interface ImportListingsOptions {
  /** Names the collection in import keys: the same name and post id are the same listing. */
  collection: string;
  /** Added to every year, so that old posts can be tried as if posted now. */
  shiftYears?: number;
  /** Only posts of this kind. */
  kind?: ListingKind | undefined;
  now: Date;
}

/**
 * Imports posts, each as the listing of a school of its own, in one transaction. A post whose last day is past is there
 * as expired. Importing again changes nothing, and what somebody has changed since is left alone.
 */
export async function importListings(
  db: Db,
  rows: readonly PostRow[],
  options: ImportListingsOptions,
): Promise<ListingsReport> {
  const { read, refused } = readAll(rows, options);
  const outcomes = await transact(db, async (tx) => {
    const counts: ListingsReport['outcomes'] = { published: 0, expired: 0, unchanged: 0, different: 0 };
    const happenings: Happening[] = [];
    for (const { key, post } of read) counts[await importPost(tx, key, post, options.now, happenings)] += 1;
    await recordEvents(tx, happenings, options.now);
    return counts;
  });
  return {
    posts: read.length + refused.length,
    outcomes,
    refused,
    fields: countFates(read.map(({ fates }) => fates)),
  };
}

interface Read {
  key: string;
  post: ReadPost;
  fates: Record<ReportedField, FieldFate>;
}

function readAll(rows: readonly PostRow[], { collection, shiftYears = 0, kind }: ImportListingsOptions) {
  const read: Read[] = [];
  const refused: ListingsReport['refused'] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    if (kind && cells && cells.kind !== kind) continue;
    try {
      if (!cells)
        throw new CellFault(
          '',
          'jumlah sel tidak sama dengan judul kolom',
          'it has not as many cells as the header',
        );
      demandNewId(cells.id, line, lines);
      const post = readPost(cells, shiftYears);
      read.push({ key: `${collection}:${cells.id}`, post, fates: fatesOf(cells, post.content) });
    } catch (fault) {
      if (!(fault instanceof CellFault)) throw fault;
      refused.push({ line, id: cells?.id ?? '', fault });
    }
  }
  return { read, refused };
}

function demandNewId(id: string, line: number, lines: Map<string, number>): void {
  const earlier = lines.get(id);
  if (id === '') throw new CellFault('id', 'kosong', 'is empty');
  if (earlier !== undefined)
    throw new CellFault(
      'id',
      `"${id}" sudah ada di baris ${earlier}`,
      `"${id}" is on line ${earlier} already`,
    );
  lines.set(id, line);
}

async function importPost(
  tx: Tx,
  key: string,
  { content, school }: ReadPost,
  now: Date,
  happenings: Happening[],
): Promise<PostOutcome> {
  const [there] = await tx
    .select({ termsHash: listings.termsHash })
    .from(listings)
    .where(eq(listings.importKey, key));
  if (there) return there.termsHash === termsHash(withLegs(content)) ? 'unchanged' : 'different';
  const schoolId = await schoolOf(tx, key, school, now);
  const lastDay = lastPossibleDay(withLegs(content));
  const isPast = lastDay !== null && lastDay < dayNumber(dayOfInstant(now));
  const posted = await postListing(
    tx,
    { schoolId, content, state: isPast ? 'draft' : 'published', importKey: key },
    now,
  );
  happenings.push(...posted.happenings);
  if (!isPast) return 'published';
  const locked = (await lockListings(tx, [posted.id])).get(posted.id)!;
  happenings.push(...(await changeListingState(tx, locked.listing, 'expire', now)));
  return 'expired';
}

async function schoolOf(
  tx: Tx,
  importKey: string,
  school: ReadPost['school'],
  createdAt: Date,
): Promise<string> {
  const row = { ...school, id: newId(), origin: 'imported' as const, importKey, createdAt };
  await tx.insert(schools).values(row).onConflictDoNothing({ target: schools.importKey });
  const [found] = await tx.select({ id: schools.id }).from(schools).where(eq(schools.importKey, importKey));
  return found!.id;
}

const countFates = (all: readonly Record<ReportedField, FieldFate>[]): ListingsReport['fields'] =>
  Object.fromEntries(
    REPORTED_FIELDS.map((field) => {
      const counts = { understood: 0, words: 0, silent: 0 };
      for (const fates of all) counts[fates[field]] += 1;
      return [field, counts];
    }),
  ) as ListingsReport['fields'];
