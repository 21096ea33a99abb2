import { runOrExit } from './child.mjs';
import { repository } from './repository.mjs';
import { toolEnvironment } from './runtime.mjs';
import { tell } from './words.mjs';

/**
 * Builds the web app; turbo leaves it alone, or takes it from its cache, when none of its sources has
 * changed.
 */
export async function buildWeb() {
  tell({ id: 'Membangun aplikasi web ...', en: 'Building the web app ...' });
  const quietly = ['--output-logs=new-only', '--ui=stream', '--log-order=stream'];
  await runOrExit('turbo', ['run', 'build', '--filter=@jejaring/web', ...quietly], {
    cwd: repository,
    env: toolEnvironment(),
    stdio: ['inherit', process.stderr.fd, 'inherit'],
  });
}
