import type { Problem } from '@jejaring/contracts/refusal/problem';
import type { RefusalCode } from '@jejaring/contracts/refusal/refusals';

/** The server said no: its problem document, whose sentences are already in the reader's language. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

export const isRefused = (error: unknown, ...codes: RefusalCode[]): error is Refused =>
  error instanceof Refused && (codes.length === 0 || codes.some((code) => error.problem.code === code));

/** Reads a problem document; whatever else came (a proxy's page, nothing) becomes one without a sentence. */
export async function readProblem(response: Response): Promise<Problem> {
  try {
    const problem: unknown = await response.json();
    if (typeof problem === 'object' && problem !== null && 'code' in problem) return problem as Problem;
  } catch {
    // Not JSON: said below.
  }
  return { type: 'about:blank', title: '', status: response.status, code: 'server.error' };
}
