import { DeclineDraft, MatchView } from '@jejaring/contracts/match/view';
import { listings, matches, matchViews, recordEvents, transact } from '@jejaring/db';
import { eq, inArray, sql } from 'drizzle-orm';
import type { ApiDeps } from '../deps.ts';
import { memberOf, readerOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers, IdParams } from '../edge/documented.ts';
import { demandNext, findOwnMatch, lockOwnMatch } from './own-match.ts';

/** Says no, with a reason. The pair is not suggested again while neither listing changes its terms. */
export function declineMatch(app: Api, { db, now }: ApiDeps): void {
  app.post(
    '/v1/matches/:id/decline',
    {
      config: { access: 'acting' },
      schema: {
        tags: ['matches'],
        operationId: 'declineMatch',
        params: IdParams,
        body: DeclineDraft,
        response: answers(
          'acting',
          { 200: MatchView },
          ['match.not_found', 'match.stale_version', 'match.action_not_allowed'],
          'write',
        ),
      },
    },
    async (request) => {
      const { id } = request.params;
      const { version: versionSeen, reason, note } = request.body;
      const { schoolId, id: actorId } = memberOf(request);
      await transact(db, async (tx) => {
        const locked = await lockOwnMatch(tx, id, schoolId);
        const state = demandNext(locked, 'decline', versionSeen);
        const { match, side } = locked;
        const version = match.version + 1;
        await tx
          .update(matches)
          .set({
            state,
            version,
            updatedAt: now(),
            deadline: null,
            declineReason: reason,
            declineNote: note ?? null,
            declinedBySide: side,
            amongBestOfA: false,
            amongBestOfB: false,
          })
          .where(eq(matches.id, id));
        // Its place among the best of both listings is free for the next one.
        await tx
          .update(listings)
          .set({ change: sql`${listings.change} + 1` })
          .where(inArray(listings.id, [match.listingA, match.listingB]));
        const schoolIds = [match.schoolA, match.schoolB];
        await recordEvents(
          tx,
          [{ type: 'match.declined', kind: match.kind, matchId: id, version, actorId, schoolIds }],
          now(),
        );
      });
      const reader = readerOf(request);
      return (await matchViews(db, [await findOwnMatch(db, id, schoolId)], reader))[0]!;
    },
  );
}
