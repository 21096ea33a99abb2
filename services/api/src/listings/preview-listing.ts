import { ListingContent } from '@jejaring/contracts/listing/content';
import { withLegs } from '@jejaring/contracts/listing/normalise';
import type { Posting } from '@jejaring/contracts/listing/posting';
import { ListingPreview } from '@jejaring/contracts/listing/view';
import { type Db, schoolFacts, schools } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import { Type } from 'typebox';
import type { ApiDeps } from '../deps.ts';
import { memberOf, readerOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers } from '../edge/documented.ts';
import { demandSoundContent } from './check-content.ts';
import { previewOf } from './preview-of.ts';

/** While one types there may be no title yet. */
const Draft = Type.Object(
  { ...ListingContent.properties, title: Type.Optional(ListingContent.properties.title) },
  { additionalProperties: false },
);

/** Smaller than any id in use, so that the draft is always side a and ties fall the same way at each keystroke. */
const DRAFT_ID = '00000000-0000-7000-8000-000000000000';

/** How many schools a draft would match now, the best three, and what one change would win. Nothing is stored. */
export function previewListing(app: Api, deps: ApiDeps): void {
  app.post(
    '/v1/listings/preview',
    {
      config: { access: 'member' },
      schema: {
        tags: ['listings'],
        operationId: 'previewListing',
        body: Draft,
        response: answers('member', { 200: ListingPreview }, [], 'write'),
      },
    },
    async (request) => {
      const content: ListingContent = { title: { en: '-' }, ...request.body };
      demandSoundContent(content);
      const subject = await draftPosting(deps.db, content, memberOf(request).schoolId);
      return previewOf(deps, subject, readerOf(request));
    },
  );
}

async function draftPosting(db: Db, content: ListingContent, schoolId: string): Promise<Posting> {
  const [school] = await db.select().from(schools).where(eq(schools.id, schoolId));
  return { id: DRAFT_ID, school: schoolFacts(school!), content: withLegs(content), taken: {} };
}
