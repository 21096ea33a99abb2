import { type Static, Type } from 'typebox';
import type { FieldFault } from '../listing/check.ts';
import type { Locale } from '../sentence.ts';
import { REFUSALS, type RefusalCode } from './refusals.ts';

/** A problem document (RFC 9457). `code` is stable; `errors` name each field at fault by JSON pointer. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    requestId: Type.Optional(Type.String()),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          { pointer: Type.String(), code: Type.String(), detail: Type.String() },
          { additionalProperties: false },
        ),
      ),
    ),
  },
  { additionalProperties: false },
);
export type Problem = Static<typeof Problem>;

/** The problem document of a refusal in the reader's language. */
export function problemOf(
  code: RefusalCode,
  locale: Locale,
  faults: readonly FieldFault[] = [],
  requestId?: string,
): Problem {
  const { status, title } = REFUSALS[code];
  return {
    type: `urn:jejaring:problem:${code}`,
    title: title[locale],
    status,
    code,
    ...(requestId === undefined ? {} : { requestId }),
    ...(faults.length === 0
      ? {}
      : {
          errors: faults.map(({ pointer, code: fieldCode, sentence }) => ({
            pointer,
            code: fieldCode,
            detail: sentence[locale],
          })),
        }),
  };
}
