import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from './child.mjs';
import { inRepository } from './repository.mjs';
import { inReadersLanguage } from './words.mjs';

const OLDEST_MAJOR = 24;

/**
 * Runs a TypeScript or JavaScript program on the project's own Node and gives its exit code.
 *
 * @param {string} script path below the repository's root
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runOnPinnedNode(script, args, options = {}) {
  const leaveWithParent = new URL('leave-with-parent.mjs', import.meta.url).href;
  return run(pinnedNode(), ['--import', leaveWithParent, inRepository(script), ...args], {
    env: toolEnvironment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    shell: false,
    ...options,
  });
}

/**
 * The environment in which `node` is the project's Node and the installed tools are found first. Nothing
 * phones home.
 */
export function toolEnvironment() {
  const path = [dirname(pinnedNode()), inRepository('node_modules', '.bin'), process.env.PATH ?? ''];
  return {
    ...process.env,
    PATH: path.join(delimiter),
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  };
}

/**
 * The Node that everything after the installation runs on: the one pinned in package.json, or the host's own
 * where npm has none for this machine. TypeScript runs as it is, without a build, from Node 24 on.
 */
function pinnedNode() {
  const pinned = installedNode();
  if (pinned) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_MAJOR) return process.execPath;
  console.error(
    inReadersLanguage({
      id:
        `Belum ada Node ${OLDEST_MAJOR} dari npm untuk ${process.platform} ${process.arch}, dan komputer ini memakai ` +
        `Node ${process.versions.node}. Pasang Node ${OLDEST_MAJOR} dari https://nodejs.org, lalu jalankan lagi.`,
      en:
        `npm has no Node ${OLDEST_MAJOR} for ${process.platform} ${process.arch}, and this machine runs ` +
        `Node ${process.versions.node}. Install Node ${OLDEST_MAJOR} from https://nodejs.org and run this again.`,
    }),
  );
  process.exit(1);
}

function installedNode() {
  for (const name of [
    `node-${process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ]) {
    const folder = inRepository('node_modules', name);
    if (!existsSync(folder)) continue;
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return join(folder, typeof bin === 'string' ? bin : bin.node);
  }
  return undefined;
}
