import { MatchView } from '@jejaring/contracts/match/view';
import { matchViews } from '@jejaring/db';
import type { ApiDeps } from '../deps.ts';
import { readerOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers, IdParams } from '../edge/documented.ts';
import { findOwnMatch } from './own-match.ts';

/** One match of one's school, with its explanation as it was when it was made. */
export function getMatch(app: Api, { db }: ApiDeps): void {
  app.get(
    '/v1/matches/:id',
    {
      config: { access: 'member' },
      schema: {
        tags: ['matches'],
        operationId: 'getMatch',
        params: IdParams,
        response: answers('member', { 200: MatchView }, ['match.not_found']),
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const row = await findOwnMatch(db, request.params.id, reader.schoolId);
      return (await matchViews(db, [row], reader))[0]!;
    },
  );
}
