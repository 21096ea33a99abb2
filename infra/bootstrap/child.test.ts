import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';

const pathOf = (name: string) => fileURLToPath(new URL(`testing/${name}`, import.meta.url));

interface Running {
  bootstrap: ChildProcess;
  /** The number of the program that the bootstrap runs. */
  worker: number;
  said: string[];
}

/** A bootstrap that runs a worker, once the worker is at work. */
async function start(manner: 'polite' | 'stubborn'): Promise<Running> {
  const args = [pathOf('run-a-child.mjs'), pathOf('worker.mjs'), manner];
  const bootstrap = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  createInterface(bootstrap.stdout).on('line', (line) => said.push(line));
  await vi.waitUntil(() => said.length > 0, { timeout: 10_000 });
  const worker = Number(said.shift()?.split(' ')[1]);
  onTestFinished(() => {
    for (const pid of [worker, bootstrap.pid]) if (pid && isAlive(pid)) process.kill(pid, 'SIGKILL');
  });
  return { bootstrap, worker, said };
}

/** The same below a process that stands for npm. */
async function startUnderNpm(): Promise<{ npm: ChildProcess; said: string[] }> {
  const bootstrap = [process.execPath, pathOf('run-a-child.mjs'), pathOf('worker.mjs'), 'polite'];
  const script = 'npm_lifecycle_event=start "$@" & wait';
  const npm = spawn('/bin/sh', ['-c', script, 'npm', ...bootstrap], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  createInterface(npm.stdout).on('line', (line) => said.push(line));
  await vi.waitUntil(() => said.some((line) => line.startsWith('working')), { timeout: 10_000 });
  return { npm, said };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const exitOf = async (child: ChildProcess) => (await once(child, 'exit'))[0] as number;

test('a Ctrl-C that comes twice, from the terminal and from npm, reaches the program once', async () => {
  const { bootstrap, said } = await start('polite');
  bootstrap.kill('SIGINT');
  await vi.waitUntil(() => said.length > 0);
  bootstrap.kill('SIGINT');
  expect(await exitOf(bootstrap)).toBe(7);
  expect(said).toEqual(['SIGINT']);
});

test('SIGTERM is passed on, and the exit code comes back', async () => {
  const { bootstrap, said } = await start('polite');
  bootstrap.kill('SIGTERM');
  expect(await exitOf(bootstrap)).toBe(7);
  expect(said).toEqual(['SIGTERM']);
});

test('a second Ctrl-C ends a program that does not listen', async () => {
  const { bootstrap, said, worker } = await start('stubborn');
  bootstrap.kill('SIGINT');
  await vi.waitUntil(() => said.length > 0);
  const pressAgain = setInterval(() => bootstrap.kill('SIGINT'), 200);
  expect(await exitOf(bootstrap)).toBe(137);
  clearInterval(pressAgain);
  expect(said).toEqual(['SIGINT']);
  expect(isAlive(worker)).toBe(false);
});

test('a bootstrap that is killed takes the program with it', async () => {
  const { bootstrap, said } = await start('polite');
  bootstrap.kill('SIGKILL');
  await vi.waitUntil(() => said.includes('SIGTERM'), { timeout: 10_000 });
});

test('an npm that is killed takes the program with it', async () => {
  const { npm, said } = await startUnderNpm();
  npm.kill('SIGKILL');
  await vi.waitUntil(() => said.includes('SIGTERM'), { timeout: 10_000 });
});
