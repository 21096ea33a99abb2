import type { Problem } from '@jejaring/contracts/refusal/problem';
import type { Answer } from '../../../../test/setup/visitor.ts';

/** A refusal without the id of its request: two that look alike here tell a reader nothing apart. */
export const problemOf = ({ status, body }: Answer<Problem>) => {
  const { requestId: _, ...problem } = body;
  return { status, problem };
};

/** Status, code and the fields at fault, shortest form. */
export const refusalOf = ({ status, body }: Answer<Problem>) => ({
  status,
  code: body.code,
  at: (body.errors ?? []).map(({ pointer }) => pointer),
});
