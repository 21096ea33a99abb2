import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { passOnSignals } from './signals.mjs';

const windows = process.platform === 'win32';

/**
 * Runs a program to its end, attached to this terminal, and gives its exit code (128 + the signal's number
 * when a signal ended it, as shells do).
 *
 * On POSIX it leads a process group of its own. A Ctrl-C then reaches it and all its children exactly once,
 * from here; sharing our group it would get one from the terminal and another that npm passes on, and a
 * second Ctrl-C means "now" to most programs.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {(child: import('node:child_process').ChildProcess) => void} [whenStarted] to read what `options.stdio` pipes
 * @returns {Promise<number>}
 */
export async function run(command, args, options = {}, whenStarted = () => {}) {
  const child = spawn(command, args, { stdio: 'inherit', detached: !windows, shell: windows, ...options });
  whenStarted(child);
  const stopPassingOn = passOnSignals((signal) => signalGroup(child, signal));
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    stopPassingOn();
  }
}

/**
 * Runs a program and ends this process with its exit code unless that is 0.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function runOrExit(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) process.exit(code);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (windows) {
    child.kill(signal);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
