import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface ServiceProcess extends AsyncDisposable {
  /** Address it listens on; empty for a service without one. */
  url: string;
  /** Everything it has written so far. */
  output(): string;
  kill(signal: NodeJS.Signals): void;
}

/** Starts one service as a process of its own, as in production, and waits until it says that it is ready. */
export async function startService(
  name: 'api' | 'matcher' | 'notifier',
  env: Record<string, string | undefined>,
): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [`services/${name}/src/main.ts`], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
    });
  }
  const exited = once(child, 'exit');
  const started = name === 'matcher' ? /matcher: ready/ : /Server listening at (http:\/\/127\.0\.0\.1:\d+)/;
  const [, url = ''] = await eventually(
    () => {
      if (child.exitCode !== null) throw new Error(`${name} ended at once:\n${output}`);
      return started.exec(output);
    },
    `${name} to be ready`,
    30_000,
  );
  return {
    url,
    output: () => output,
    kill: (signal) => void child.kill(signal),
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
    },
  };
}
