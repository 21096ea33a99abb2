import type { SpawnOptionsWithoutStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const PROGRAM = fileURLToPath(new URL('hold-postgres.ts', import.meta.url));

/** Another process that has the server in a folder open. */
export interface Holder {
  url: string;
  /** Ends it in order, as its user would. */
  stop(): Promise<void>;
  /** Ends it by a kill -9. */
  kill(): Promise<void>;
}

/**
 * Starts a process that opens the server in `folder` and waits until it has; rejects with what it said if it
 * cannot.
 */
export async function holdPostgres(folder: string, options: SpawnOptionsWithoutStdio = {}): Promise<Holder> {
  const holder = spawn(process.execPath, [PROGRAM, folder], { ...options, stdio: 'pipe' });
  onTestFinished(() => void holder.kill('SIGKILL'));
  const exit = once(holder, 'exit');
  let complaint = '';
  holder.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const [url] = (await Promise.race([once(createInterface(holder.stdout), 'line'), exit])) as [
    string | number,
  ];
  if (typeof url !== 'string') throw new Error(`the other process could not open the server:\n${complaint}`);
  return {
    url,
    async stop() {
      holder.stdin.end('stop');
      const [code] = (await exit) as [number];
      if (code !== 0) throw new Error(`the other process did not stop in order:\n${complaint}`);
    },
    async kill() {
      holder.kill('SIGKILL');
      await exit;
    },
  };
}
