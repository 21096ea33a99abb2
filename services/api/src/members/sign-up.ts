import { Me, MemberDraft } from '@jejaring/contracts/member/member';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import type { Sentence } from '@jejaring/contracts/sentence';
import { type Db, users } from '@jejaring/db';
import { isAPIError } from 'better-auth/api';
import { eq, type SQL } from 'drizzle-orm';
import type { ApiDeps } from '../deps.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers } from '../edge/documented.ts';

/** Opens an account. It belongs to no school until its person registers one. */
export function signUp(app: Api, { auth, db }: ApiDeps): void {
  app.post(
    '/v1/members',
    {
      config: { access: 'anyone' },
      schema: {
        tags: ['members'],
        operationId: 'signUp',
        body: MemberDraft,
        response: answers('anyone', { 201: Me }, ['member.email_taken'], 'write'),
      },
    },
    async (request, reply) => {
      const { name, email, password, locale = 'id' } = request.body;
      const { user } = await auth.api
        .signUpEmail({ body: { name, email, password, locale } })
        .catch(async (error: unknown) => {
          throw (await refusalOf(db, email, error)) ?? error;
        });
      // For an address that is taken the library makes up a user, lest a stranger learn whose addresses we know.
      if (!(await exists(db, eq(users.id, user.id)))) throw emailTaken();
      return reply.code(201).send({ person: { id: user.id, name, email: user.email, locale } });
    },
  );
}

/** What the account library found wrong, which is stricter than the schema in places, said as our own refusals. */
async function refusalOf(db: Db, email: string, error: unknown): Promise<Refusal | null> {
  const code: unknown = isAPIError(error) ? error.body?.code : undefined;
  // The same address at the same time: the other was first, and the library does not say why it could not insert.
  if (code === 'FAILED_TO_CREATE_USER' && (await exists(db, eq(users.email, email.toLowerCase()))))
    return emailTaken();
  if (code === 'VALIDATION_ERROR' || code === 'INVALID_EMAIL')
    return atField('/email', 'field.format', EMAIL_ODD);
  if (code === 'PASSWORD_TOO_LONG') return atField('/password', 'field.maxLength', PASSWORD_LONG);
  return null;
}

async function exists(db: Db, which: SQL): Promise<boolean> {
  const found = await db.select({ id: users.id }).from(users).where(which);
  return found.length > 0;
}

const EMAIL_ODD: Sentence = {
  id: 'Alamat surel ini tidak lengkap atau salah tulis.',
  en: 'This e-mail address is incomplete or misspelt.',
};
/** Counted in UTF-16 units, of which an emoji takes two. */
const PASSWORD_LONG: Sentence = {
  id: 'Kata sandi ini terlalu panjang. Pakai paling banyak 128 huruf; satu emoji dihitung dua.',
  en: 'This password is too long. Use at most 128 characters; an emoji counts as two.',
};

const atField = (pointer: string, code: string, sentence: Sentence) =>
  new Refusal('request.invalid', { faults: [{ pointer, code, sentence }] });

const emailTaken = () =>
  new Refusal('member.email_taken', {
    faults: [
      {
        pointer: '/email',
        code: 'member.email_taken',
        sentence: { id: 'Surel ini sudah terdaftar.', en: 'This e-mail address is already registered.' },
      },
    ],
  });
