import { SeenDraft } from '@jejaring/contracts/inbox/notification';
import { markSeen, transact } from '@jejaring/db';
import { Type } from 'typebox';
import type { ApiDeps } from '../deps.ts';
import { memberOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers } from '../edge/documented.ts';

/** Marks everything up to a number as seen on all of the member's devices. Never moves backwards. */
export function markInboxSeen(app: Api, { db, now }: ApiDeps): void {
  app.post(
    '/v1/inbox/seen',
    {
      config: { access: 'member' },
      schema: {
        tags: ['notifications'],
        operationId: 'markInboxSeen',
        body: SeenDraft,
        response: answers(
          'member',
          { 200: Type.Object({ seen: Type.Integer() }, { additionalProperties: false }) },
          [],
          'write',
        ),
      },
    },
    async (request) => {
      const memberId = memberOf(request).id;
      return { seen: await transact(db, (tx) => markSeen(tx, memberId, request.body.upTo, now())) };
    },
  );
}
