import { sql } from 'drizzle-orm';
import { Type } from 'typebox';
import type { ApiDeps } from '../deps.ts';
import type { Api } from '../edge/api-instance.ts';

const Health = Type.Object(
  {
    status: Type.Enum(['ok', 'failing']),
    /** Each thing the service needs, and whether it answers. */
    checks: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
);

/** What a service reports of itself beside the database: the queue's driver, the size of the relay's backlog ... */
export type HealthCheck = () => Promise<unknown>;

/** `GET /healthz`: 200 while everything answers, 503 otherwise, with each check by name. */
export function getHealth(app: Api, { db, replica }: ApiDeps, others: Record<string, HealthCheck>): void {
  const checks: Record<string, HealthCheck> = {
    database: async () => void (await db.execute(sql`select 1`)),
    replica: async () => replica.health(),
    ...others,
  };
  app.get(
    '/healthz',
    {
      config: { access: 'anyone' },
      schema: { tags: ['health'], operationId: 'getHealth', response: { 200: Health, 503: Health } },
    },
    async (_request, reply) => {
      const results = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => {
          const result = await check().then(
            (details) => ({ ok: true, ...(details && typeof details === 'object' ? details : {}) }),
            (error: unknown) => ({ ok: false, reason: error instanceof Error ? error.message : 'unknown' }),
          );
          return [name, result] as const;
        }),
      );
      const ok = results.every(([, result]) => result.ok);
      return reply
        .code(ok ? 200 : 503)
        .send({ status: ok ? 'ok' : 'failing', checks: Object.fromEntries(results) });
    },
  );
}
