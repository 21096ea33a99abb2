import websocket from '@fastify/websocket';
import { CLOSE_CODES } from '@jejaring/contracts/live/close-codes';
import { MAX_CLIENT_FRAME_BYTES } from '@jejaring/contracts/live/frames';
import { problemOf } from '@jejaring/contracts/refusal/problem';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import { chooseLocale } from '@jejaring/contracts/sentence';
import { identify, sessionToken } from '@jejaring/db';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { NotifierDeps } from './deps.ts';
import { type Caller, connect } from './live/connection.ts';
import { Hub } from './live/hub.ts';

/**
 * `GET /v1/live`: the socket on which a member's notifications arrive. Who is asking, and from which site, is settled
 * before the upgrade, so a stranger gets an ordinary HTTP refusal.
 */
export async function notifierPlugin(app: FastifyInstance, deps: NotifierDeps): Promise<void> {
  const hub = new Hub(deps);
  const callers = new WeakMap<FastifyRequest, Caller>();
  await app.register(websocket, {
    options: { maxPayload: MAX_CLIENT_FRAME_BYTES, perMessageDeflate: false },
    preClose: closeAll,
  });
  app.setErrorHandler((error, request, reply) => {
    const code = error instanceof Refusal ? error.code : 'server.error';
    if (code === 'server.error') request.log.error({ err: error }, 'live: upgrade failed');
    const problem = problemOf(code, chooseLocale(request.headers['accept-language']), [], request.id);
    return reply.code(problem.status).type('application/problem+json').send(problem);
  });
  app.route({
    method: 'GET',
    url: '/v1/live',
    preValidation: async (request) => void callers.set(request, await callerOf(request, deps)),
    handler: async () => {
      throw new Refusal('route.not_found', { internal: 'not a websocket upgrade' });
    },
    wsHandler: (socket, request) => connect(socket, callers.get(request)!, hub, deps),
  });
  app.addHook('onClose', async () => hub.close());
}

/** Every open socket is told that the server goes away, so that clients come back, to another node or to the next start. */
async function closeAll(this: FastifyInstance): Promise<void> {
  const { code, reason } = CLOSE_CODES.goingAway;
  for (const client of this.websocketServer.clients) client.close(code, reason);
  this.websocketServer.close();
}

async function callerOf(request: FastifyRequest, { db, now }: NotifierDeps): Promise<Caller> {
  const { origin, host, authorization } = request.headers;
  // A browser sends the cookie from any site's page, and always names the page's origin; scripts use a bearer token,
  // which no page can add. `Basic`, which a browser adds by itself, proves nothing.
  const ownOrigin = origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
  if (!/^bearer /i.test(authorization ?? '') && !ownOrigin) throw new Refusal('origin.refused');
  const token = sessionToken(request.headers);
  const identity = await identify(db, token, now());
  if (!identity || token === null) throw new Refusal('session.required');
  if (!identity.member) throw new Refusal('membership.required');
  return { memberId: identity.member.id, token };
}
