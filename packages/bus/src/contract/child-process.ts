import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Child {
  process: ChildProcessWithoutNullStreams;
  /** The next line it prints. Rejects if it ends first. */
  line(): Promise<string>;
  /** Resolves when it has ended, with its exit code and everything it wrote to stderr. */
  ended: Promise<{ code: number | null; stderr: string }>;
}

/** Runs a program of this folder in a real process of its own, with one argument of JSON. */
export function startChild(file: string, argument: object): Child {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [path, JSON.stringify(argument)]);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code: code ?? null, stderr }));
  return {
    process: child,
    async line() {
      const next = await lines.next();
      if (next.done) throw new Error(`it ended without a word: ${stderr}`);
      return next.value;
    },
    ended,
  };
}
