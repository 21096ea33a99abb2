import type { MemberRole } from '@jejaring/contracts/member/member';
import type { Locale } from '@jejaring/contracts/sentence';
import { and, eq, gt } from 'drizzle-orm';
import type { Db } from './open-db.ts';
import { members, sessions, users } from './schema/index.ts';

/** Prefix of the cookies that better-auth sets; the session cookie is `<prefix>.session_token`. */
export const COOKIE_PREFIX = 'jejaring';
const SESSION_COOKIES = [`${COOKIE_PREFIX}.session_token`, `__Secure-${COOKIE_PREFIX}.session_token`];

/** Who is asking: a person with a session and, once they belong to a school, their membership. */
export interface Identity {
  sessionId: string;
  person: { id: string; name: string; email: string; locale: Locale };
  member: { id: string; role: MemberRole; schoolId: string } | null;
}

/**
 * The session token of a request: from `Authorization: Bearer`, else from the cookie, whose value is the token, a dot
 * and a signature. The token alone is the secret; it is 32 random characters that only the database knows.
 */
export function sessionToken(headers: {
  authorization?: string | undefined;
  cookie?: string | undefined;
}): string | null {
  const bearer = /^Bearer ([\w.~+/=%-]{16,256})$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer) return bearer.split('.')[0]!;
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name && value && SESSION_COOKIES.includes(name)) return value.split(/\.|%2E/i)[0]!;
  }
  return null;
}

/** The identity behind a session token, or null when there is no such session or it has ended. One indexed query. */
export async function identify(db: Db, token: string | null, now: Date): Promise<Identity | null> {
  if (token === null) return null;
  const [row] = await db
    .select({ session: sessions, user: users, member: members })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(members, eq(members.userId, users.id))
    .where(and(eq(sessions.token, token), gt(sessions.expiresAt, now)))
    .orderBy(members.id)
    .limit(1);
  if (!row) return null;
  const { id, name, email, locale } = row.user;
  return {
    sessionId: row.session.id,
    person: { id, name, email, locale },
    member: row.member && { id: row.member.id, role: row.member.role, schoolId: row.member.schoolId },
  };
}
