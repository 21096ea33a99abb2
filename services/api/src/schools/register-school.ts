import { Refusal } from '@jejaring/contracts/refusal/refusal';
import { School, SchoolDraft } from '@jejaring/contracts/school/school';
import { directoryEntries, members, newId, schools, type Tx, transact, users, violates } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import type { ApiDeps } from '../deps.ts';
import { personOf } from '../edge/access.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers } from '../edge/documented.ts';
import { schoolView } from './school-view.ts';

/** Registers a school and makes the person who does it its coordinator. */
export function registerSchool(app: Api, { db, now }: ApiDeps): void {
  app.post(
    '/v1/schools',
    {
      config: { access: 'person' },
      schema: {
        tags: ['schools'],
        operationId: 'registerSchool',
        body: SchoolDraft,
        response: answers(
          'person',
          { 201: School },
          ['membership.exists', 'school.not_found', 'school.directory_entry_taken'],
          'write',
        ),
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const row = await transact(db, (tx) => insertSchool(tx, request.body, person.id, now())).catch(
        (error: unknown) => {
          if (violates(error, 'schools_directory_entry')) throw new Refusal('school.directory_entry_taken');
          throw error;
        },
      );
      return reply.code(201).send(schoolView(row));
    },
  );
}

async function insertSchool(tx: Tx, draft: SchoolDraft, userId: string, now: Date) {
  // The person's row is the lock: two requests at once must not give one person two schools.
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
  const [member] = await tx.select({ id: members.id }).from(members).where(eq(members.userId, userId));
  if (member) throw new Refusal('membership.exists');
  if (draft.directoryId !== undefined) await demandDirectoryEntry(tx, draft.directoryId);
  const [row] = await tx
    .insert(schools)
    .values({ ...draft, id: newId(), origin: 'registered', createdAt: now })
    .returning();
  await tx
    .insert(members)
    .values({ id: newId(), userId, schoolId: row!.id, role: 'coordinator', createdAt: now });
  return row!;
}

async function demandDirectoryEntry(tx: Tx, id: string): Promise<void> {
  const [entry] = await tx
    .select({ id: directoryEntries.id })
    .from(directoryEntries)
    .where(eq(directoryEntries.id, id));
  if (entry) return;
  throw new Refusal('school.not_found', {
    faults: [
      {
        pointer: '/directoryId',
        code: 'school.not_found',
        sentence: { id: 'Sekolah ini tidak ada di direktori.', en: 'This school is not in the directory.' },
      },
    ],
  });
}
