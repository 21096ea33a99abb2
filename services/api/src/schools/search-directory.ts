import { DirectoryEntry } from '@jejaring/contracts/school/school';
import { searchDirectory } from '@jejaring/db';
import { Type } from 'typebox';
import type { ApiDeps } from '../deps.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers } from '../edge/documented.ts';

/** Finds real schools by name, place or code, while a person types. Open to those who have not signed up yet. */
export function searchSchoolDirectory(app: Api, { db }: ApiDeps): void {
  app.get(
    '/v1/school-directory',
    {
      config: { access: 'anyone' },
      schema: {
        tags: ['schools'],
        operationId: 'searchSchoolDirectory',
        querystring: Type.Object(
          {
            q: Type.String({ minLength: 2, maxLength: 120 }),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
          },
          { additionalProperties: false },
        ),
        response: answers('anyone', {
          200: Type.Object({ items: Type.Array(DirectoryEntry) }, { additionalProperties: false }),
        }),
      },
    },
    async (request) => ({ items: await searchDirectory(db, request.query.q, request.query.limit ?? 10) }),
  );
}
