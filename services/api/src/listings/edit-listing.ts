import { ListingView } from '@jejaring/contracts/listing/view';
import { listingViews, recordEvents, transact } from '@jejaring/db';
import type { ApiDeps } from '../deps.ts';
import { memberOf, readerOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers, IdParams } from '../edge/documented.ts';
import { demandDaysAhead } from './check-content.ts';
import { applyPatch, ListingPatch } from './listing-patch.ts';
import { demandAction, lockOwnListing } from './own-listing.ts';
import { rewriteListing } from './rewrite-listing.ts';

/** Changes a listing from the version that the editor saw. Open matches are worked out again when its terms change. */
export function editListing(app: Api, { db, now }: ApiDeps): void {
  app.patch(
    '/v1/listings/:id',
    {
      config: { access: 'acting' },
      schema: {
        tags: ['listings'],
        operationId: 'editListing',
        params: IdParams,
        body: ListingPatch,
        response: answers(
          'acting',
          { 200: ListingView },
          [
            'listing.not_found',
            'listing.stale_version',
            'listing.action_not_allowed',
            'listing.kind_fixed',
            'listing.legs_in_use',
            'listing.dates_past',
          ],
          'write',
        ),
      },
    },
    async (request) => {
      const { id } = request.params;
      const { schoolId, id: actorId } = memberOf(request);
      await transact(db, async (tx) => {
        const own = await lockOwnListing(tx, id, schoolId);
        demandAction(own, 'edit');
        const content = applyPatch(own, request.body);
        if (own.listing.state === 'published') demandDaysAhead(content, now());
        await recordEvents(tx, await rewriteListing(tx, own, content, actorId, now()), now());
      });
      return (await listingViews(db, [id], readerOf(request))).get(id)!;
    },
  );
}
