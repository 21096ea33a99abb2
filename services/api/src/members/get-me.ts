import { Me } from '@jejaring/contracts/member/member';
import type { ApiDeps } from '../deps.ts';
import { personOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers } from '../edge/documented.ts';
import { meOf } from './me.ts';

export function getMe(app: Api, { db }: ApiDeps): void {
  app.get(
    '/v1/me',
    {
      config: { access: 'person' },
      schema: { tags: ['members'], operationId: 'getMe', response: answers('person', { 200: Me }) },
    },
    async (request) => meOf(db, { person: personOf(request), member: request.identity?.member ?? null }),
  );
}
