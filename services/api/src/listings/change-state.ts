import { ListingView } from '@jejaring/contracts/listing/view';
import { changeListingState, listingViews, recordEvents, transact } from '@jejaring/db';
import type { ApiDeps } from '../deps.ts';
import { memberOf, readerOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers, IdParams } from '../edge/documented.ts';
import { demandDaysAhead } from './check-content.ts';
import { demandAction, lockOwnListing } from './own-listing.ts';

const ACTIONS = ['publish', 'pause', 'resume', 'withdraw'] as const;

/** `POST /v1/listings/:id/publish`, `/pause`, `/resume` and `/withdraw`: the table of states says when each may be done. */
export function changeState(app: Api, { db, now }: ApiDeps): void {
  for (const action of ACTIONS) {
    app.post(
      `/v1/listings/:id/${action}`,
      {
        config: { access: 'acting' },
        schema: {
          tags: ['listings'],
          operationId: `${action}Listing`,
          params: IdParams,
          response: answers(
            'acting',
            { 200: ListingView },
            ['listing.not_found', 'listing.action_not_allowed', 'listing.dates_past'],
            'write',
          ),
        },
      },
      async (request) => {
        const { id } = request.params;
        const { schoolId, id: actorId } = memberOf(request);
        await transact(db, async (tx) => {
          const own = await lockOwnListing(tx, id, schoolId);
          demandAction(own, action);
          if (action === 'publish' || action === 'resume') demandDaysAhead(own.listing.content, now());
          await recordEvents(tx, await changeListingState(tx, own.listing, action, now(), actorId), now());
        });
        return (await listingViews(db, [id], readerOf(request))).get(id)!;
      },
    );
  }
}
