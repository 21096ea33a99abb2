import { type Static, Type } from 'typebox';
import { Id } from '../codes/day.ts';
import { School } from '../school/school.ts';
import { LOCALES } from '../sentence.ts';

export const MEMBER_ROLES = ['head', 'coordinator', 'teacher', 'safeguarding_lead', 'viewer'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Roles that may post, edit and answer for their school. */
export const ACTING_ROLES: readonly MemberRole[] = ['head', 'coordinator'];

const Email = Type.String({ format: 'email', maxLength: 254 });
/** Length only, as NIST SP 800-63B advises; the upper bound keeps the hash cheap. */
const Password = Type.String({ minLength: 10, maxLength: 128 });

export const MemberDraft = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120 }),
    email: Email,
    password: Password,
    locale: Type.Optional(Type.Enum([...LOCALES])),
  },
  { additionalProperties: false },
);
export type MemberDraft = Static<typeof MemberDraft>;

export const SessionDraft = Type.Object(
  { email: Email, password: Type.String({ minLength: 1, maxLength: 128 }) },
  { additionalProperties: false },
);

export const Me = Type.Object(
  {
    person: Type.Object(
      { id: Id, name: Type.String(), email: Type.String(), locale: Type.Enum([...LOCALES]) },
      { additionalProperties: false },
    ),
    /** Absent until the person has registered a school or joined one. */
    membership: Type.Optional(
      Type.Object(
        { id: Id, role: Type.Enum([...MEMBER_ROLES]), school: School },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type Me = Static<typeof Me>;

export const SessionCreated = Type.Object(
  {
    /** Bearer token for scripts; browsers use the httpOnly cookie that comes with the same answer. */
    token: Type.String(),
    me: Me,
  },
  { additionalProperties: false },
);
export type SessionCreated = Static<typeof SessionCreated>;
