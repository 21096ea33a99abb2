import { randomUUID } from 'node:crypto';
import type { MemberRole } from '@jejaring/contracts/member/member';
import { type Db, members, newId, schools, sessions, users } from '@jejaring/db';

export interface InsertedMember {
  id: string;
  schoolId: string;
  userId: string;
  /** Bearer token of a session that outlives every clock of the tests. */
  token: string;
}

/**
 * A person with a session and, unless `schoolId` names one, a new school: written straight into the database, as
 * signing up costs two password hashes.
 */
export async function insertMember(
  db: Db,
  { name = 'School', country = 'ID', role = 'coordinator', ...given }: Options = {},
): Promise<InsertedMember> {
  const [id, userId, token, now] = [newId(), newId(), randomUUID(), new Date()];
  const schoolId = given.schoolId ?? newId();
  await db
    .insert(users)
    .values({ id: userId, name: 'Coordinator', email: `${userId}@school.example`, locale: 'en' });
  await db.insert(sessions).values({ id: newId(), userId, token, expiresAt: new Date('2100-01-01') });
  if (!given.schoolId) {
    await db.insert(schools).values({ id: schoolId, name, country, origin: 'registered', createdAt: now });
  }
  await db.insert(members).values({ id, userId, schoolId, role, createdAt: now });
  return { id, schoolId, userId, token };
}

interface Options {
  name?: string;
  country?: string;
  role?: MemberRole;
  /** An existing school to join. */
  schoolId?: string;
}
