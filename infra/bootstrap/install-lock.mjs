import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inRepository } from './repository.mjs';
import { tell } from './words.mjs';

const LOCK = inRepository('.local', 'install.lock');
// By then the process whose number the lock bears is surely another one.
const LONGEST_INSTALL_MS = 30 * 60_000;

/**
 * Lets one process at a time install: `npm start` and `npm test` may be typed in two terminals of a fresh
 * clone. The lock of a process that no longer lives is taken over. Two waiting processes could take it over
 * at the same instant; both then run the same install, which pnpm survives.
 *
 * @param {() => Promise<void>} install
 */
export async function withInstallLock(install) {
  mkdirSync(inRepository('.local'), { recursive: true });
  for (let waited = false; !taken(); waited = true) {
    if (!waited)
      tell({ id: 'Menunggu pemasangan lain selesai ...', en: 'Waiting for another install to end ...' });
    await pause(200);
  }
  try {
    await install();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function taken() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (!holderLives()) rmSync(LOCK, { force: true });
    return false;
  }
}

function holderLives() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > LONGEST_INSTALL_MS) return false;
    process.kill(Number(readFileSync(LOCK, 'utf8')) || process.pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH';
  }
}
