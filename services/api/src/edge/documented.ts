import { Problem } from '@jejaring/contracts/refusal/problem';
import { REFUSALS, type RefusalCode } from '@jejaring/contracts/refusal/refusals';
import { type TSchema, Type } from 'typebox';
import type { Access } from './access.ts';

const BY_ACCESS: Record<Access, readonly RefusalCode[]> = {
  anyone: [],
  person: ['session.required'],
  member: ['session.required', 'membership.required'],
  acting: ['session.required', 'membership.required', 'membership.role'],
};
const ALWAYS: readonly RefusalCode[] = [
  'request.invalid',
  'request.bad_url',
  'server.error',
  'server.unavailable',
];
const WITH_BODY: readonly RefusalCode[] = [
  'body.invalid_json',
  'body.too_large',
  'body.media_type',
  'origin.refused',
];

/**
 * The answers of an operation for validation, serialization and OpenAPI: its success, and a problem document for every
 * status that its refusals have.
 */
export function answers(
  access: Access,
  success: Record<number, TSchema>,
  refusals: readonly RefusalCode[] = [],
  method: 'read' | 'write' = 'read',
): Record<number, TSchema> {
  const codes = [...ALWAYS, ...BY_ACCESS[access], ...(method === 'write' ? WITH_BODY : []), ...refusals];
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes) {
    const { status } = REFUSALS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const problems = [...byStatus].map(([status, list]) => [
    status,
    { description: list.join(', '), content: { 'application/problem+json': { schema: Problem } } },
  ]);
  return { ...Object.fromEntries(problems), ...success };
}

/** The `{id}` of a path. */
export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });
export const NoContent = Type.Null({ description: 'Done, nothing to say.' });
