import { inRepository } from '../bootstrap/repository.mjs';
import { type Outcome, runTool } from './tool.ts';

// What the canary holds, one breach each: a plain rule, one that knows types, and the one about the environment.
const CANARY_RULES = ['no-explicit-any', 'no-floating-promises', 'no-process-env'];

/** Runs the linter over the repository, after making sure that it still finds what it has to find. */
export async function lint(): Promise<Outcome> {
  const canary = await runTool(
    'oxlint',
    ['--type-aware', '--format=unix', 'lint'],
    inRepository('infra/checks/canary'),
  );
  const missed = CANARY_RULES.filter((rule) => !canary.output.includes(rule));
  if (missed.length > 0) {
    return { ok: false, output: `the linter no longer finds ${missed.join(', ')}:\n${canary.output}` };
  }
  return runTool('oxlint', ['--disable-nested-config', '--format=unix', '--deny-warnings']);
}
