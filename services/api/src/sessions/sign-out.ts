import { sessions } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import type { ApiDeps } from '../deps.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers, NoContent } from '../edge/documented.ts';
import { webHeaders } from './web-headers.ts';

/** Ends the session that asks, for cookie and bearer token alike, and takes the cookie back. */
export function signOut(app: Api, { auth, db }: ApiDeps): void {
  app.delete(
    '/v1/sessions/current',
    {
      config: { access: 'person' },
      schema: {
        tags: ['sessions'],
        operationId: 'signOut',
        response: answers('person', { 204: NoContent }, [], 'write'),
      },
    },
    async (request, reply) => {
      if (request.identity) await db.delete(sessions).where(eq(sessions.id, request.identity.sessionId));
      const { headers } = await auth.api.signOut({
        headers: webHeaders(request.headers),
        returnHeaders: true,
      });
      for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
      return reply.code(204).send(null);
    },
  );
}
