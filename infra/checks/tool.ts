import { execFile } from 'node:child_process';

/** What a tool said (both streams) and whether it was content. */
export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs one of the installed tools; a tool that cannot even start is not content. */
export function runTool(command: string, args: string[], cwd?: string): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(command, args, { maxBuffer: 100_000_000, ...(cwd ? { cwd } : {}) }, (error, stdout, stderr) => {
      const failure = error && !stdout && !stderr ? error.message : '';
      resolve({ ok: error === null, output: `${stdout}${stderr}${failure}`.trim() });
    });
  });
}
