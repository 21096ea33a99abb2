import { MATCH_STATES, OPEN_MATCH_STATES } from '@jejaring/contracts/match/states';
import { MatchPage } from '@jejaring/contracts/match/view';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import { type Db, listings, matches, matchViews, type Reader } from '@jejaring/db';
import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type Static, Type } from 'typebox';
import type { ApiDeps } from '../deps.ts';
import { readerOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { readCursor, writeCursor } from '../edge/cursor.ts';
import { answers, IdParams } from '../edge/documented.ts';
import { ofSchool } from './own-match.ts';

const Query = Type.Object(
  {
    /** `open`: waits for an answer. `answered`: ended one way or the other. */
    state: Type.Optional(Type.Enum(['open', 'answered', 'all'], { default: 'all' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
  },
  { additionalProperties: false },
);
type Query = Static<typeof Query>;

const answered = MATCH_STATES.filter((state) => !(OPEN_MATCH_STATES as readonly string[]).includes(state));
const STATES = { open: [...OPEN_MATCH_STATES], answered, all: [...MATCH_STATES] };

/** The matches of one's school, best first. */
export function listMatches(app: Api, { db }: ApiDeps): void {
  app.get(
    '/v1/matches',
    {
      config: { access: 'member' },
      schema: {
        tags: ['matches'],
        operationId: 'listMatches',
        querystring: Query,
        response: answers('member', { 200: MatchPage }, ['cursor.invalid']),
      },
    },
    async (request) => pageOf(db, request.query, readerOf(request)),
  );
}

/** The matches of one own listing, best first. */
export function listMatchesOfListing(app: Api, { db }: ApiDeps): void {
  app.get(
    '/v1/listings/:id/matches',
    {
      config: { access: 'member' },
      schema: {
        tags: ['matches'],
        operationId: 'listMatchesOfListing',
        params: IdParams,
        querystring: Query,
        response: answers('member', { 200: MatchPage }, ['cursor.invalid', 'listing.not_found']),
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const { id } = request.params;
      const isOwn = and(eq(listings.id, id), eq(listings.schoolId, reader.schoolId));
      const [own] = await db.select({ id: listings.id }).from(listings).where(isOwn);
      if (!own) throw new Refusal('listing.not_found');
      return pageOf(db, request.query, reader, or(eq(matches.listingA, id), eq(matches.listingB, id)));
    },
  );
}

/** The order of suggestions, by rank, and then the newest. As text of fixed width, so that a cursor is exact. */
const sortKey = sql<string>`to_char(${matches.rank}, 'FM00000') || ${matches.id}::text`;

async function pageOf(db: Db, query: Query, reader: Reader, narrower?: SQL): Promise<MatchPage> {
  const limit = query.limit ?? 20;
  const after = readCursor(query.cursor, [/^\d{5}[0-9a-f-]{36}$/]);
  const found = await db
    .select({ match: matches, key: sortKey })
    .from(matches)
    .where(
      and(
        ofSchool(reader.schoolId),
        inArray(matches.state, STATES[query.state ?? 'all']),
        narrower,
        after ? sql`${sortKey} < ${after[0]!}` : undefined,
      ),
    )
    .orderBy(desc(sortKey))
    .limit(limit + 1);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await matchViews(
      db,
      shown.map(({ match }) => match),
      reader,
    ),
    ...(found.length > limit && last ? { next: writeCursor([last.key]) } : {}),
  };
}
