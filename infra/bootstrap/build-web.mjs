import { createInterface } from 'node:readline';
import { run } from './child.mjs';
import { repository } from './repository.mjs';
import { toolEnvironment } from './runtime.mjs';
import { tell } from './words.mjs';

const TASK = '@jejaring/web:build: ';

/**
 * Builds the web app; turbo leaves it alone, or takes it from its cache, when none of its sources has changed. Of what
 * turbo says only the build's own lines are shown, and everything when it fails, which ends this process.
 */
export async function buildWeb() {
  /** @type {string[]} */
  const said = [];
  /** @param {string} line */
  const hear = (line) => {
    said.push(line);
    const isNews = line.startsWith(TASK) && !/^cache (hit|miss)/.test(line.slice(TASK.length));
    if (isNews) console.error(`  ${line.slice(TASK.length)}`);
  };
  tell({ id: 'Menyiapkan aplikasi web ...', en: 'Preparing the web app ...' });
  const code = await run(
    'turbo',
    ['run', 'build', '--filter=@jejaring/web', '--output-logs=new-only', '--ui=stream'],
    { cwd: repository, env: toolEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
    ({ stdout, stderr }) => {
      for (const stream of [stdout, stderr]) if (stream) createInterface(stream).on('line', hear);
    },
  );
  if (code === 0) return;
  console.error(said.join('\n'));
  process.exit(code);
}
