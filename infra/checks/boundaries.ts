import { glob } from 'node:fs/promises';
import { inRepository, repository } from '../bootstrap/repository.mjs';
import { type Outcome, runTool } from './tool.ts';

const PRODUCT = ['packages', 'services', 'infra'];
const LOOKED_AT = '{packages,services,infra,test}/**/*.{ts,tsx}';
const NOT_LOOKED_AT = [
  '**/node_modules/**',
  'services/web/dist/**',
  'infra/checks/canary/**',
  'test/setup/fixtures/**',
];

/** The part of dependency-cruiser's JSON report that we read. */
interface Report {
  modules: { source: string }[];
  summary: {
    violations: { from: string; to: string; rule: { name: string }; cycle?: { name: string }[] }[];
    ruleSetUsed: { forbidden: { name: string; comment?: string }[] };
  };
}

/**
 * Checks who imports whom. Twice it makes sure that silence means peace: each rule must find its breach in the canary,
 * and each source file must have been looked at, since the tool passes over every .ts file without a word when it does
 * not get on with the TypeScript it finds.
 */
export async function boundaries(): Promise<Outcome> {
  const canary = await cruise(inRepository('infra/checks/canary'), PRODUCT);
  const whole = await cruise(repository, [...PRODUCT, 'test']);
  const complaints = [...rulesWithoutBreach(canary), ...(await filesNotSeen(whole)), ...breaches(whole)];
  return { ok: complaints.length === 0, output: complaints.join('\n') };
}

async function cruise(cwd: string, folders: string[]): Promise<Report> {
  const config = inRepository('.dependency-cruiser.cjs');
  const { output } = await runTool(
    'depcruise',
    ['--config', config, '--output-type', 'json', ...folders],
    cwd,
  );
  if (!output.startsWith('{')) throw new Error(`dependency-cruiser said:\n${output}`);
  return JSON.parse(output) as Report;
}

function rulesWithoutBreach({ summary }: Report): string[] {
  const found = new Set(summary.violations.map((breach) => breach.rule.name));
  return summary.ruleSetUsed.forbidden
    .filter((rule) => !found.has(rule.name))
    .map((rule) => `infra/checks/canary breaks ${rule.name}, which nobody noticed`);
}

async function filesNotSeen({ modules }: Report): Promise<string[]> {
  const seen = new Set(modules.map((module) => module.source));
  const missed: string[] = [];
  for await (const file of glob(LOOKED_AT, { cwd: repository, exclude: NOT_LOOKED_AT })) {
    if (!seen.has(file)) missed.push(`${file} was not looked at`);
  }
  return missed;
}

function breaches({ summary }: Report): string[] {
  const reasons = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
  return summary.violations.map(({ from, to, rule, cycle }) => {
    const path = cycle ? [from, ...cycle.map((step) => step.name)].join(' -> ') : `${from} -> ${to}`;
    return `${path}\n    ${rule.name}: ${reasons.get(rule.name) ?? ''}`;
  });
}
