import { SessionCreated, SessionDraft } from '@jejaring/contracts/member/member';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import { identify } from '@jejaring/db';
import { isAPIError } from 'better-auth/api';
import type { ApiDeps } from '../deps.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers } from '../edge/documented.ts';
import { meOf } from '../members/me.ts';
import { webHeaders } from './web-headers.ts';

/** Signs a person in: an httpOnly cookie for browsers and the same session's token in the body for scripts. */
export function signIn(app: Api, { auth, db, now }: ApiDeps): void {
  app.post(
    '/v1/sessions',
    {
      config: { access: 'anyone' },
      schema: {
        tags: ['sessions'],
        operationId: 'signIn',
        body: SessionDraft,
        response: answers('anyone', { 201: SessionCreated }, ['session.wrong_credentials'], 'write'),
      },
    },
    async (request, reply) => {
      const { headers, response } = await auth.api
        .signInEmail({ body: request.body, headers: webHeaders(request.headers), returnHeaders: true })
        .catch((error: unknown) => {
          // 400: not an address that anyone could have signed up with.
          const wrong = isAPIError(error) && (error.statusCode === 401 || error.statusCode === 400);
          if (wrong) throw new Refusal('session.wrong_credentials');
          throw error;
        });
      const identity = await identify(db, response.token, now());
      if (!identity) throw new Refusal('session.wrong_credentials', { internal: 'session vanished at once' });
      for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
      return reply.code(201).send({ token: response.token, me: await meOf(db, identity) });
    },
  );
}
