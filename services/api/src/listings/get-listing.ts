import { ListingView } from '@jejaring/contracts/listing/view';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import { listingViews } from '@jejaring/db';
import type { ApiDeps } from '../deps.ts';
import { readerOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers, IdParams } from '../edge/documented.ts';

/** One listing: any of one's own school, and what other schools have published. */
export function getListing(app: Api, { db }: ApiDeps): void {
  app.get(
    '/v1/listings/:id',
    {
      config: { access: 'member' },
      schema: {
        tags: ['listings'],
        operationId: 'getListing',
        params: IdParams,
        response: answers('member', { 200: ListingView }, ['listing.not_found']),
      },
    },
    async (request) => {
      const reader = readerOf(request);
      const view = (await listingViews(db, [request.params.id], reader)).get(request.params.id);
      const visible = view && (view.state === 'published' || view.school.id === reader.schoolId);
      if (!visible) throw new Refusal('listing.not_found');
      return view;
    },
  );
}
