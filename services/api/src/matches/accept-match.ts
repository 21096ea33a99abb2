import { dayNumber, dayOfInstant } from '@jejaring/contracts/codes/day';
import { MATCH_OPEN_DAYS } from '@jejaring/contracts/match/states';
import { AcceptDraft, MatchView } from '@jejaring/contracts/match/view';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import { type Happening, matches, matchViews, recordEvents, type Tx, transact } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import type { ApiDeps } from '../deps.ts';
import { memberOf, readerOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers, IdParams } from '../edge/documented.ts';
import { agreeTerms } from './agree-terms.ts';
import { confirmExchange } from './confirm-exchange.ts';
import { demandNext, findOwnMatch, type LockedMatch, lockOwnMatch } from './own-match.ts';

const MS_PER_DAY = 86_400_000;

/** Says yes. The first yes waits for the other school; the second confirms the exchange and takes its places. */
export function acceptMatch(app: Api, { db, now }: ApiDeps): void {
  app.post(
    '/v1/matches/:id/accept',
    {
      config: { access: 'acting' },
      preValidation: async (request) => {
        request.body ??= {}; // nothing to add: the person accepts the match as it is
      },
      schema: {
        tags: ['matches'],
        operationId: 'acceptMatch',
        params: IdParams,
        body: AcceptDraft,
        response: answers(
          'acting',
          { 200: MatchView },
          [
            'match.not_found',
            'match.stale_version',
            'match.action_not_allowed',
            'match.terms_changing',
            'match.no_places_left',
            'match.group_needed',
          ],
          'write',
        ),
      },
    },
    async (request) => {
      const { id } = request.params;
      const { schoolId, id: actorId } = memberOf(request);
      const answer = request.body;
      await transact(db, async (tx) => {
        const locked = await lockOwnMatch(tx, id, schoolId);
        await recordEvents(tx, await accept(tx, locked, answer, actorId, now()), now());
      });
      return (await matchViews(db, [await findOwnMatch(db, id, schoolId)], readerOf(request)))[0]!;
    },
  );
}

async function accept(
  tx: Tx,
  locked: LockedMatch,
  answer: AcceptDraft,
  actorId: string,
  now: Date,
): Promise<Happening[]> {
  const state = demandNext(locked, 'accept', answer.version);
  const { match, side, a, b } = locked;
  // Between an edit and the matcher's next run the explanation speaks of terms that no longer stand.
  const current = match.termsHashA === a.listing.termsHash && match.termsHashB === b.listing.termsHash;
  if (!current) throw new Refusal('match.terms_changing');
  const groups = { a: match.groupA ?? undefined, b: match.groupB ?? undefined, [side]: answer.group };
  const agreed = agreeTerms(locked, groups, side, dayNumber(dayOfInstant(now)));
  const version = match.version + 1;
  const confirmed = state === 'confirmed';
  await tx
    .update(matches)
    .set({
      state,
      version,
      updatedAt: now,
      deadline: confirmed ? null : new Date(now.getTime() + MATCH_OPEN_DAYS * MS_PER_DAY),
      [side === 'a' ? 'groupA' : 'groupB']: answer.group ?? null,
      ...(confirmed ? { amongBestOfA: false, amongBestOfB: false } : {}),
    })
    .where(eq(matches.id, match.id));
  const event: Happening = {
    type: confirmed ? 'match.confirmed' : 'match.accepted',
    kind: match.kind,
    matchId: match.id,
    version,
    actorId,
    schoolIds: [match.schoolA, match.schoolB],
  };
  return confirmed ? [event, ...(await confirmExchange(tx, locked, agreed, now))] : [event];
}
