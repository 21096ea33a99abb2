import { ListingContent } from '@jejaring/contracts/listing/content';
import { ListingView } from '@jejaring/contracts/listing/view';
import { listingViews, postListing, transact } from '@jejaring/db';
import type { ApiDeps } from '../deps.ts';
import { memberOf, readerOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers } from '../edge/documented.ts';
import { demandSoundContent } from './check-content.ts';

/** Saves a new listing as a draft that only one's own school sees. */
export function createListing(app: Api, { db, now }: ApiDeps): void {
  app.post(
    '/v1/listings',
    {
      config: { access: 'acting' },
      schema: {
        tags: ['listings'],
        operationId: 'createListing',
        body: ListingContent,
        response: answers('acting', { 201: ListingView }, [], 'write'),
      },
    },
    async (request, reply) => {
      demandSoundContent(request.body);
      const { schoolId, id: actorId } = memberOf(request);
      const draft = { schoolId, actorId, content: request.body, state: 'draft' as const };
      const { id } = await transact(db, (tx) => postListing(tx, draft, now()));
      return reply.code(201).send((await listingViews(db, [id], readerOf(request))).get(id)!);
    },
  );
}
