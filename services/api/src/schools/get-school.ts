import { Refusal } from '@jejaring/contracts/refusal/refusal';
import { School } from '@jejaring/contracts/school/school';
import { schools } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import type { ApiDeps } from '../deps.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers, IdParams } from '../edge/documented.ts';
import { schoolView } from './school-view.ts';

export function getSchool(app: Api, { db }: ApiDeps): void {
  app.get(
    '/v1/schools/:id',
    {
      config: { access: 'person' },
      schema: {
        tags: ['schools'],
        operationId: 'getSchool',
        params: IdParams,
        response: answers('person', { 200: School }, ['school.not_found']),
      },
    },
    async (request) => {
      const [row] = await db.select().from(schools).where(eq(schools.id, request.params.id));
      if (!row) throw new Refusal('school.not_found');
      return schoolView(row);
    },
  );
}
