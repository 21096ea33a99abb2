import type { FieldFault } from '../listing/check.ts';
import type { RefusalCode } from './refusals.ts';

/**
 * Thrown wherever something is refused; one place turns it into a problem document. `faults` name the fields, `internal`
 * goes to the log and never to the reader.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly faults: readonly FieldFault[];
  readonly internal: string | undefined;

  constructor(code: RefusalCode, details: { faults?: readonly FieldFault[]; internal?: string } = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.faults = details.faults ?? [];
    this.internal = details.internal;
  }
}
