import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { ServerUser } from '../server-user.ts';
import { checkoutFor } from './public-checkout.ts';

const PROGRAM = 'launcher/testing/hold-postgres.ts';

/** Another process that has the server in a folder open. */
export interface Holder {
  url: string;
  /** Ends it in order, as its user would. */
  stop(): Promise<void>;
  /** Ends it by a kill -9. */
  kill(): Promise<void>;
}

/**
 * Starts a process, of another user if asked to, that opens the server in `folder`, and waits until it has.
 * Rejects with what it said if it cannot.
 */
export async function holdPostgres(folder: string, user?: ServerUser): Promise<Holder> {
  const { node, infra } = await checkoutFor(user);
  const holder = spawn(node, [join(infra, PROGRAM), folder], { ...user, cwd: '/', stdio: 'pipe' });
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
