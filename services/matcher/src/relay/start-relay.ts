import { OUTBOX_CHANNEL } from '@jejaring/db';
import type { MatcherDeps } from '../deps.ts';
import { type RelayBus, relayBatch } from './relay-batch.ts';

/** How long an event waits at most when its NOTIFY was lost. */
const POLL_MS = 1000;
/** After a failure (queue or database away): the rows stay in the outbox meanwhile. */
const RETRY_MS = 500;

export type RelayDeps = Pick<MatcherDeps, 'db' | 'sql' | 'log' | 'now'> & { bus: RelayBus };

/**
 * Empties the outbox: at once when a commit notifies, and at every poll as a net. Failures are logged when they begin
 * and end, not at each try.
 */
export async function startRelay(
  deps: RelayDeps,
  { pollMs = POLL_MS }: { pollMs?: number } = {},
): Promise<{ stop(): Promise<void> }> {
  const { sql, log } = deps;
  let stopped = false;
  let failing = false;
  let wanted = false;
  let running: Promise<void> | null = null;
  let retry: NodeJS.Timeout | undefined;

  const drain = async () => {
    while (wanted && !stopped) {
      wanted = false;
      try {
        while (!stopped && (await relayBatch(deps)) > 0);
        if (failing) log.info({}, 'outbox: handing on again');
        failing = false;
      } catch (error) {
        if (!failing && !stopped) log.error({ err: error }, 'outbox: cannot hand on events, they wait');
        failing = true;
        retry = setTimeout(wake, RETRY_MS);
      }
    }
  };
  const wake = () => {
    wanted = true;
    running ??= drain().finally(() => {
      running = null;
      if (wanted && !stopped && !failing) wake();
    });
  };

  const listening = await sql.listen(OUTBOX_CHANNEL, wake, wake);
  const poll = setInterval(wake, pollMs);
  wake();
  return {
    async stop() {
      stopped = true;
      clearInterval(poll);
      clearTimeout(retry);
      await listening.unlisten().catch(() => {}); // the connection may be gone already
      await running;
    },
  };
}
