import { ACTING_ROLES } from '@jejaring/contracts/member/member';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import { type Identity, identify, type Reader, sessionToken } from '@jejaring/db';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiDeps } from '../deps.ts';

/**
 * Who may call an operation. `anyone`; `person`: signed in; `member`: of a school; `acting`: of a school, in a role
 * that posts and answers for it. Every route says which in its config; one that does not is refused at start.
 */
export type Access = 'anyone' | 'person' | 'member' | 'acting';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    identity: Identity | null;
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends the session cookie also with requests that another site caused; it names that site in `Origin`.
 * Scripts with a bearer token carry no ambient authority and need no check. A password of HTTP's own (`Basic`), which
 * a browser adds by itself as it does the cookie, proves nothing.
 */
function refuseOtherOrigins(request: FastifyRequest): void {
  const { origin, host, authorization } = request.headers;
  if (SAFE_METHODS.has(request.method) || origin === undefined || /^bearer /i.test(authorization ?? ''))
    return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new Refusal('origin.refused');
}

function demand(access: Access, identity: Identity | null): void {
  if (access === 'anyone') return;
  if (!identity) throw new Refusal('session.required');
  if (access === 'person') return;
  if (!identity.member) throw new Refusal('membership.required');
  if (access === 'acting' && !ACTING_ROLES.includes(identity.member.role))
    throw new Refusal('membership.role');
}

/** Finds out who is asking and turns away those an operation is not for, before its body is validated. */
export function guardAccess(app: FastifyInstance, { db, now }: ApiDeps): void {
  app.decorateRequest('identity', null);
  app.addHook('onRoute', (route) => {
    if (route.config?.access === undefined) throw new Error(`${route.url} does not say who may call it`);
  });
  app.addHook('onRequest', async (request) => {
    refuseOtherOrigins(request);
    request.identity = await identify(db, sessionToken(request.headers), now());
    demand(request.routeOptions.config.access ?? 'anyone', request.identity);
  });
}

/** The member behind a request to a `member` or `acting` operation. */
export function memberOf(request: FastifyRequest): NonNullable<Identity['member']> {
  if (!request.identity?.member) throw new Refusal('membership.required');
  return request.identity.member;
}

/** The person behind a request to an operation that is not for `anyone`. */
export function personOf(request: FastifyRequest): Identity['person'] {
  if (!request.identity) throw new Refusal('session.required');
  return request.identity.person;
}

/** How the person behind a request looks at listings. */
export const readerOf = (request: FastifyRequest): Reader => {
  const member = memberOf(request);
  return { schoolId: member.schoolId, acts: ACTING_ROLES.includes(member.role) };
};
