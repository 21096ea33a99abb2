import { CountryCode } from '@jejaring/contracts/codes/country';
import { LanguageTag } from '@jejaring/contracts/codes/language';
import { ListingKind, ListingSide } from '@jejaring/contracts/listing/kind';
import { ListingState } from '@jejaring/contracts/listing/states';
import { ListingPage } from '@jejaring/contracts/listing/view';
import { LOCALES } from '@jejaring/contracts/sentence';
import { type Db, listings, listingViews, type Reader, schools } from '@jejaring/db';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { type Static, Type } from 'typebox';
import type { ApiDeps } from '../deps.ts';
import { readerOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { readCursor, writeCursor } from '../edge/cursor.ts';
import { answers } from '../edge/documented.ts';

const Query = Type.Object(
  {
    /** `board`: what all schools have published. `own`: one's own school's listings in every state. */
    scope: Type.Optional(Type.Enum(['board', 'own'], { default: 'board' })),
    kind: Type.Optional(ListingKind),
    side: Type.Optional(ListingSide),
    state: Type.Optional(ListingState),
    country: Type.Optional(CountryCode),
    language: Type.Optional(LanguageTag),
    q: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
  },
  { additionalProperties: false },
);
type Query = Static<typeof Query>;

/** Listings, newest first, a page at a time. */
export function listListings(app: Api, { db }: ApiDeps): void {
  app.get(
    '/v1/listings',
    {
      config: { access: 'member' },
      schema: {
        tags: ['listings'],
        operationId: 'listListings',
        querystring: Query,
        response: answers('member', { 200: ListingPage }, ['cursor.invalid']),
      },
    },
    async (request) => pageOf(db, request.query, readerOf(request)),
  );
}

async function pageOf(db: Db, query: Query, reader: Reader): Promise<ListingPage> {
  const limit = query.limit ?? 20;
  const found = await db
    .select({ id: listings.id, at: sortKey })
    .from(listings)
    .innerJoin(schools, eq(schools.id, listings.schoolId))
    .where(and(...filters(query, reader)))
    .orderBy(desc(sortKey), desc(listings.id))
    .limit(limit + 1);
  const shown = found.slice(0, limit);
  const views = await listingViews(
    db,
    shown.map(({ id }) => id),
    reader,
  );
  const last = shown.at(-1);
  return {
    items: shown.map(({ id }) => views.get(id)!),
    ...(found.length > limit && last ? { next: writeCursor([last.at, last.id]) } : {}),
  };
}

/** When it was published, or else made, in microseconds as text: exact, so that pages neither skip nor repeat. */
const sortKey = sql<string>`lpad((extract(epoch from coalesce(${listings.publishedAt}, ${listings.createdAt})) * 1000000)::bigint::text, 20, '0')`;

function filters(query: Query, reader: Reader): SQL[] {
  const own = query.scope === 'own';
  const after = readCursor(query.cursor, [/^\d{20}$/, /^[0-9a-f-]{36}$/]);
  const wanted = [own ? eq(listings.schoolId, reader.schoolId) : eq(listings.state, 'published')];
  if (query.state) wanted.push(eq(listings.state, query.state));
  if (query.kind) wanted.push(eq(listings.kind, query.kind));
  if (query.side) wanted.push(eq(listings.side, query.side));
  if (query.country) wanted.push(eq(schools.country, query.country));
  if (query.language) wanted.push(speaks(query.language));
  if (query.q) wanted.push(contains(query.q));
  if (after) wanted.push(sql`(${sortKey}, ${listings.id}::text) < (${after[0]!}, ${after[1]!})`);
  return wanted;
}

/** Lists the language in any variety: `en` finds `en-GB`, and `zh-Hans` only itself and what is within it. */
const speaks = (language: string): SQL =>
  sql`jsonb_path_exists(${listings.content}, '$.languages[*].tag ? (@ == $tag || @ starts with $variety)', jsonb_build_object('tag', ${language}::text, 'variety', ${`${language}-`}::text))`;

/** The words anywhere in the title, the text or the school's name; `%` and `_` mean themselves. */
function contains(words: string): SQL {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const places = LOCALES.flatMap((locale) => [`{title,${locale}}`, `{text,${locale}}`]).map(
    (path) => sql`${listings.content} #>> ${path}::text[] ilike ${pattern}`,
  );
  return sql`(${sql.join([...places, sql`${schools.name} ilike ${pattern}`], sql` or `)})`;
}
