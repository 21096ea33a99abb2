import { InboxPage } from '@jejaring/contracts/inbox/notification';
import { inboxPage } from '@jejaring/db';
import { Type } from 'typebox';
import type { ApiDeps } from '../deps.ts';
import { memberOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers } from '../edge/documented.ts';

/** The member's notifications numbered above `after`, oldest first, with the head of the inbox at that moment. */
export function readInbox(app: Api, { db }: ApiDeps): void {
  app.get(
    '/v1/inbox',
    {
      config: { access: 'member' },
      schema: {
        tags: ['notifications'],
        operationId: 'readInbox',
        querystring: Type.Object(
          {
            after: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, default: 0 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
          },
          { additionalProperties: false },
        ),
        response: answers('member', { 200: InboxPage }),
      },
    },
    async (request) =>
      inboxPage(db, memberOf(request).id, request.query.after ?? 0, request.query.limit ?? 50),
  );
}
