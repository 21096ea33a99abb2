import { tmpdir } from 'node:os';
import { runOrExit } from './child.mjs';
import { withInstallLock } from './install-lock.mjs';
import { isInstalled, markInstalled } from './installed-state.mjs';
import { repository } from './repository.mjs';
import { tell } from './words.mjs';

// The newest pnpm that runs on Node 20 and whose every platform binary the npm registry holds.
const PNPM = 'pnpm@12.20.0';

/**
 * Installs the dependencies when the lockfile, a manifest or the machine has changed since the last install.
 */
export async function installWhenNeeded() {
  if (isInstalled()) return;
  await withInstallLock(async () => {
    if (isInstalled()) return;
    tell({
      id: 'Memasang yang diperlukan (sekali saja, sekitar satu menit) ...',
      en: 'Installing what is needed (once, about a minute) ...',
    });
    await runOrExit('npx', ['--yes', PNPM, ...pnpmArguments()], {
      cwd: tmpdir(),
      env: installEnvironment(),
      stdio: ['inherit', process.stderr.fd, 'inherit'],
    });
    markInstalled();
  });
}

function pnpmArguments() {
  // Without a terminal to draw on, progress has to be lines. A half-finished node_modules is replaced without
  // asking.
  const reporter = process.stderr.isTTY ? [] : ['--reporter=append-only'];
  return [
    '--dir',
    repository,
    'install',
    '--frozen-lockfile',
    '--config.confirmModulesPurge=false',
    ...reporter,
  ];
}

/**
 * npx looks for pnpm in the project that npm says it is in, and would find the copy which this very install
 * replaces. Started elsewhere and without npm's word for where it is, it keeps its own.
 */
function installEnvironment() {
  const { npm_config_local_prefix: _prefix, npm_config_prefix: _global, ...env } = process.env;
  return env;
}
