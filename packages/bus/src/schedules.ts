import type { Backend } from './backend.ts';
import type { Queues } from './queues.ts';
import { ANSWER_WITHIN_MS, SCHEDULE_CHECK_MS } from './settings.ts';
import { within } from './within.ts';

export interface Schedules {
  every(queue: string, name: string, everyMs: number): Promise<void>;
  close(): void;
}

/**
 * Repeating jobs. BullMQ plans each tick when the one before it starts, so a store that was flushed, or a tick that was
 * lost between the two, would end the repetition for good: every process that declared it looks after it.
 */
export function openSchedules(
  backend: Backend,
  queues: Queues,
  onError: (error: unknown) => void,
): Schedules {
  const checks = new Map<string, NodeJS.Timeout>();

  async function plan(queue: string, name: string, everyMs: number): Promise<void> {
    const known = await queues.get(queue).getJobScheduler(name);
    const late = Date.now() - (known?.next ?? 0);
    if (known?.every === everyMs && late < SCHEDULE_CHECK_MS.most + 2 * everyMs) return;
    await queues
      .get(queue)
      .upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: { attempts: 1 } });
  }

  /** Two processes that plan at the same moment on PostgreSQL would each plant a first tick. */
  function planAlone(queue: string, name: string, everyMs: number): Promise<void> {
    const planning = backend.alone(`${queue}:${name}`, () => plan(queue, name, everyMs));
    return within(ANSWER_WITHIN_MS, `repeat ${name} on ${queue}`, planning);
  }

  return {
    async every(queue, name, everyMs) {
      await planAlone(queue, name, everyMs);
      const key = `${queue}:${name}`;
      clearInterval(checks.get(key));
      const checkMs = Math.min(Math.max(everyMs, SCHEDULE_CHECK_MS.least), SCHEDULE_CHECK_MS.most);
      checks.set(
        key,
        setInterval(() => {
          planAlone(queue, name, everyMs).catch(onError);
        }, checkMs).unref(),
      );
    },

    close() {
      for (const check of checks.values()) clearInterval(check);
    },
  };
}
