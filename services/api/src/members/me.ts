import type { Me } from '@jejaring/contracts/member/member';
import { type Db, type Identity, schools } from '@jejaring/db';
import { eq } from 'drizzle-orm';
import { schoolView } from '../schools/school-view.ts';

/** What a person sees of themselves: who they are and, once they belong to a school, where and as what. */
export async function meOf(db: Db, { person, member }: Pick<Identity, 'person' | 'member'>): Promise<Me> {
  if (!member) return { person };
  const [school] = await db.select().from(schools).where(eq(schools.id, member.schoolId));
  return school
    ? { person, membership: { id: member.id, role: member.role, school: schoolView(school) } }
    : { person };
}
