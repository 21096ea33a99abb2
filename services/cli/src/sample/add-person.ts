import { accounts, members, newId, type Tx, users } from '@jejaring/db';
import { hashPassword } from 'better-auth/crypto';
import { SAMPLE_PASSWORD, type SamplePerson } from './people.ts';

/**
 * Adds a person who signs in by e-mail and password (the rows that better-auth would write) and their membership. An
 * address that is taken is left alone, with its password and its schools.
 */
export async function addPerson(tx: Tx, person: SamplePerson, schoolId: string, now: Date): Promise<void> {
  const { name, email, locale, role } = person;
  const [user] = await tx
    .insert(users)
    .values({ id: newId(), name, email, emailVerified: true, locale, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  if (!user) return;
  const password = await hashPassword(SAMPLE_PASSWORD);
  const account = {
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password,
    createdAt: now,
    updatedAt: now,
  };
  await tx.insert(accounts).values({ id: newId(), ...account });
  await tx.insert(members).values({ id: newId(), userId: user.id, schoolId, role, createdAt: now });
}
