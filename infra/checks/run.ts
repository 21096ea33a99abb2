import { styleText } from 'node:util';
import { boundaries } from './boundaries.ts';
import { lint } from './lint.ts';
import { type Outcome, runTool } from './tool.ts';

/** Every check, by the name under which it can be run alone: `npm run check lint types`. */
const checks: Record<string, () => Promise<Outcome>> = {
  format: () => runTool('biome', ['check', '--reporter=summary', '.']),
  lint,
  types: () => runTool('tsc', ['--project', '.']),
  'types of the web': () => runTool('tsc', ['--noEmit', '--project', 'services/web']),
  boundaries,
  'dead code': () => runTool('knip', ['--no-progress', '--treat-config-hints-as-errors']),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) {
  console.error(`no check is called ${unknown.join(' or ')}; there are: ${Object.keys(checks).join(', ')}`);
  process.exit(2);
}

let failed = 0;
let passed = 0;
for (const [name, check] of Object.entries(checks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const startedAt = performance.now();
  const { ok, output } = await check().catch((error: Error) => ({ ok: false, output: error.message }));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${name.padEnd(18)}${seconds.padStart(5)} s  ${ok ? 'ok' : styleText('red', 'FAILED')}`);
  if (!ok) console.log(output.replaceAll(/^/gm, '    '));
  if (ok) passed += 1;
  else failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
