import { asc, desc, getTableColumns, sql } from 'drizzle-orm';
import { exact, type TypedWord, typedWords } from './directory-query.ts';
import type { Db, Tx } from './open-db.ts';
import { directoryEntries, directoryWords } from './schema/index.ts';

const { search, ...columns } = getTableColumns(directoryEntries);
/** A directory entry without what only the search needs. */
export type FoundEntry = Omit<typeof directoryEntries.$inferSelect, 'search'>;

/** Of a search as broad as "sd negeri" so many are ranked and the rest is left: the person goes on typing. */
const RANKED = 600;
/** For a word that may be misspelt, so many similar words of the directory are tried, at least so alike (in trigrams). */
const SIMILAR_WORDS = 8;
const ALIKE = 0.4;

/**
 * Finds schools of the registers by what a person types: words of the name and the place in any order, the beginnings
 * of words, abbreviations ("sman 8 tangsel"), a code, or misspelt words. Best first, at most `limit`.
 */
export async function searchDirectory(db: Db | Tx, typed: string, limit: number): Promise<FoundEntry[]> {
  const words = typedWords(typed);
  if (words.length === 0) return [];
  const text = words.map((word) => word.text).join(' ');
  const whole = await ranked(db, allOf(words.map((word) => word.whole)), text, limit);
  if (whole.length >= limit) return whole;
  const begun = await ranked(db, allOf(words.map((word) => word.prefix)), text, limit);
  const found = [...whole, ...begun.filter(({ id }) => whole.every((other) => other.id !== id))];
  if (found.length > 0) return found.slice(0, limit);
  return ranked(db, allOf(await Promise.all(words.map((word) => withSimilar(db, word)))), text, limit);
}

const allOf = (terms: readonly string[]): string => terms.map((term) => `(${term})`).join(' & ');

/** A `tsquery` of the word, the words that begin with it, and those that look like it. */
async function withSimilar(db: Db | Tx, word: TypedWord): Promise<string> {
  if (!word.spelled) return word.prefix;
  const alike = sql<number>`similarity(${directoryWords.word}, ${word.text})`;
  const similar = await db
    .select({ word: directoryWords.word })
    .from(directoryWords)
    .where(sql`${directoryWords.word} % ${word.text} and ${alike} >= ${ALIKE}`)
    .orderBy(desc(alike), asc(directoryWords.word))
    .limit(SIMILAR_WORDS);
  return [word.prefix, ...similar.map((other) => exact(other.word))].join(' | ');
}

/** The name as {@link typedWords} spells it: "SMAN 8" is "SMA NEGERI 8", "SMAS X" is "SMA X". */
const spelledName = sql`regexp_replace(regexp_replace(${directoryEntries.name},
  '^(sd|smp|sma|smk|slb)n\\M', '\\1 negeri', 'i'), '^(sd|smp|sma|smk|slb)s\\M', '\\1', 'i')`;

/** Matching entries, the nearest names first; equal ones by place and code, so that the order is always the same. */
function ranked(db: Db | Tx, query: string, text: string, limit: number): Promise<FoundEntry[]> {
  const nearness = sql<number>`similarity(${spelledName}, ${text})`.as('nearness');
  const matching = db
    .select({ ...columns, nearness })
    .from(directoryEntries)
    .where(sql`${search} @@ ${query}::tsquery`)
    .limit(RANKED)
    .as('matching');
  const { nearness: near, ...found } = matching._.selectedFields;
  return db
    .select(found)
    .from(matching)
    .orderBy(desc(near), asc(matching.name), asc(matching.regency), asc(matching.code))
    .limit(limit);
}
