import { Me, MemberDraft } from '@jejaring/contracts/member/member';
import { Refusal } from '@jejaring/contracts/refusal/refusal';
import type { Locale } from '@jejaring/contracts/sentence';
import { APIError } from 'better-auth/api';
import type { ApiDeps } from '../deps.ts';
import type { Api } from '../edge/api-instance.ts';
import { answers } from '../edge/documented.ts';

const EMAIL_TAKEN = /^USER_ALREADY_EXISTS/;

/** Opens an account. It belongs to no school until its person registers one. */
export function signUp(app: Api, { auth }: ApiDeps): void {
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
      try {
        const { user } = await auth.api.signUpEmail({ body: { name, email, password, locale } });
        return reply.code(201).send({ person: { id: user.id, name, email: user.email, locale: locale as Locale } });
      } catch (error) {
        if (error instanceof APIError && EMAIL_TAKEN.test(error.body?.code ?? '')) throw emailTaken();
        throw error;
      }
    },
  );
}

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
