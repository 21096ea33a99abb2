import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceProcess, startService } from '../../setup/service-process.ts';
import type { Random } from '../../world/random.ts';

export interface Matchers extends AsyncDisposable {
  /** Kills one of them with SIGKILL after a while, and starts another in its place; returns when that is ready. */
  killOne(random: Random): Promise<void>;
  /** What they have written since they began to live: a failing test shows the end of it. */
  output(): string;
}

/** Several matchers as processes of their own, on one database and one queue. */
export async function startMatchers(
  count: number,
  env: Record<string, string | undefined>,
): Promise<Matchers> {
  await using opened = new AsyncDisposableStack();
  const running = await Promise.all(Array.from({ length: count }, () => startService('matcher', env)));
  let written = '';
  opened.defer(async () => {
    await Promise.all(running.map((each) => each[Symbol.asyncDispose]()));
  });
  const closing = opened.move();
  return {
    async killOne(random) {
      const at = random.below(count);
      await pause(random.between(300, 2500));
      const old: ServiceProcess = running[at]!;
      old.kill('SIGKILL');
      await old[Symbol.asyncDispose]();
      written += old.output();
      running[at] = await startService('matcher', env);
    },
    output: () => written + running.map((each) => each.output()).join(''),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}
